//! `medllm rank`: leaderboards of comparable results.

use super::filtering::{filtered_among, typed};
use crate::catalog::Catalog;
use crate::catalog::vocabulary::Evaluator;
use crate::cli::{EvaluatorArg, PlotKindArg, RankArgs};
use crate::error::{Error, ErrorKind};
use crate::query::condition::{Rule, ScoreWanted, SettingWanted, Test};
use crate::query::ranking::{self, Asked, Group, Reported, Row};
use crate::query::select::{self, Hit};
use crate::query::typing;
use crate::view::Answer;
use crate::view::plot::Kind;
use crate::view::ranking::settings::Settings;
use crate::view::ranking::{Ranking, Subject};
use crate::view::wording::TUNED;

/// Answers `medllm rank`.
pub(super) fn answer<'a>(catalog: &'a Catalog, args: &RankArgs) -> Result<Answer<'a>, Error> {
    only_into_files(args)?;
    let id = typing::benchmark(catalog, &args.ranked)?;
    let parts = ranking::parts(catalog, &id);
    if args.average && parts.is_empty() {
        return Err(no_parts(catalog, &id));
    }
    let average = args.average || !is_reported(catalog, &id) && !parts.is_empty();
    let benchmarks: Vec<&str> = if average { parts.clone() } else { vec![&id] };
    let asked = asked(catalog, &benchmarks, args)?;
    let (hits, mut notices) = filtered_among(catalog, vec![measured_on(&id, &parts)], &args.filters)?;
    let results = if average { ranking::averages(&hits, &parts) } else { ranking::reported(&hits, &id) };
    let main_metric = ranking::main_metric(catalog, &benchmarks).unwrap_or_default();
    if !average {
        notices.extend(can_be_averaged(&hits, &id, &parts));
    }
    let mut groups = ranking::groups(results.clone(), &asked, main_metric);
    let settings = ranking::groups(results.clone(), &asked.without_conditions(), main_metric).len();
    let subject = Subject::new(catalog, &id, if average { parts } else { Vec::new() });
    if groups.is_empty() {
        notices.insert(0, nothing(catalog, &subject, average, settings));
    }
    let failed = args.exit_status && groups.is_empty();
    if args.settings {
        notices.extend(hidden(groups.len(), args.limit, "settings"));
        let tuned = |group: &Group<'_>| group.rows.iter().any(Row::is_tuned);
        notices.extend(groups.iter().any(tuned).then(|| TUNED.to_owned()));
        groups.truncate(args.limit.unwrap_or(groups.len()));
        return Ok(Answer { notices, failed, ..Answer::new("rank", catalog, Settings { groups, subject }) });
    }
    let mut cautions = Vec::new();
    let (mut rows, others) = if args.best {
        (best(results, &asked, main_metric, &groups, &mut cautions), Vec::new())
    } else {
        leaderboard(groups, &mut cautions)
    };
    if !args.output.is_for_people() || args.plot.in_terminal() {
        // People read them above the table.
        notices.extend(cautions);
    }
    let all = rows.len();
    notices.extend(hidden(all, args.limit, "rows"));
    rows.truncate(args.limit.unwrap_or(all));
    let (filters, bars, asked) = (typed(&args.filters), args.plot.in_terminal(), args.setting.clone());
    let mixed = args.best;
    let ranking = Ranking { catalog, subject, rows, all, others, mixed, asked, settings, filters, bars };
    Ok(Answer { notices, failed, ..Answer::new("rank", catalog, ranking) })
}

/// Which picture was asked for.
pub(super) fn kind(args: &RankArgs) -> Kind {
    match args.plot_kind {
        PlotKindArg::Bars => Kind::Usual,
        PlotKindArg::Size => Kind::Size,
    }
}

/// Points need more room than a terminal has.
fn only_into_files(args: &RankArgs) -> Result<(), Error> {
    if args.plot_kind == PlotKindArg::Size && args.plot.in_terminal() {
        let error = Error::new(ErrorKind::Usage, "--plot-kind size is drawn into files only");
        return Err(error.hint("name one: --plot medqa.svg"));
    }
    Ok(())
}

/// Whether a source reports a score on the benchmark itself.
fn is_reported(catalog: &Catalog, id: &str) -> bool {
    catalog.entries().flat_map(|entry| &entry.results).any(|score| score.benchmark == id)
}

/// The conditions that were asked for.
fn asked(catalog: &Catalog, benchmarks: &[&str], args: &RankArgs) -> Result<Asked, Error> {
    let benchmarks: Vec<String> = benchmarks.iter().map(|id| (*id).to_owned()).collect();
    let typed = args.setting.as_deref().map(|text| typing::setting(catalog, &benchmarks, text));
    let mut asked = typed.transpose().map_err(|error| error.within("--setting"))?.unwrap_or_default();
    let evaluator = args.evaluator.map(|who| match who {
        EvaluatorArg::Authors => Evaluator::Authors,
        EvaluatorArg::ThirdParty => Evaluator::ThirdParty,
    });
    asked.wanted.extend(evaluator.map(SettingWanted::By));
    Ok(asked)
}

/// What every ranked entry has: a result on the benchmark or a part of it.
fn measured_on(id: &str, parts: &[&str]) -> select::Asked {
    let benchmarks = std::iter::once(&id).chain(parts).map(|id| (*id).to_owned()).collect();
    let wanted = ScoreWanted { benchmarks, setting: Vec::new(), span: None };
    select::Asked { label: format!("rank {id}"), rule: Rule::Test(Test::Score(wanted)) }
}

/// The largest group, and the others.
fn leaderboard<'a>(
    groups: Vec<Group<'a>>,
    notices: &mut Vec<String>,
) -> (Vec<Row<'a>>, Vec<(String, usize)>) {
    let mut groups = groups.into_iter();
    let Some(first) = groups.next() else { return (Vec::new(), Vec::new()) };
    if first.stated == 0 && first.rows.len() > 1 {
        notices.push(
            "no source of these results states how it measured; they may have been measured differently"
                .to_owned(),
        );
    }
    (first.rows, groups.map(|group| (group.words, group.rows.len())).collect())
}

/// The best results over all settings, in the metric that was asked for or else the usual one.
fn best<'a>(
    results: Vec<Reported<'a>>,
    asked: &Asked,
    main_metric: &str,
    groups: &[Group<'a>],
    notices: &mut Vec<String>,
) -> Vec<Row<'a>> {
    let in_main = groups.iter().any(|group| group.metric == main_metric);
    let metric = groups.first().map(|group| group.metric).filter(|_| !in_main).unwrap_or(main_metric);
    let rows = ranking::best(results, asked, main_metric, metric);
    if rows.windows(2).any(|pair| pair[0].words != pair[1].words) {
        notices.push("--best mixes settings: these results are not comparable".to_owned());
    }
    rows
}

/// What to say when means could be ranked instead.
fn can_be_averaged<'a>(hits: &[Hit<'a>], id: &str, parts: &[&'a str]) -> Option<String> {
    let count = ranking::averages(hits, parts).len();
    (count > 0).then(|| {
        format!(
            "these are averages that sources report; `medllm rank {id} --average` ranks {count} mean{} over all {} parts",
            if count == 1 { "" } else { "s" },
            parts.len()
        )
    })
}

/// What to say when a limit hides some.
fn hidden(all: usize, limit: Option<usize>, what: &str) -> Option<String> {
    limit.filter(|limit| *limit < all).map(|limit| format!("{limit} of {all} {what} shown (--limit)"))
}

fn nothing(catalog: &Catalog, subject: &Subject<'_>, average: bool, settings: usize) -> String {
    let parts = &subject.parts;
    if settings > 0 {
        let verb = if settings == 1 { "setting has" } else { "settings have" };
        let id = &subject.id;
        format!(
            "nothing matched in this setting; {settings} other {verb} results: `medllm rank {id} --settings` lists them"
        )
    } else if average {
        format!(
            "nothing matched: no source gives all {} parts for a variant under the same conditions",
            parts.len()
        )
    } else if is_reported(catalog, &subject.id) {
        "nothing matched".to_owned()
    } else {
        format!("the catalog has no result on {}", subject.id)
    }
}

fn no_parts(catalog: &Catalog, id: &str) -> Error {
    let mut groups: Vec<&str> =
        catalog.benchmarks.iter().filter_map(|benchmark| benchmark.group.as_deref()).collect();
    groups.sort_unstable();
    groups.dedup();
    Error::new(ErrorKind::Usage, format!("--average: `{id}` has no parts"))
        .hint(format!("benchmarks with parts are {}", groups.join(", ")))
}
