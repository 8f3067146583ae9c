/// What a shell must be told so that it completes our lines by calling the program back.
enum ShellScript: String, CaseIterable {
  case bash, zsh, fish

  /// How to install it.
  var advice: String {
    switch self {
    case .bash: "in ~/.bashrc: source <(stagecraft completions bash)"
    case .zsh: "in ~/.zshrc, behind compinit: source <(stagecraft completions zsh)"
    case .fish: "in ~/.config/fish/config.fish: stagecraft completions fish | source"
    }
  }

  /// The script, to be read by the shell.
  var text: String {
    switch self {
    // The cursor counts bytes; a name that is no command yet may begin with the home's sign.
    case .bash:
      #"""
      # Completion of stagecraft for bash.
      _stagecraft() {
        local line text detail
        line=$(LC_ALL=C; printf %s "${COMP_LINE:0:COMP_POINT}")
        COMPREPLY=()
        while IFS=$'\t' read -r text detail; do
          COMPREPLY+=("$(printf %q "$text")")
        done < <("${COMP_WORDS[0]/#\~/$HOME}" --complete "$line" \
          --complete-breaks "$COMP_WORDBREAKS" 2>/dev/null)
        if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[:=] ]]; then
          compopt -o nospace 2>/dev/null
        fi
      }
      complete -o default -F _stagecraft stagecraft
      """#
    case .zsh:
      #"""
      #compdef stagecraft
      # Completion of stagecraft for zsh.
      _stagecraft() {
        local text detail
        local -a words_whole words_open shown_whole shown_open
        while IFS=$'\t' read -r text detail; do
          if [[ $text == *[:=] ]]; then
            words_open+=("$text")
            shown_open+=("${(r:26:)text} $detail")
          else
            words_whole+=("$text")
            shown_whole+=("${(r:26:)text} $detail")
          fi
        done < <("${words[1]/#\~/$HOME}" --complete \
          "${words[1,CURRENT-1]} $PREFIX" 2>/dev/null)
        if (( $#words_whole + $#words_open == 0 )); then
          _files
          return
        fi
        (( $#words_whole )) && compadd -V values -l -d shown_whole -a words_whole
        (( $#words_open )) && compadd -V keys -S '' -l -d shown_open -a words_open
        return 0
      }
      compdef _stagecraft stagecraft
      """#
    case .fish:
      #"""
      # Completion of stagecraft for fish.
      function __stagecraft_complete
        set -l program (commandline -opc)[1]
        set -l line (commandline -cp | string collect)
        set -l found ($program --complete "$line" 2>/dev/null)
        if test (count $found) -gt 0
          printf '%s\n' $found
        else
          __fish_complete_path (commandline -ct)
        end
      end
      complete -c stagecraft -f -k -a '(__stagecraft_complete)'
      """#
    }
  }
}
