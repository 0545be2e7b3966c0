
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'medllm' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'medllm'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'medllm' {
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print the version of the program and the date of the catalog')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print the version of the program and the date of the catalog')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find entries by words; typing errors are forgiven, the best match comes first')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all entries that match the filters')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show everything about an entry or a variant')
            [CompletionResult]::new('license', 'license', [CompletionResultType]::ParameterValue, 'Say what the texts found allow, with the chain of reasons; or what a license says')
            [CompletionResult]::new('lineage', 'lineage', [CompletionResultType]::ParameterValue, 'Show what a model or base was built on, up to the roots, and what was built on it')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Count entries, variants, results and sources, by one field or two, or by evidence; tell how much is known')
            [CompletionResult]::new('catalog', 'catalog', [CompletionResultType]::ParameterValue, 'Check, format, compare, merge and locate catalog files')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a completion script for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page, or write all manual pages')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print the help of a command, or of filters and fields')
            break
        }
        'medllm;search' {
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch')
            [CompletionResult]::new('--license', '--license', [CompletionResultType]::ParameterName, 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear')
            [CompletionResult]::new('--benchmark', '--benchmark', [CompletionResultType]::ParameterName, 'Has a result on this benchmark, or one in this range, under this setting: medqa, ''medqa>=60'', ''medqa[0-shot]>=60''')
            [CompletionResult]::new('--allows', '--allows', [CompletionResultType]::ParameterName, 'The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'An organization''s name has words that begin like this: stanford, ''hong kong''')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic')
            [CompletionResult]::new('--modality', '--modality', [CompletionResultType]::ParameterName, 'What goes in or comes out: image, text, video')
            [CompletionResult]::new('--specialty', '--specialty', [CompletionResultType]::ParameterName, 'Medical field: radiology, general-medicine')
            [CompletionResult]::new('--dataset', '--dataset', [CompletionResultType]::ParameterName, 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv')
            [CompletionResult]::new('--access', '--access', [CompletionResultType]::ParameterName, 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased')
            [CompletionResult]::new('--params', '--params', [CompletionResultType]::ParameterName, 'Parameters; 8b means what rounds to it: 7b, ''<=8b'', 7b..13b')
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'Release of the variant, or else of the entry: 2024, ''>=2024'', 2024-06..')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'An expression over the same fields: ''license = mit and (medqa >= 60 or params < 3b)''; see `medllm help filters`')
            [CompletionResult]::new('--users', '--users', [CompletionResultType]::ParameterName, 'Users of all your products and services in a month: 5000, 2m')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Where you are based: EU, or a country code of two letters')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'What you are')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Ask for the license claims of this day: 2024-03-01')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Show these fields; `--fields help` lists them')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Sort by these fields; `field:desc` turns the order round')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many results')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--include-conditional', '--include-conditional', [CompletionResultType]::ParameterName, 'Let --allows pass what is allowed under conditions too; the answer marks it')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--exit-status', '--exit-status', [CompletionResultType]::ParameterName, 'Exit with 1 when nothing matched')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say why each result stands where it stands: each word, where and how it was found, and its points')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;list' {
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch')
            [CompletionResult]::new('--license', '--license', [CompletionResultType]::ParameterName, 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear')
            [CompletionResult]::new('--benchmark', '--benchmark', [CompletionResultType]::ParameterName, 'Has a result on this benchmark, or one in this range, under this setting: medqa, ''medqa>=60'', ''medqa[0-shot]>=60''')
            [CompletionResult]::new('--allows', '--allows', [CompletionResultType]::ParameterName, 'The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'An organization''s name has words that begin like this: stanford, ''hong kong''')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic')
            [CompletionResult]::new('--modality', '--modality', [CompletionResultType]::ParameterName, 'What goes in or comes out: image, text, video')
            [CompletionResult]::new('--specialty', '--specialty', [CompletionResultType]::ParameterName, 'Medical field: radiology, general-medicine')
            [CompletionResult]::new('--dataset', '--dataset', [CompletionResultType]::ParameterName, 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv')
            [CompletionResult]::new('--access', '--access', [CompletionResultType]::ParameterName, 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased')
            [CompletionResult]::new('--params', '--params', [CompletionResultType]::ParameterName, 'Parameters; 8b means what rounds to it: 7b, ''<=8b'', 7b..13b')
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'Release of the variant, or else of the entry: 2024, ''>=2024'', 2024-06..')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'An expression over the same fields: ''license = mit and (medqa >= 60 or params < 3b)''; see `medllm help filters`')
            [CompletionResult]::new('--users', '--users', [CompletionResultType]::ParameterName, 'Users of all your products and services in a month: 5000, 2m')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Where you are based: EU, or a country code of two letters')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'What you are')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Ask for the license claims of this day: 2024-03-01')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Show these fields; `--fields help` lists them')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Sort by these fields; `field:desc` turns the order round')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many results')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--include-conditional', '--include-conditional', [CompletionResultType]::ParameterName, 'Let --allows pass what is allowed under conditions too; the answer marks it')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--exit-status', '--exit-status', [CompletionResultType]::ParameterName, 'Exit with 1 when nothing matched')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--evidence', '--evidence', [CompletionResultType]::ParameterName, 'Show the source behind each fact')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;license' {
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'Give the chain of reasons for this use')
            [CompletionResult]::new('--users', '--users', [CompletionResultType]::ParameterName, 'Users of all your products and services in a month: 5000, 2m')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Where you are based: EU, or a country code of two letters')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'What you are')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Ask for the license claims of this day: 2024-03-01')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Exit with 0 only if the verdict for the use is yes for every variant asked about')
            [CompletionResult]::new('--publish', '--publish', [CompletionResultType]::ParameterName, 'With fine-tune: publish the result too')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;lineage' {
            [CompletionResult]::new('--depth', '--depth', [CompletionResultType]::ParameterName, 'Go so many steps at most in each direction')
            [CompletionResult]::new('--license', '--license', [CompletionResultType]::ParameterName, 'Judge each node for this use (without one, commercial-product), and mark where the verdict changes')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--up', '--up', [CompletionResultType]::ParameterName, 'Show what it was built on, up to the roots; without --down, only that')
            [CompletionResult]::new('--down', '--down', [CompletionResultType]::ParameterName, 'Show what was built on it, directly or further; without --up, only that')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;stats' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'Count the values of this field (`medllm help fields` lists them), of two fields crossed, or `evidence`: on what kind of source the facts stand. Sizes and context lengths are counted in ranges')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Sort counts by `value` or `count`, coverage by `field`, `applies`, `known` or `percent`; `count:desc` turns the order round. Otherwise the most frequent comes first, and years, dates, sizes and lengths stand in their order')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Show at most this many values; what is unknown or not applicable stays')
            [CompletionResult]::new('--base', '--base', [CompletionResultType]::ParameterName, 'Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch')
            [CompletionResult]::new('--license', '--license', [CompletionResultType]::ParameterName, 'A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear')
            [CompletionResult]::new('--benchmark', '--benchmark', [CompletionResultType]::ParameterName, 'Has a result on this benchmark, or one in this range, under this setting: medqa, ''medqa>=60'', ''medqa[0-shot]>=60''')
            [CompletionResult]::new('--allows', '--allows', [CompletionResultType]::ParameterName, 'The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'An organization''s name has words that begin like this: stanford, ''hong kong''')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'BCP 47 tag or English name; zh includes zh-Hant: zh, arabic')
            [CompletionResult]::new('--modality', '--modality', [CompletionResultType]::ParameterName, 'What goes in or comes out: image, text, video')
            [CompletionResult]::new('--specialty', '--specialty', [CompletionResultType]::ParameterName, 'Medical field: radiology, general-medicine')
            [CompletionResult]::new('--dataset', '--dataset', [CompletionResultType]::ParameterName, 'Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv')
            [CompletionResult]::new('--access', '--access', [CompletionResultType]::ParameterName, 'How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased')
            [CompletionResult]::new('--params', '--params', [CompletionResultType]::ParameterName, 'Parameters; 8b means what rounds to it: 7b, ''<=8b'', 7b..13b')
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'Release of the variant, or else of the entry: 2024, ''>=2024'', 2024-06..')
            [CompletionResult]::new('--where', '--where', [CompletionResultType]::ParameterName, 'An expression over the same fields: ''license = mit and (medqa >= 60 or params < 3b)''; see `medllm help filters`')
            [CompletionResult]::new('--users', '--users', [CompletionResultType]::ParameterName, 'Users of all your products and services in a month: 5000, 2m')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Where you are based: EU, or a country code of two letters')
            [CompletionResult]::new('--party', '--party', [CompletionResultType]::ParameterName, 'What you are')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Ask for the license claims of this day: 2024-03-01')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--coverage', '--coverage', [CompletionResultType]::ParameterName, 'Tell of each field to how many entries it applies, and in how many it is known')
            [CompletionResult]::new('--bars', '--bars', [CompletionResultType]::ParameterName, 'Draw the counts as bars')
            [CompletionResult]::new('--include-conditional', '--include-conditional', [CompletionResultType]::ParameterName, 'Let --allows pass what is allowed under conditions too; the answer marks it')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;catalog' {
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check every rule of the catalog and report all findings at once; exits 1 if there are any')
            [CompletionResult]::new('fmt', 'fmt', [CompletionResultType]::ParameterValue, 'Print a catalog file in its canonical form')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Print the scaffold of a new entry, to be filled from its sources')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Take fragments into a catalog file; conflicts are reported, never resolved')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Say what differs between two catalog files, record by record and field by field')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Say which catalog files are in use, and why')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print a JSON Schema')
            break
        }
        'medllm;catalog;validate' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--rules', '--rules', [CompletionResultType]::ParameterName, 'List the rules with their codes instead of checking')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;catalog;fmt' {
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Write the file in place instead of printing it')
            [CompletionResult]::new('--check', '--check', [CompletionResultType]::ParameterName, 'Print nothing; exit 1 if the file is not in canonical form')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;catalog;add' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name as its makers write it')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it is')
            [CompletionResult]::new('--repository', '--repository', [CompletionResultType]::ParameterName, 'Address of its source code')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;catalog;merge' {
            [CompletionResult]::new('--into', '--into', [CompletionResultType]::ParameterName, 'The catalog file that takes them in; without it, the embedded catalog')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Write the file in place instead of printing it')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;catalog;diff' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;catalog;path' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'Form of the output; without it, a table')
            [CompletionResult]::new('--jq', '--jq', [CompletionResultType]::ParameterName, 'Put the JSON document through this jq filter; texts are printed raw')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'Print each result through this Jinja template: ''{{ id }}: {{ summary }}''')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Same as --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Same as --format ids')
            [CompletionResult]::new('--no-header', '--no-header', [CompletionResultType]::ParameterName, 'Leave out the heads of the columns')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;catalog;schema' {
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;completions' {
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;man' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'Write the pages of all commands into this folder instead of printing the main one')
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'medllm;help' {
            [CompletionResult]::new('--catalog', '--catalog', [CompletionResultType]::ParameterName, 'Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use color')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Wrap tables at this many columns, on a terminal or not')
            [CompletionResult]::new('--no-user-catalog', '--no-user-catalog', [CompletionResultType]::ParameterName, 'Leave out the catalog in the user''s data folder')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Print long output at once instead of through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
