
use builtin;
use str;

set edit:completion:arg-completer[medllm] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'medllm'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'medllm'= {
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -V 'Print the version of the program and the date of the catalog'
            cand --version 'Print the version of the program and the date of the catalog'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand search 'Find entries by words; typing errors are forgiven, the best match comes first'
            cand list 'List all entries that match the filters'
            cand show 'Show everything about an entry or a variant'
            cand stats 'Count entries, variants, results and sources, by one field or two, or by evidence; tell how much is known'
            cand catalog 'Check, format, compare, merge and locate catalog files'
            cand completions 'Print a completion script for a shell'
            cand man 'Print the manual page, or write all manual pages'
            cand help 'Print the help of a command, or of filters and fields'
        }
        &'medllm;search'= {
            cand --base 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch'
            cand --license 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear'
            cand --benchmark 'Has a result on this benchmark, or one in this range, under this setting: medqa, ''medqa>=60'', ''medqa[0-shot]>=60'''
            cand --kind 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial'
            cand --org 'An organization''s name has words that begin like this: stanford, ''hong kong'''
            cand --language 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic'
            cand --modality 'What goes in or comes out: image, text, video'
            cand --specialty 'Medical field: radiology, general-medicine'
            cand --dataset 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv'
            cand --access 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased'
            cand --params 'Parameters; 8b means what rounds to it: 7b, ''<=8b'', 7b..13b'
            cand --year 'Release of the variant, or else of the entry: 2024, ''>=2024'', 2024-06..'
            cand --where 'An expression over the same fields: ''license = mit and (medqa >= 60 or params < 3b)''; see `medllm help filters`'
            cand --format 'Form of the output'
            cand --fields 'Show these fields; `--fields help` lists them'
            cand --sort 'Sort by these fields; `field:desc` turns the order round'
            cand --limit 'Show at most this many results'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --exit-status 'Exit with 1 when nothing matched'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;list'= {
            cand --base 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch'
            cand --license 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear'
            cand --benchmark 'Has a result on this benchmark, or one in this range, under this setting: medqa, ''medqa>=60'', ''medqa[0-shot]>=60'''
            cand --kind 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial'
            cand --org 'An organization''s name has words that begin like this: stanford, ''hong kong'''
            cand --language 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic'
            cand --modality 'What goes in or comes out: image, text, video'
            cand --specialty 'Medical field: radiology, general-medicine'
            cand --dataset 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv'
            cand --access 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased'
            cand --params 'Parameters; 8b means what rounds to it: 7b, ''<=8b'', 7b..13b'
            cand --year 'Release of the variant, or else of the entry: 2024, ''>=2024'', 2024-06..'
            cand --where 'An expression over the same fields: ''license = mit and (medqa >= 60 or params < 3b)''; see `medllm help filters`'
            cand --format 'Form of the output'
            cand --fields 'Show these fields; `--fields help` lists them'
            cand --sort 'Sort by these fields; `field:desc` turns the order round'
            cand --limit 'Show at most this many results'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --exit-status 'Exit with 1 when nothing matched'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;show'= {
            cand --format 'Form of the output'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --evidence 'Show the source behind each fact'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;stats'= {
            cand --by 'Count the values of this field (`medllm help fields` lists them), of two fields crossed, or `evidence`: on what kind of source the facts stand. Sizes and context lengths are counted in ranges'
            cand --sort 'Sort counts by `value` or `count`, coverage by `field`, `applies`, `known` or `percent`; `count:desc` turns the order round. Otherwise the most frequent comes first, and years, dates, sizes and lengths stand in their order'
            cand --limit 'Show at most this many values; what is unknown or not applicable stays'
            cand --base 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch'
            cand --license 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear'
            cand --benchmark 'Has a result on this benchmark, or one in this range, under this setting: medqa, ''medqa>=60'', ''medqa[0-shot]>=60'''
            cand --kind 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial'
            cand --org 'An organization''s name has words that begin like this: stanford, ''hong kong'''
            cand --language 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic'
            cand --modality 'What goes in or comes out: image, text, video'
            cand --specialty 'Medical field: radiology, general-medicine'
            cand --dataset 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv'
            cand --access 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased'
            cand --params 'Parameters; 8b means what rounds to it: 7b, ''<=8b'', 7b..13b'
            cand --year 'Release of the variant, or else of the entry: 2024, ''>=2024'', 2024-06..'
            cand --where 'An expression over the same fields: ''license = mit and (medqa >= 60 or params < 3b)''; see `medllm help filters`'
            cand --format 'Form of the output'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --coverage 'Tell of each field to how many entries it applies, and in how many it is known'
            cand --bars 'Draw the counts as bars'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;catalog'= {
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand validate 'Check every rule of the catalog and report all findings at once; exits 1 if there are any'
            cand fmt 'Print a catalog file in its canonical form'
            cand add 'Print the scaffold of a new entry, to be filled from its sources'
            cand merge 'Take fragments into a catalog file; conflicts are reported, never resolved'
            cand diff 'Say what differs between two catalog files, record by record and field by field'
            cand path 'Say which catalog files are in use, and why'
            cand schema 'Print a JSON Schema'
        }
        &'medllm;catalog;validate'= {
            cand --format 'Form of the output'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --rules 'List the rules with their codes instead of checking'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;catalog;fmt'= {
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --write 'Write the file in place instead of printing it'
            cand --check 'Print nothing; exit 1 if the file is not in canonical form'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;catalog;add'= {
            cand --name 'Name as its makers write it'
            cand --kind 'What it is'
            cand --repository 'Address of its source code'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;catalog;merge'= {
            cand --into 'The catalog file that takes them in; without it, the embedded catalog'
            cand --format 'Form of the output'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --write 'Write the file in place instead of printing it'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;catalog;diff'= {
            cand --format 'Form of the output'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;catalog;path'= {
            cand --format 'Form of the output'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --json 'Same as --format json'
            cand -q 'Same as --format ids'
            cand --quiet 'Same as --format ids'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;catalog;schema'= {
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;completions'= {
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;man'= {
            cand --dir 'Write the pages of all commands into this folder instead of printing the main one'
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'medllm;help'= {
            cand --catalog 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)'
            cand --color 'When to use color'
            cand --width 'Wrap tables at this many columns, on a terminal or not'
            cand --no-user-catalog 'Leave out the catalog in the user''s data folder'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
    ]
    $completions[$command]
}
