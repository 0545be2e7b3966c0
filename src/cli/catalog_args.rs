//! `medllm catalog …`

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::output_args::OutputArgs;

/// What to do with catalog files.
#[derive(Debug, Subcommand)]
pub enum CatalogCommand {
    /// Check every rule of the catalog and report all findings at once; exits 1 if there are any
    Validate(ValidateArgs),
    /// Print a catalog file in its canonical form
    Fmt(FmtArgs),
    /// Print the scaffold of a new entry, to be filled from its sources
    Add(AddArgs),
    /// Take fragments into a catalog file; conflicts are reported, never resolved
    Merge(MergeArgs),
    /// Say what differs between two catalog files, record by record and field by field
    Diff(DiffArgs),
    /// Say which catalog files are in use, and why
    Path(OutputArgs),
    /// Print a JSON Schema
    Schema(SchemaArgs),
}

/// `medllm catalog validate`
#[derive(Debug, Args)]
pub struct ValidateArgs {
    /// Files to check, each laid over the catalog in use; without any, the catalog in use is checked
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// List the rules with their codes instead of checking
    #[arg(long, conflicts_with = "files")]
    pub rules: bool,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// `medllm catalog fmt`
#[derive(Debug, Args)]
pub struct FmtArgs {
    /// The file (`-` reads standard input)
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Write the file in place instead of printing it
    #[arg(long, conflicts_with = "check")]
    pub write: bool,
    /// Print nothing; exit 1 if the file is not in canonical form
    #[arg(long)]
    pub check: bool,
}

/// `medllm catalog add`
#[derive(Debug, Args)]
pub struct AddArgs {
    /// Identifier of the new entry, lower-case kebab-case
    #[arg(value_name = "ID")]
    pub id: String,
    /// Name as its makers write it
    #[arg(long)]
    pub name: Option<String>,
    /// What it is
    #[arg(long, default_value = "model")]
    pub kind: String,
    /// Address of its source code
    #[arg(long, value_name = "URL")]
    pub repository: Option<String>,
}

/// `medllm catalog merge`
#[derive(Debug, Args)]
pub struct MergeArgs {
    /// Catalog files to take in
    #[arg(required = true, value_name = "FRAGMENT")]
    pub fragments: Vec<PathBuf>,
    /// The catalog file that takes them in; without it, the embedded catalog
    #[arg(long, value_name = "FILE")]
    pub into: Option<PathBuf>,
    /// Write the file in place instead of printing it
    #[arg(long, requires = "into")]
    pub write: bool,
    /// Form in which conflicts are reported.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// `medllm catalog diff`
#[derive(Debug, Args)]
pub struct DiffArgs {
    /// The old catalog file; `embedded` is the one in this program
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// The new catalog file; `embedded` is the one in this program
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// Form of the output.
    #[command(flatten)]
    pub output: OutputArgs,
}

/// `medllm catalog schema`
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// Of what
    #[arg(value_enum, default_value_t = SchemaOf::Catalog)]
    pub of: SchemaOf,
}

/// What a JSON Schema is printed of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaOf {
    /// A catalog file
    Catalog,
    /// The JSON output of every command
    Output,
}
