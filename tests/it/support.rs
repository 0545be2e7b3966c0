//! Runs the program in a world of its own: private home, no variables that could steer it.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ran {
    /// The JSON document on stdout.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error} in: {}", self.stdout))
    }

    /// The ids of the results, in order.
    pub(crate) fn ids(&self) -> Vec<String> {
        let results = self.json()["results"].as_array().unwrap().clone();
        results.iter().map(|result| result["id"].as_str().unwrap().to_owned()).collect()
    }

    /// Fails with everything that was printed unless the exit code is this one.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.stdout, self.stderr);
        self
    }

    /// Fails unless stderr holds this text.
    #[track_caller]
    pub(crate) fn complains(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "stderr: {}", self.stderr);
        assert!(!self.stderr.contains("panicked"), "stderr: {}", self.stderr);
        self
    }
}

/// A private world.
pub(crate) struct World {
    home: TempDir,
    variables: Vec<(String, String)>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self { home: TempDir::new().unwrap(), variables: Vec::new() }
    }

    pub(crate) fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Writes a file into the private home.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.home().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_medllm"));
        command.env_clear().env("HOME", self.home()).env("XDG_DATA_HOME", self.home().join("data"));
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command.current_dir(self.home()).stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        finish(self.command().args(arguments))
    }

    /// Runs with this text on standard input.
    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &str) -> Ran {
        let mut command = self.command();
        let mut child = command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        ran(&output)
    }

    /// Runs into a reader that closes after the first line; returns the exit code and stderr.
    pub(crate) fn run_into_closing_reader(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut child =
            self.command().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut reader = BufReader::with_capacity(16, child.stdout.take().unwrap());
        let mut line = Vec::new();
        reader.read_until(b'\n', &mut line).unwrap();
        drop(reader);
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn finish(command: &mut Command) -> Ran {
    ran(&command.output().unwrap())
}

fn ran(output: &std::process::Output) -> Ran {
    Ran {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout.clone()).unwrap(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Runs the program in a new world.
pub(crate) fn medllm(arguments: &[&str]) -> Ran {
    World::new().run(arguments)
}

/// Runs in a terminal of so many columns and 24 lines, and returns what it received. There is no pager unless the
/// variables name one: nobody is there to leave it.
pub(crate) fn in_terminal(columns: u16, variables: &[(&str, &str)], arguments: &str) -> String {
    let world = World::new();
    let program = env!("CARGO_BIN_EXE_medllm");
    let line = format!("stty cols {columns} rows 24; '{program}' {arguments}");
    let mut command = Command::new("script");
    command.args(["-qec", &line, "/dev/null"]).env_clear().env("PATH", "/usr/bin:/bin").env("TERM", "xterm");
    command.stdin(Stdio::null());
    if !variables.iter().any(|(name, _)| name.ends_with("PAGER")) {
        command.env("PAGER", "");
    }
    let output = command.envs(variables.iter().copied()).env("HOME", world.home()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stdout).unwrap().replace('\r', "")
}

/// What is to be read in the output of a terminal.
pub(crate) fn without_escapes(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Whether a program that a test wants is on this machine. A machine that has only Rust goes without the test; where
/// everything must be checked (`CI`), a missing program is a failure.
pub(crate) fn has(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    assert!(found || std::env::var_os("CI").is_none(), "{program} is needed to check everything");
    if !found {
        println!("skipped: {program} is not on this machine");
    }
    found
}

/// A file of the checkout.
pub(crate) fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The path of a fixture as an argument.
pub(crate) fn fixture(name: &str) -> String {
    root("tests/fixtures").join(name).display().to_string()
}

/// Compares a checked-in file with what the program makes now; `MEDLLM_BLESS=1` rewrites it.
#[track_caller]
pub(crate) fn golden(path: &str, now: &str) {
    let file = root(path);
    let unchanged = std::fs::read_to_string(&file).is_ok_and(|text| text == now);
    if std::env::var_os("MEDLLM_BLESS").is_some() && !unchanged {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, now).unwrap();
    }
    let checked_in = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        checked_in == now,
        "{path} is not what the program makes now; MEDLLM_BLESS=1 cargo test rewrites it\n--- now\n{now}"
    );
}
