//! `--plot`: bars in the terminal, pictures in files.

use crate::support::{Ran, World, fixture};

/// Ranks in the made-up catalog.
fn run(world: &World, arguments: &[&str]) -> Ran {
    let catalog = fixture("scores.json");
    world.run(&[arguments, &["--catalog", &catalog]].concat())
}

fn file(world: &World, name: &str) -> Vec<u8> {
    std::fs::read(world.home().join(name)).unwrap()
}

/// Width and height of a PNG file.
fn png_size(file: &[u8]) -> (u32, u32) {
    assert_eq!(&file[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

#[test]
fn a_ranking_is_drawn_as_bars_in_the_terminal() {
    let ran = run(&World::new(), &["rank", "toy-exam", "--plot"]).exits(0);
    for text in ["Toy exam: accuracy, setting: 0-shot", "toy-alpha-70b", "80*", "70B  authors"] {
        assert!(ran.stdout.contains(text), "{text}: {}", ran.stdout);
    }
    let silent = run(&World::new(), &["rank", "toy-exam", "--setting", "not stated", "--plot"]).exits(0);
    silent.complains("no source of these results states how it measured");
    let counts = World::new().run(&["stats", "--by", "year", "--plot"]).exits(0).stdout;
    assert_eq!(counts, World::new().run(&["stats", "--by", "year", "--bars"]).exits(0).stdout);
}

#[test]
fn an_svg_file_tells_benchmark_metric_setting_count_date_and_every_value_in_words() {
    let world = World::new();
    run(&world, &["rank", "toy-exam", "--plot", "toy.svg"]).exits(0).complains("wrote toy.svg");
    let svg = String::from_utf8(file(&world, "toy.svg")).unwrap();
    for text in [
        "<title id=\"title\">Toy exam: accuracy</title>",
        "setting: 0-shot · 4 variants · catalog 2026-11-22",
        "2. toy-alpha-7b: 60*, 7B parameters, measured by authors",
        "accuracy, 0 to 100, chance 25; the highest is best",
        "chance 25",
        "#0072B2",
    ] {
        assert!(svg.contains(text), "{text}: {svg}");
    }
    assert!(svg.starts_with("<svg role=\"img\" aria-labelledby=\"title desc\""), "{svg}");
}

#[test]
fn a_png_file_needs_no_font_of_the_system_and_grows_with_its_rows() {
    let world = World::new();
    world.run(&["rank", "medqa", "--limit", "5", "--plot", "five.png"]).exits(0);
    world.run(&["rank", "medqa", "--limit", "30", "--plot", "thirty.PNG"]).exits(0);
    let (five, thirty) = (png_size(&file(&world, "five.png")), png_size(&file(&world, "thirty.PNG")));
    assert_eq!(five.0, 2000);
    assert!(thirty.1 >= five.1 + 25 * 40, "{five:?} {thirty:?}");
}

#[test]
fn scores_are_drawn_against_size_with_the_frontier_and_what_has_no_size_is_counted() {
    let world = World::new();
    run(&world, &["rank", "toy-exam", "--plot", "size.svg", "--plot-kind", "size"]).exits(0);
    let svg = String::from_utf8(file(&world, "size.svg")).unwrap();
    for text in [
        "accuracy by size",
        "parameters (logarithmic)",
        "best up to this size",
        "10B",
        "1 without a known number",
    ] {
        assert!(svg.contains(text), "{text}: {svg}");
    }
    assert!(!svg.contains("toy-gamma-1b"), "{svg}");
    let error = run(&world, &["rank", "toy-exam", "--plot-kind", "size", "--plot"]).exits(2);
    error.complains("drawn into files only");
}

#[test]
fn releases_are_drawn_by_year_and_other_fields_by_value() {
    let world = World::new();
    world.run(&["stats", "--by", "year", "--kind", "model", "--plot", "years.svg"]).exits(0);
    let svg = String::from_utf8(file(&world, "years.svg")).unwrap();
    for text in ["Releases by year", "--kind model", "2024", "? (unknown)"] {
        assert!(svg.contains(text), "{text}");
    }
    world.run(&["stats", "--by", "access", "--plot", "access.svg"]).exits(0);
    assert!(String::from_utf8(file(&world, "access.svg")).unwrap().contains("Entries by access"));
    world.run(&["stats", "--plot", "all.svg"]).exits(1).complains("nothing to draw");
    assert!(!world.home().join("all.svg").exists());
}

#[test]
fn only_the_file_that_is_named_is_replaced_and_that_is_said() {
    let world = World::new();
    world.file("there.svg", "old");
    run(&world, &["rank", "toy-exam", "--plot", "there.svg"]).exits(0).complains("replaced there.svg");
    assert!(file(&world, "there.svg").starts_with(b"<svg"));
    world.file("kept.svg", "old");
    run(&world, &["rank", "toy-unused", "--plot", "kept.svg"]).exits(1).complains("no file was written");
    assert_eq!(file(&world, "kept.svg"), b"old");
    run(&world, &["rank", "toy-exam", "--plot", "none/there.png"])
        .exits(2)
        .complains("cannot write none/there.png");
}

#[test]
fn a_picture_in_another_form_is_refused_before_anything_is_done() {
    let world = World::new();
    let error = run(&world, &["rank", "toy-exam", "--plot", "picture.pdf"]).exits(2);
    error.complains("ends in neither .svg nor .png").complains("last argument");
    run(&world, &["rank", "toy-exam", "--plot", "a.svg", "--json"]).exits(2).complains("cannot be used with");
    run(&world, &["rank", "toy-exam", "--plot-kind", "size"]).exits(2).complains("--plot");
}

#[test]
fn hostile_names_are_text_in_a_picture_and_nothing_else() {
    let world = World::new();
    let text = std::fs::read_to_string(fixture("scores.json")).unwrap();
    let hostile = text.replace("\"Toy exam\"", "\"<script>&\\u001b[31m\\u202e\"");
    world.file("hostile.json", hostile);
    world.run(&["rank", "toy-exam", "--plot", "x.svg", "--catalog", "hostile.json"]).exits(0);
    let svg = String::from_utf8(file(&world, "x.svg")).unwrap();
    assert!(svg.contains("&lt;script&gt;&amp;") && !svg.contains("<script>"), "{svg}");
    assert!(!svg.contains('\u{1b}') && !svg.contains('\u{202e}'), "{svg}");
}

#[test]
fn a_picture_tells_what_is_cut_off_and_joins_no_values_that_are_not_comparable() {
    let world = World::new();
    run(&world, &["rank", "toy-exam", "--best", "--limit", "2", "--plot", "x.svg", "--plot-kind", "size"])
        .exits(0);
    let svg = String::from_utf8(file(&world, "x.svg")).unwrap();
    assert!(svg.contains("2 of 3 entries") && !svg.contains("best up to this size"), "{svg}");
    let others = ["rank", "toy-exam", "--evaluator", "third-party", "--plot", "x.svg"];
    run(&world, &others).exits(0);
    let svg = String::from_utf8(file(&world, "x.svg")).unwrap();
    assert!(svg.contains("measured by others") && svg.contains("#E69F00"), "{svg}");
}

#[test]
fn a_picture_of_many_values_shows_the_first_and_says_what_is_left_out() {
    let world = World::new();
    world.run(&["stats", "--by", "organizations", "--plot", "x.png"]).exits(0);
    let size = png_size(&file(&world, "x.png"));
    assert!(size.1 < 2 * 2000, "{size:?}");
    world.run(&["stats", "--by", "organizations", "--plot", "x.svg"]).exits(0);
    assert!(String::from_utf8(file(&world, "x.svg")).unwrap().contains("the first 60 of "));
}
