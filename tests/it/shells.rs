//! The real shells, each loaded with its completion script, and the completion key pressed in them.
//!
//! Bash and Zsh run at a terminal, as their line editors need one. A key that is bound here writes the line down and
//! empties it; what was pressed is over when the line is there.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::{World, root};

/// Long enough for the slowest machine; only a shell that hangs takes so long.
const PATIENCE: Duration = Duration::from_mins(1);

/// What Bash is told before the script: the keys, and to ask no questions.
const BASH_SETTINGS: &str = r#"
PS1='$ '
record() { printf '%s\n' "$READLINE_LINE" >> "$RECORD"; READLINE_LINE= READLINE_POINT=0; }
bind -x '"\C-xd": record'
bind '"\C-xa": insert-completions' 'set completion-query-items 0' 'set bell-style none'
"#;

/// The same for Zsh, which finds the script by itself.
const ZSH_SETTINGS: &str = r#"
PS1='$ ' LISTMAX=100000
fpath=("$SCRIPTS" $fpath)
autoload -Uz compinit && compinit -u -D
record() { print -r -- "$BUFFER" >> $RECORD; BUFFER= }
zle -N record
bindkey '^Xd' record
unsetopt beep
"#;

/// The PATH on which the program is found first.
fn path() -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_medllm")).parent().unwrap();
    format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default())
}

/// A shell command in this world, in a locale that has all letters. Completion is tested in the real shells: a machine
/// without one fails.
pub(crate) fn shell(world: &World, program: &str) -> Command {
    let path = path();
    let found = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    assert!(
        found,
        "{program} is not on this machine, and completion is tested in the real shells: \
         apt-get install bash zsh fish bsdutils"
    );
    let mut command = Command::new(program);
    let variables = world.command();
    let variables = variables.get_envs().filter_map(|(name, value)| Some((name, value?)));
    command.env_clear().envs(variables).env("PATH", &path).env("LC_ALL", "C.UTF-8").env("TERM", "dumb");
    command.current_dir(world.home()).stdin(Stdio::null());
    command
}

/// What fish offers at the end of a line: each word as it would be inserted, with what it means.
pub(crate) fn fish(world: &World, line: &str) -> Vec<(String, String)> {
    let script = root("completions/medllm.fish");
    let ask = "source $argv[1]; complete -C $argv[2] --escape";
    let output =
        shell(world, "fish").args(["--no-config", "-c", ask]).arg(script).arg(line).output().unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let answer = String::from_utf8(output.stdout).unwrap();
    let pair = |line: &str| {
        let (offered, about) = line.split_once('\t').unwrap_or((line, ""));
        (offered.to_owned(), about.to_owned())
    };
    answer.lines().map(pair).collect()
}

/// What a line prints in a shell that takes it as it is.
pub(crate) fn run(world: &World, program: &str, line: &str) -> String {
    String::from_utf8(shell(world, program).args(["-c", line]).output().unwrap().stdout).unwrap()
}

/// A shell at a terminal.
pub(crate) struct Session<'w> {
    /// The shell lives in its home.
    _world: &'w World,
    terminal: Child,
    keys: ChildStdin,
    record: PathBuf,
    screen: PathBuf,
    lines: usize,
    seen: usize,
}

impl<'w> Session<'w> {
    /// Bash with its completion.
    pub(crate) fn bash(world: &'w World) -> Self {
        let script = root("completions/medllm.bash").display().to_string();
        let settings = world.file("bashrc", format!("{BASH_SETTINGS}source '{script}'\n"));
        Self::start(world, "bash", &format!("bash --noprofile --rcfile '{}' -i", settings.display()))
    }

    /// Zsh with its completion.
    pub(crate) fn zsh(world: &'w World) -> Self {
        world.file(".zshrc", ZSH_SETTINGS);
        Self::start(world, "zsh", "zsh -d -i")
    }

    fn start(world: &'w World, program: &str, line: &str) -> Self {
        drop(shell(world, program));
        let [record, screen] = ["record", "screen"].map(|name| world.file(&format!("{program}.{name}"), ""));
        let mut terminal = shell(world, "script")
            .args(["-qefc", &format!("stty cols 250 rows 2000; exec {line}")])
            .arg(&screen)
            .env("RECORD", &record)
            .env("SCRIPTS", root("completions"))
            .env("ZDOTDIR", world.home())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let keys = terminal.stdin.take().unwrap();
        Self { _world: world, terminal, keys, record, screen, lines: 0, seen: 0 }
    }

    /// What becomes of a line at whose end the completion key is pressed.
    pub(crate) fn press(&mut self, line: &str) -> String {
        self.send(&format!("{line}\t"))
    }

    /// All that Bash would insert at the end of a line.
    pub(crate) fn press_for_all(&mut self, line: &str) -> String {
        self.send(&format!("{line}\u{18}a"))
    }

    /// What the terminal received since the last time it was asked, without colors, once the awaited text is among it:
    /// the record of the terminal lags behind the shell.
    pub(crate) fn screen(&mut self, awaited: &str) -> String {
        let start = Instant::now();
        loop {
            let all = String::from_utf8_lossy(&std::fs::read(&self.screen).unwrap()).into_owned();
            let new = anstream::adapter::strip_str(&all[self.seen..]).to_string().replace('\r', "");
            if new.contains(awaited) || start.elapsed() >= PATIENCE {
                self.seen = all.len();
                return new;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn send(&mut self, keys: &str) -> String {
        write!(self.keys, "{keys}\u{18}d").unwrap();
        self.keys.flush().unwrap();
        self.lines += 1;
        let start = Instant::now();
        loop {
            let record = std::fs::read_to_string(&self.record).unwrap();
            if record.matches('\n').count() >= self.lines {
                return record.lines().last().unwrap().to_owned();
            }
            assert!(start.elapsed() < PATIENCE, "no answer to {keys:?}: {}", self.screen(""));
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        // The shell ends with its terminal.
        let _ = self.terminal.kill();
        let _ = self.terminal.wait();
    }
}
