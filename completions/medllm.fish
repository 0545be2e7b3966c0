# Completion of medllm for fish: put it into ~/.config/fish/completions.
# All that it knows is asked of the program; src/render/completion.rs describes the answers.

function __medllm_complete
    set -l words (commandline -opc)
    # Up to the cursor; of a quoted word, which only the whole of it is told without quotes, all.
    set -l current (commandline -ct)
    string match -qr -- '[\'"\\\\]' "$current"; and set current (commandline -ot)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    command -sq -- $program; or set program medllm
    set -l answer (command $program __complete fish $words "$current" 2>/dev/null </dev/null)
    switch "$answer[1]"
        case words
            printf '%s\n' $answer[2..]
        case files folders
            # A path may follow its option in the same word: --catalog=FILE.
            set -l head (string match -r -- '^--[^=]+=' "$current")
            set -l path (string replace -- "$head" '' "$current")
            set -l complete __fish_complete_path
            test $answer[1] = folders; and set complete __fish_complete_directories
            $complete "$path" | string replace -r -- '^' "$head"
    end
end

complete -c medllm -f -a '(__medllm_complete)'
