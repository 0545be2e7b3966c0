//! `medllm catalog add`: a scaffold for a new entry, to be filled from its sources.

use serde_json::{Value, json};

use crate::catalog::Catalog;
use crate::catalog::document::SCHEMA_VERSION;
use crate::catalog::lint::{is_address, is_kebab};
use crate::catalog::name::key;
use crate::catalog::vocabulary::Kind;
use crate::cli::AddArgs;
use crate::error::{Error, ErrorKind, shortened};
use crate::query::resolve;
use crate::query::typing::kind;

/// The scaffold as the text of a catalog file. Every empty text is a place to fill; `catalog validate` lists them.
pub(super) fn scaffold(catalog: &Catalog, args: &AddArgs) -> Result<String, Error> {
    let name = args.name.as_deref().unwrap_or(&args.id);
    if !is_kebab(&args.id) {
        let message = format!("`{}` is no identifier", shortened(&args.id));
        return Err(Error::new(ErrorKind::Usage, message)
            .hint("identifiers are lower-case letters, digits, `.` and `-`"));
    }
    let kind = kind(&args.kind)?;
    if args.repository.as_ref().is_some_and(|address| !is_address(address)) {
        return Err(Error::new(ErrorKind::Usage, "--repository: no address").hint("it begins with https://"));
    }
    for taken in [args.id.as_str(), name].into_iter().filter(|name| !key(name).is_empty()) {
        if let Ok(target) = resolve::model(catalog, taken) {
            let message = format!("`{taken}` is in the catalog already, as `{}`", target.entry.id);
            return Err(
                Error::new(ErrorKind::Usage, message).hint("a twin needs a name and an id of its own")
            );
        }
    }
    let mut entry = json!({
        "id": args.id,
        "name": name,
        "kind": kind,
        "organizations": [""],
        "released": "",
        "summary": "",
        "languages": [""],
        "links": {"repository": args.repository.as_deref().unwrap_or_default()},
        "code_license": [claim("license-file", "repo")],
        "sources": {"repo": {
            "kind": "repository",
            "url": args.repository.as_deref().unwrap_or_default(),
            "revision": "",
            "locator": "README",
            "seen": "",
            "supports": ["name", "organizations", "released", "summary", "languages", "links"]
        }}
    });
    if kind == Kind::Model {
        entry["training"] = json!([{"dataset": "", "stage": "", "source": "repo"}]);
        entry["variants"] = json!([{
            "id": args.id,
            "name": name,
            "bases": [{"base": "", "relation": ""}],
            "weights_license": [claim("card-tag", "card")],
            "access": "",
            "huggingface": "",
            "source": "card"
        }]);
        entry["sources"]["card"] = json!({"kind": "card", "url": "", "locator": "", "seen": ""});
    }
    let document = json!({"schema_version": SCHEMA_VERSION, "entries": [entry]});
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    Ok(text)
}

fn claim(by: &str, source: &str) -> Value {
    json!({"expression": "", "by": by, "scope": "", "source": source, "locator": ""})
}
