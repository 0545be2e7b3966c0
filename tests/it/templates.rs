//! `--template`: each result through a Jinja template.

use crate::support::{fixture, medllm};

#[test]
fn a_template_is_rendered_once_per_result() {
    let overlay = fixture("overlay.json");
    let listing = ["list", "--org", "fixture", "--catalog", &overlay];
    let template = "{{ id }} ({{ kind }}): {{ variants | map(attribute='id') | join(', ') }}{{ citation }}";
    let ran = medllm(&[&listing[..], &["--template", template]].concat()).exits(0);
    let expected = "fixture-open (model): fixture-open-7b, fixture-open-70b?\n\
                    fixture-unknown (model): fixture-unknown-x?\n";
    assert_eq!(ran.stdout, expected);
    let chosen = [
        "--fields",
        "id,weights_license",
        "--template",
        "{{ weights_license | join('|') if weights_license }}\n",
    ];
    let ran = medllm(&[&listing[..], &chosen].concat()).exits(0);
    assert_eq!(ran.stdout, "MIT|LicenseRef-llama-2\n");
    let apart = medllm(&[&listing[..], &["--template", "{{ id }}\n\n"]].concat()).exits(0);
    assert_eq!(apart.stdout, "fixture-open\n\nfixture-unknown\n\n");
}

#[test]
fn a_result_of_which_nothing_is_left_gets_no_line() {
    let template = "{% if kind == 'directory' %}{{ id }}{% endif %}";
    let ran = medllm(&["list", "--template", template]).exits(0);
    assert_eq!(ran.stdout, medllm(&["list", "--kind", "directory", "-q"]).stdout);
}

#[test]
fn an_unknown_name_is_an_error_that_lists_the_names() {
    let ran = medllm(&["list", "--fields", "id,year", "--template", "{{ id }}\n{{ licence }}"]).exits(2);
    ran.complains("--template, line 2: `licence` is undefined").complains("this result has id, year");
    medllm(&["list", "--template", "{{ id"]).exits(2).complains("--template, line 1: ");
    medllm(&["list", "--template", "{{ id | nosuch }}"]).exits(2).complains("nosuch");
}

#[test]
fn what_a_record_says_is_no_template_and_no_escape() {
    let hostile = fixture("hostile.json");
    let template = "{{ name }}|{{ summary }}|{{ organizations }}";
    let ran = medllm(&["show", "fixture-hostile", "--catalog", &hostile, "--template", template]).exits(0);
    let bad = |c: char| c != '\n' && medllm::render::sanitize::is_dangerous(c);
    assert!(ran.stdout.starts_with("=cmd|") && !ran.stdout.contains(bad), "{:?}", ran.stdout);
}
