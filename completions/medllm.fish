# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_medllm_global_optspecs
    string join \n catalog= no-user-catalog color= width= V/version h/help
end

function __fish_medllm_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_medllm_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_medllm_using_subcommand
    set -l cmd (__fish_medllm_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c medllm -n "__fish_medllm_needs_command" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_needs_command" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_needs_command" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_needs_command" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_needs_command" -s V -l version -d 'Print the version of the program and the date of the catalog'
complete -c medllm -n "__fish_medllm_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "search" -d 'Find entries by words; typing errors are forgiven, the best match comes first'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "list" -d 'List all entries that match the filters'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "show" -d 'Show everything about an entry or a variant'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "stats" -d 'Count entries, variants, results and sources, by one field or two, or by evidence; tell how much is known'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "catalog" -d 'Check, format, compare, merge and locate catalog files'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "completions" -d 'Print a completion script for a shell'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "man" -d 'Print the manual page, or write all manual pages'
complete -c medllm -n "__fish_medllm_needs_command" -f -a "help" -d 'Print the help of a command, or of filters and fields'
complete -c medllm -n "__fish_medllm_using_subcommand search" -l base -d 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l license -d 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l benchmark -d 'Has a result on this benchmark, or one in this range, under this setting: medqa, \'medqa>=60\', \'medqa[0-shot]>=60\'' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l kind -d 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l org -d 'An organization\'s name has words that begin like this: stanford, \'hong kong\'' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l language -d 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l modality -d 'What goes in or comes out: image, text, video' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l specialty -d 'Medical field: radiology, general-medicine' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l dataset -d 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l access -d 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l params -d 'Parameters; 8b means what rounds to it: 7b, \'<=8b\', 7b..13b' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l year -d 'Release of the variant, or else of the entry: 2024, \'>=2024\', 2024-06..' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l where -d 'An expression over the same fields: \'license = mit and (medqa >= 60 or params < 3b)\'; see `medllm help filters`' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand search" -l fields -d 'Show these fields; `--fields help` lists them' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l sort -d 'Sort by these fields; `field:desc` turns the order round' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand search" -l limit -d 'Show at most this many results' -r
complete -c medllm -n "__fish_medllm_using_subcommand search" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand search" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand search" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand search" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand search" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand search" -l exit-status -d 'Exit with 1 when nothing matched'
complete -c medllm -n "__fish_medllm_using_subcommand search" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand list" -l base -d 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l license -d 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l benchmark -d 'Has a result on this benchmark, or one in this range, under this setting: medqa, \'medqa>=60\', \'medqa[0-shot]>=60\'' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l kind -d 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l org -d 'An organization\'s name has words that begin like this: stanford, \'hong kong\'' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l language -d 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l modality -d 'What goes in or comes out: image, text, video' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l specialty -d 'Medical field: radiology, general-medicine' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l dataset -d 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l access -d 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l params -d 'Parameters; 8b means what rounds to it: 7b, \'<=8b\', 7b..13b' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l year -d 'Release of the variant, or else of the entry: 2024, \'>=2024\', 2024-06..' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l where -d 'An expression over the same fields: \'license = mit and (medqa >= 60 or params < 3b)\'; see `medllm help filters`' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand list" -l fields -d 'Show these fields; `--fields help` lists them' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l sort -d 'Sort by these fields; `field:desc` turns the order round' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand list" -l limit -d 'Show at most this many results' -r
complete -c medllm -n "__fish_medllm_using_subcommand list" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand list" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand list" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand list" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand list" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand list" -l exit-status -d 'Exit with 1 when nothing matched'
complete -c medllm -n "__fish_medllm_using_subcommand list" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand show" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand show" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand show" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand show" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand show" -l evidence -d 'Show the source behind each fact'
complete -c medllm -n "__fish_medllm_using_subcommand show" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand show" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand show" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l by -d 'Count the values of this field (`medllm help fields` lists them), of two fields crossed, or `evidence`: on what kind of source the facts stand. Sizes and context lengths are counted in ranges' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l sort -d 'Sort counts by `value` or `count`, coverage by `field`, `applies`, `known` or `percent`; `count:desc` turns the order round. Otherwise the most frequent comes first, and years, dates, sizes and lengths stand in their order' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l limit -d 'Show at most this many values; what is unknown or not applicable stays' -r
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l base -d 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l license -d 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l benchmark -d 'Has a result on this benchmark, or one in this range, under this setting: medqa, \'medqa>=60\', \'medqa[0-shot]>=60\'' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l kind -d 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l org -d 'An organization\'s name has words that begin like this: stanford, \'hong kong\'' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l language -d 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l modality -d 'What goes in or comes out: image, text, video' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l specialty -d 'Medical field: radiology, general-medicine' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l dataset -d 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l access -d 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l params -d 'Parameters; 8b means what rounds to it: 7b, \'<=8b\', 7b..13b' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l year -d 'Release of the variant, or else of the entry: 2024, \'>=2024\', 2024-06..' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l where -d 'An expression over the same fields: \'license = mit and (medqa >= 60 or params < 3b)\'; see `medllm help filters`' -r -f
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l coverage -d 'Tell of each field to how many entries it applies, and in how many it is known'
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l bars -d 'Draw the counts as bars'
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand stats" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand stats" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -f -a "validate" -d 'Check every rule of the catalog and report all findings at once; exits 1 if there are any'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -f -a "fmt" -d 'Print a catalog file in its canonical form'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -f -a "add" -d 'Print the scaffold of a new entry, to be filled from its sources'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -f -a "merge" -d 'Take fragments into a catalog file; conflicts are reported, never resolved'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -f -a "diff" -d 'Say what differs between two catalog files, record by record and field by field'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -f -a "path" -d 'Say which catalog files are in use, and why'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and not __fish_seen_subcommand_from validate fmt add merge diff path schema" -f -a "schema" -d 'Print a JSON Schema'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -l rules -d 'List the rules with their codes instead of checking'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from fmt" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from fmt" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from fmt" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from fmt" -l write -d 'Write the file in place instead of printing it'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from fmt" -l check -d 'Print nothing; exit 1 if the file is not in canonical form'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from fmt" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from fmt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -l name -d 'Name as its makers write it' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -l kind -d 'What it is' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -l repository -d 'Address of its source code' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l into -d 'The catalog file that takes them in; without it, the embedded catalog' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l write -d 'Write the file in place instead of printing it'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -l format -d 'Form of the output' -r -f -a "table\t'For people'
json\t'One JSON document'
jsonl\t'One JSON result a line'
csv\t'Comma-separated values with a header'
ids\t'One identifier a line'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -l json -d 'Same as --format json'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -s q -l quiet -d 'Same as --format ids'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from schema" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand catalog; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand completions" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand completions" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand completions" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand completions" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand man" -l dir -d 'Write the pages of all commands into this folder instead of printing the main one' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand man" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand man" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand man" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand man" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c medllm -n "__fish_medllm_using_subcommand help" -l catalog -d 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)' -r -F
complete -c medllm -n "__fish_medllm_using_subcommand help" -l color -d 'When to use color' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` or its like says otherwise'
always\t'Always'
never\t'Never'"
complete -c medllm -n "__fish_medllm_using_subcommand help" -l width -d 'Wrap tables at this many columns, on a terminal or not' -r
complete -c medllm -n "__fish_medllm_using_subcommand help" -l no-user-catalog -d 'Leave out the catalog in the user\'s data folder'
complete -c medllm -n "__fish_medllm_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'
