# Completion of medllm for Bash: `source` it, or put it where bash-completion looks, under the name medllm.
# All that it knows is asked of the program; src/render/completion.rs describes the answers.

_medllm() {
    COMPREPLY=()
    local program=${1/#\~\//$HOME/} answer kind line
    type -P -- "$program" >/dev/null || program=medllm
    answer=$("$program" __complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null) || return 0
    # Bash 3 has no mapfile, and reading line by line takes its time.
    if ! mapfile -t COMPREPLY <<<"$answer" 2>/dev/null; then
        while IFS= read -r line; do
            COMPREPLY+=("$line")
        done <<<"$answer"
    fi
    kind=${COMPREPLY[0]}
    COMPREPLY=("${COMPREPLY[@]:1}")
    case $kind in
        open) compopt -o nospace ;;
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
    esac 2>/dev/null
}

complete -F _medllm medllm
