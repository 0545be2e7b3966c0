module completions {

  def "nu-complete medllm color" [] {
    [ "auto" "always" "never" ]
  }

  # Ask an offline catalog of medical large language models
  export extern medllm [
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --version(-V)             # Print the version of the program and the date of the catalog
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete medllm search party" [] {
    [ "university" "hospital" "software" "cloud" "company" "individual" ]
  }

  def "nu-complete medllm search format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm search color" [] {
    [ "auto" "always" "never" ]
  }

  # Find entries by words; typing errors are forgiven, the best match comes first
  export extern "medllm search" [
    --base: string            # Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch
    --license: string         # A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear
    --benchmark: string       # Has a result on this benchmark, or one in this range, under this setting: medqa, 'medqa>=60', 'medqa[0-shot]>=60'
    --allows: string          # The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs
    --kind: string            # What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial
    --org: string             # An organization's name has words that begin like this: stanford, 'hong kong'
    --language: string        # BCP 47 tag or English name; zh includes zh-Hant: zh, arabic
    --modality: string        # What goes in or comes out: image, text, video
    --specialty: string       # Medical field: radiology, general-medicine
    --dataset: string         # Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv
    --access: string          # How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased
    --params: string          # Parameters; 8b means what rounds to it: 7b, '<=8b', 7b..13b
    --year: string            # Release of the variant, or else of the entry: 2024, '>=2024', 2024-06..
    --where: string           # An expression over the same fields: 'license = mit and (medqa >= 60 or params < 3b)'; see `medllm help filters`
    --include-conditional     # Let --allows pass what is allowed under conditions too; the answer marks it
    --users: string           # Users of all your products and services in a month: 5000, 2m
    --region: string          # Where you are based: EU, or a country code of two letters
    --party: string@"nu-complete medllm search party" # What you are
    --as-of: string           # Ask for the license claims of this day: 2024-03-01
    --format: string@"nu-complete medllm search format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --fields: string          # Show these fields; `--fields help` lists them
    --sort: string            # Sort by these fields; `field:desc` turns the order round
    --limit: string           # Show at most this many results
    --exit-status             # Exit with 1 when nothing matched
    --explain                 # Say why each result stands where it stands: each word, where and how it was found, and its points
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm search color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Words to look for, in any order, case and spelling: names, bases, data, benchmarks, languages
  ]

  def "nu-complete medllm list party" [] {
    [ "university" "hospital" "software" "cloud" "company" "individual" ]
  }

  def "nu-complete medllm list format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm list color" [] {
    [ "auto" "always" "never" ]
  }

  # List all entries that match the filters
  export extern "medllm list" [
    --base: string            # Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch
    --license: string         # A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear
    --benchmark: string       # Has a result on this benchmark, or one in this range, under this setting: medqa, 'medqa>=60', 'medqa[0-shot]>=60'
    --allows: string          # The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs
    --kind: string            # What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial
    --org: string             # An organization's name has words that begin like this: stanford, 'hong kong'
    --language: string        # BCP 47 tag or English name; zh includes zh-Hant: zh, arabic
    --modality: string        # What goes in or comes out: image, text, video
    --specialty: string       # Medical field: radiology, general-medicine
    --dataset: string         # Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv
    --access: string          # How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased
    --params: string          # Parameters; 8b means what rounds to it: 7b, '<=8b', 7b..13b
    --year: string            # Release of the variant, or else of the entry: 2024, '>=2024', 2024-06..
    --where: string           # An expression over the same fields: 'license = mit and (medqa >= 60 or params < 3b)'; see `medllm help filters`
    --include-conditional     # Let --allows pass what is allowed under conditions too; the answer marks it
    --users: string           # Users of all your products and services in a month: 5000, 2m
    --region: string          # Where you are based: EU, or a country code of two letters
    --party: string@"nu-complete medllm list party" # What you are
    --as-of: string           # Ask for the license claims of this day: 2024-03-01
    --format: string@"nu-complete medllm list format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --fields: string          # Show these fields; `--fields help` lists them
    --sort: string            # Sort by these fields; `field:desc` turns the order round
    --limit: string           # Show at most this many results
    --exit-status             # Exit with 1 when nothing matched
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm list color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete medllm show format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm show color" [] {
    [ "auto" "always" "never" ]
  }

  # Show everything about an entry or a variant
  export extern "medllm show" [
    --evidence                # Show the source behind each fact
    --format: string@"nu-complete medllm show format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm show color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...models: string         # Id, name, alias, Hub id, repository or arXiv id of an entry or a variant, in any case and punctuation
  ]

  def "nu-complete medllm compare variants" [] {
    [ "all" ]
  }

  def "nu-complete medllm compare party" [] {
    [ "university" "hospital" "software" "cloud" "company" "individual" ]
  }

  def "nu-complete medllm compare format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm compare color" [] {
    [ "auto" "always" "never" ]
  }

  # Set entries or variants side by side: facts, verdicts, and scores under the same conditions
  export extern "medllm compare" [
    --diff                    # Show only what differs
    --variants: string@"nu-complete medllm compare variants" # Compare all variants of the entries, however many they are
    --users: string           # Users of all your products and services in a month: 5000, 2m
    --region: string          # Where you are based: EU, or a country code of two letters
    --party: string@"nu-complete medllm compare party" # What you are
    --as-of: string           # Ask for the license claims of this day: 2024-03-01
    --format: string@"nu-complete medllm compare format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm compare color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...models: string         # Entries or variants, in any case and punctuation; of an entry, all variants
  ]

  def "nu-complete medllm rank evaluator" [] {
    [ "authors" "third-party" ]
  }

  def "nu-complete medllm rank plot_kind" [] {
    [ "bars" "size" ]
  }

  def "nu-complete medllm rank party" [] {
    [ "university" "hospital" "software" "cloud" "company" "individual" ]
  }

  def "nu-complete medllm rank format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm rank color" [] {
    [ "auto" "always" "never" ]
  }

  # Rank comparable results on a benchmark; other settings are named, never mixed in
  export extern "medllm rank" [
    --setting: string         # Rank the results of this setting: words as in `--benchmark 'medqa[0-shot, cot]'`, or `not stated`. The group that states just these comes first, or else the largest that states these and more
    --evaluator: string@"nu-complete medllm rank evaluator" # Rank what these measured
    --best                    # One row an entry, by its best result over all settings. Such results are not comparable
    --average                 # Of a group of benchmarks: rank the mean over its parts, of variants that have every part from one source under the same conditions, instead of averages that sources report
    --settings                # List the settings with how many variants each has, instead of a ranking
    --limit: string           # Show at most this many rows
    --exit-status             # Exit with 1 when nothing matched
    --plot: path              # Draw bars in the terminal; or draw a picture into FILE, which ends in .svg or .png and is replaced if it is there
    --plot-kind: string@"nu-complete medllm rank plot_kind" # What the picture shows
    --base: string            # Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch
    --license: string         # A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear
    --benchmark: string       # Has a result on this benchmark, or one in this range, under this setting: medqa, 'medqa>=60', 'medqa[0-shot]>=60'
    --allows: string          # The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs
    --kind: string            # What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial
    --org: string             # An organization's name has words that begin like this: stanford, 'hong kong'
    --language: string        # BCP 47 tag or English name; zh includes zh-Hant: zh, arabic
    --modality: string        # What goes in or comes out: image, text, video
    --specialty: string       # Medical field: radiology, general-medicine
    --dataset: string         # Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv
    --access: string          # How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased
    --params: string          # Parameters; 8b means what rounds to it: 7b, '<=8b', 7b..13b
    --year: string            # Release of the variant, or else of the entry: 2024, '>=2024', 2024-06..
    --where: string           # An expression over the same fields: 'license = mit and (medqa >= 60 or params < 3b)'; see `medllm help filters`
    --include-conditional     # Let --allows pass what is allowed under conditions too; the answer marks it
    --users: string           # Users of all your products and services in a month: 5000, 2m
    --region: string          # Where you are based: EU, or a country code of two letters
    --party: string@"nu-complete medllm rank party" # What you are
    --as-of: string           # Ask for the license claims of this day: 2024-03-01
    --format: string@"nu-complete medllm rank format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm rank color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ranked: string            # Id, name or alias of a benchmark or of a group of them, task names of evaluation harnesses among them
  ]

  def "nu-complete medllm license party" [] {
    [ "university" "hospital" "software" "cloud" "company" "individual" ]
  }

  def "nu-complete medllm license format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm license color" [] {
    [ "auto" "always" "never" ]
  }

  # Say what the texts found allow, with the chain of reasons; or what a license says
  export extern "medllm license" [
    --for: string             # Give the chain of reasons for this use
    --check                   # Exit with 0 only if the verdict for the use is yes for every variant asked about
    --publish                 # With fine-tune: publish the result too
    --users: string           # Users of all your products and services in a month: 5000, 2m
    --region: string          # Where you are based: EU, or a country code of two letters
    --party: string@"nu-complete medllm license party" # What you are
    --as-of: string           # Ask for the license claims of this day: 2024-03-01
    --format: string@"nu-complete medllm license format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm license color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...names: string          # Entries or variants, for verdicts; or a license, for what its text says
  ]

  def "nu-complete medllm lineage format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm lineage color" [] {
    [ "auto" "always" "never" ]
  }

  # Show what a model or base was built on, up to the roots, and what was built on it
  export extern "medllm lineage" [
    --up                      # Show what it was built on, up to the roots; without --down, only that
    --down                    # Show what was built on it, directly or further; without --up, only that
    --depth: string           # Go so many steps at most in each direction
    --license: string         # Judge each node for this use (without one, commercial-product), and mark where the verdict changes
    --format: string@"nu-complete medllm lineage format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm lineage color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...nodes: string          # Id, name, alias or Hub id of an entry, a variant or a base (a family, version or checkpoint), in any case and punctuation
  ]

  def "nu-complete medllm fit party" [] {
    [ "university" "hospital" "software" "cloud" "company" "individual" ]
  }

  def "nu-complete medllm fit format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm fit color" [] {
    [ "auto" "always" "never" ]
  }

  # Say which variants run on some hardware, in which precision and with what context
  export extern "medllm fit" [
    --vram: string            # Memory of one card: 24GB, 22.5GiB, 81559MiB
    --gpu: string             # A card or computer by name: a100-80g, h100, l4, t4, rtx-4090, m2-max-64g; its memory is known
    --gpus: string            # Number of such cards
    --context: string         # Tokens of prompt and answer together: 8k, 32768; without it 8k, or as many as the model takes
    --batch: string           # Sequences at the same time
    --quant: string           # Precision of the weights: fp16, q8, q6, q5, q4, q3, q2, fp8, int8, int4; without it, the best that fits
    --include-uncertain       # Show what may fit too, where not enough is known to be sure; the answer marks it
    --base: string            # Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch
    --license: string         # A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear
    --benchmark: string       # Has a result on this benchmark, or one in this range, under this setting: medqa, 'medqa>=60', 'medqa[0-shot]>=60'
    --allows: string          # The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs
    --kind: string            # What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial
    --org: string             # An organization's name has words that begin like this: stanford, 'hong kong'
    --language: string        # BCP 47 tag or English name; zh includes zh-Hant: zh, arabic
    --modality: string        # What goes in or comes out: image, text, video
    --specialty: string       # Medical field: radiology, general-medicine
    --dataset: string         # Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv
    --access: string          # How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased
    --params: string          # Parameters; 8b means what rounds to it: 7b, '<=8b', 7b..13b
    --year: string            # Release of the variant, or else of the entry: 2024, '>=2024', 2024-06..
    --where: string           # An expression over the same fields: 'license = mit and (medqa >= 60 or params < 3b)'; see `medllm help filters`
    --include-conditional     # Let --allows pass what is allowed under conditions too; the answer marks it
    --users: string           # Users of all your products and services in a month: 5000, 2m
    --region: string          # Where you are based: EU, or a country code of two letters
    --party: string@"nu-complete medllm fit party" # What you are
    --as-of: string           # Ask for the license claims of this day: 2024-03-01
    --format: string@"nu-complete medllm fit format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --fields: string          # Show these columns instead of the usual ones: `--fields variant,quant,total_bytes`
    --sort: string            # Sort by these columns; `column:desc` turns the order round. Otherwise the largest model comes first, and what fits below 4 bits last
    --limit: string           # Show at most this many results
    --exit-status             # Exit with 1 when nothing fits
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm fit color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...models: string         # Only these entries or variants, in any case and punctuation; of an entry, all variants
  ]

  def "nu-complete medllm stats party" [] {
    [ "university" "hospital" "software" "cloud" "company" "individual" ]
  }

  def "nu-complete medllm stats format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm stats color" [] {
    [ "auto" "always" "never" ]
  }

  # Count entries, variants, results and sources, by one field or two, or by evidence; tell how much is known
  export extern "medllm stats" [
    --by: string              # Count the values of this field (`medllm help fields` lists them), of two fields crossed, or `evidence`: on what kind of source the facts stand. Sizes and context lengths are counted in ranges
    --coverage                # Tell of each field to how many entries it applies, and in how many it is known
    --bars                    # Draw the counts as bars
    --plot: path              # Draw bars in the terminal; or draw a picture into FILE, which ends in .svg or .png and is replaced if it is there
    --sort: string            # Sort counts by `value` or `count`, coverage by `field`, `applies`, `known` or `percent`; `count:desc` turns the order round. Otherwise the most frequent comes first, and years, dates, sizes and lengths stand in their order
    --limit: string           # Show at most this many values; what is unknown or not applicable stays
    --base: string            # Built on this family, version, checkpoint or model, directly or further up: llama, llama-3, mistral-7b-v0.1, from-scratch
    --license: string         # A claim for code or weights names this license or family: mit, weights:apache-2.0, code:mit, llama, none, unclear
    --benchmark: string       # Has a result on this benchmark, or one in this range, under this setting: medqa, 'medqa>=60', 'medqa[0-shot]>=60'
    --allows: string          # The texts found allow this use of the weights: research, commercial-product, internal-hospital, redistribute-weights, fine-tune, train-on-outputs
    --kind: string            # What it is: model, training-code, application, benchmark, evaluation-tool, directory, tutorial
    --org: string             # An organization's name has words that begin like this: stanford, 'hong kong'
    --language: string        # BCP 47 tag or English name; zh includes zh-Hant: zh, arabic
    --modality: string        # What goes in or comes out: image, text, video
    --specialty: string       # Medical field: radiology, general-medicine
    --dataset: string         # Trained on this data, itself or a model that it was built on; only as far as the training data was found: pubmed-abstracts, mimic-iv
    --access: string          # How one gets the weights: open, gated, credentialed, on-request, api-only, unreleased
    --params: string          # Parameters; 8b means what rounds to it: 7b, '<=8b', 7b..13b
    --year: string            # Release of the variant, or else of the entry: 2024, '>=2024', 2024-06..
    --where: string           # An expression over the same fields: 'license = mit and (medqa >= 60 or params < 3b)'; see `medllm help filters`
    --include-conditional     # Let --allows pass what is allowed under conditions too; the answer marks it
    --users: string           # Users of all your products and services in a month: 5000, 2m
    --region: string          # Where you are based: EU, or a country code of two letters
    --party: string@"nu-complete medllm stats party" # What you are
    --as-of: string           # Ask for the license claims of this day: 2024-03-01
    --format: string@"nu-complete medllm stats format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm stats color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete medllm catalog color" [] {
    [ "auto" "always" "never" ]
  }

  # Check, format, compare, merge and locate catalog files
  export extern "medllm catalog" [
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete medllm catalog validate format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm catalog validate color" [] {
    [ "auto" "always" "never" ]
  }

  # Check every rule of the catalog and report all findings at once; exits 1 if there are any
  export extern "medllm catalog validate" [
    --rules                   # List the rules with their codes instead of checking
    --format: string@"nu-complete medllm catalog validate format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog validate color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # Files to check, each laid over the catalog in use; without any, the catalog in use is checked
  ]

  def "nu-complete medllm catalog fmt color" [] {
    [ "auto" "always" "never" ]
  }

  # Print a catalog file in its canonical form
  export extern "medllm catalog fmt" [
    --write                   # Write the file in place instead of printing it
    --check                   # Print nothing; exit 1 if the file is not in canonical form
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog fmt color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    file: path                # The file (`-` reads standard input)
  ]

  def "nu-complete medllm catalog add color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the scaffold of a new entry, to be filled from its sources
  export extern "medllm catalog add" [
    --name: string            # Name as its makers write it
    --kind: string            # What it is
    --repository: string      # Address of its source code
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog add color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    id: string                # Identifier of the new entry, lower-case kebab-case
  ]

  def "nu-complete medllm catalog merge format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm catalog merge color" [] {
    [ "auto" "always" "never" ]
  }

  # Take fragments into a catalog file; conflicts are reported, never resolved
  export extern "medllm catalog merge" [
    --into: path              # The catalog file that takes them in; without it, the embedded catalog
    --write                   # Write the file in place instead of printing it
    --format: string@"nu-complete medllm catalog merge format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog merge color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...fragments: path        # Catalog files to take in
  ]

  def "nu-complete medllm catalog diff format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm catalog diff color" [] {
    [ "auto" "always" "never" ]
  }

  # Say what differs between two catalog files, record by record and field by field
  export extern "medllm catalog diff" [
    --format: string@"nu-complete medllm catalog diff format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog diff color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    old: path                 # The old catalog file; `embedded` is the one in this program
    new: path                 # The new catalog file; `embedded` is the one in this program
  ]

  def "nu-complete medllm catalog path format" [] {
    [ "table" "json" "jsonl" "csv" "tsv" "yaml" "markdown" "latex" "ids" "dot" "mermaid" ]
  }

  def "nu-complete medllm catalog path color" [] {
    [ "auto" "always" "never" ]
  }

  # Say which catalog files are in use, and why
  export extern "medllm catalog path" [
    --format: string@"nu-complete medllm catalog path format" # Form of the output; without it, a table
    --json                    # Same as --format json
    --quiet(-q)               # Same as --format ids
    --jq: string              # Put the JSON document through this jq filter; texts are printed raw
    --template: string        # Print each result through this Jinja template: '{{ id }}: {{ summary }}'
    --no-header               # Leave out the heads of the columns
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog path color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete medllm catalog schema of" [] {
    [ "catalog" "output" ]
  }

  def "nu-complete medllm catalog schema color" [] {
    [ "auto" "always" "never" ]
  }

  # Print a JSON Schema
  export extern "medllm catalog schema" [
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm catalog schema color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    of?: string@"nu-complete medllm catalog schema of" # Of what
  ]

  def "nu-complete medllm completions shell" [] {
    [ "bash" "zsh" "fish" "powershell" "elvish" "nushell" ]
  }

  def "nu-complete medllm completions color" [] {
    [ "auto" "always" "never" ]
  }

  # Print a completion script for a shell
  export extern "medllm completions" [
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm completions color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete medllm completions shell" # The shell
  ]

  def "nu-complete medllm man color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the manual page, or write all manual pages
  export extern "medllm man" [
    --dir: path               # Write the pages of all commands into this folder instead of printing the main one
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm man color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete medllm help color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the help of a command, or of filters and fields
  export extern "medllm help" [
    --catalog: path           # Lay this catalog file over the embedded one (repeatable; `-` reads standard input; the default is what `MEDLLM_CATALOG` names)
    --no-user-catalog         # Leave out the catalog in the user's data folder
    --color: string@"nu-complete medllm help color" # When to use color
    --width: string           # Wrap tables at this many columns, on a terminal or not
    --no-pager                # Print long output at once instead of through a pager
    --help(-h)                # Print help (see more with '--help')
    ...topic: string          # A command, `filters` (fields, operators and expressions) or `fields` (columns)
  ]

}

export use completions *
