//! What fits where the cursor is: what was typed of a list and is kept, and what can follow.

use clap::{Arg, Command};

use super::position::Position;
use crate::catalog::Catalog;
use crate::catalog::name::key;
use crate::cli::{Amount, Taken};
use crate::commands::stats::{self, EVIDENCE};
use crate::commands::{fit, help};
use crate::hardware::PRECISIONS;
use crate::query::condition::Artifact;
use crate::query::field::artifact_name;
use crate::query::filter::Filter;
use crate::query::offer::{self, Offer, Offers};
use crate::query::typing::{self, Unfinished, unfinished};
use crate::view::fit::column::Column;

/// What fits.
#[derive(Default)]
pub(super) struct Choices {
    /// What was typed and is kept.
    pub(super) head: String,
    typed: String,
    earlier: Vec<String>,
    offers: Offers,
    /// Beginnings of a value.
    beginnings: Vec<Offer>,
}

impl Choices {
    /// The options that can still be given.
    pub(super) fn options(position: &Position<'_>) -> Self {
        let mut values = Vec::new();
        for option in position.options() {
            let about = first_line(option.get_help());
            values.extend(option.get_long().map(|long| Offer::new(format!("--{long}"), &about)));
            if position.typed == "-" {
                values.extend(option.get_short().map(|short| Offer::new(format!("-{short}"), &about)));
            }
        }
        Self::new(position, values)
    }

    /// The commands within the present one; without any, its options.
    pub(super) fn words(position: &Position<'_>) -> Self {
        let commands = commands(position.command);
        if commands.is_empty() && position.typed.is_empty() {
            Self::options(position)
        } else {
            Self::new(position, commands)
        }
    }

    /// What an argument takes. The catalog is read only where it is needed.
    pub(super) fn of(
        taken: Taken,
        argument: &Arg,
        position: &Position<'_>,
        catalog: impl FnOnce() -> &'static Catalog,
    ) -> Self {
        let one = |offers: Offers| Self { offers, ..Self::new(position, Vec::new()) };
        match taken {
            Taken::Filter(filter, Amount::List) => Self::of_filter(filter, &position.typed, catalog),
            Taken::Filter(filter, Amount::One) => one(offer::of_filter(catalog(), filter)),
            // All variants at once are too many to choose from.
            Taken::Models | Taken::Licensed if position.typed.is_empty() => one(offer::entries(catalog())),
            Taken::Models => one(offer::models(catalog())),
            Taken::Licensed => {
                let catalog = catalog();
                let (mut offers, licenses) = (offer::models(catalog), offer::license_texts(catalog));
                offers.values.extend(licenses.values);
                offers.names.extend(licenses.names);
                one(offers)
            }
            Taken::Uses => one(offer::uses()),
            Taken::Nodes => one(offer::nodes(catalog(), position.typed.is_empty())),
            Taken::Benchmark => one(offer::of_filter(catalog(), Filter::Benchmark)),
            Taken::Setting => Self::list(position, settings(position, catalog())),
            Taken::Fields => {
                let mut choices = Self::list(position, offer::fields());
                if choices.head.is_empty() {
                    choices.offers.values.push(Offer::new("help", "list the fields"));
                }
                choices
            }
            Taken::Order => Self::list(position, offer::fields()).with_direction(),
            Taken::Counted => Self::counted(position),
            Taken::CountOrder => {
                let keys = stats::sort_keys(position.has("coverage")).into_iter();
                let values = keys.map(|key| Offer::new(key, "")).collect();
                Self::list(position, Offers { values, names: Vec::new() }).with_direction()
            }
            Taken::Cards => {
                let cards = fit::card_names().into_iter().map(|name| Offer::new(name, ""));
                Self::new(position, cards.collect())
            }
            Taken::Precisions => {
                let precisions = PRECISIONS.iter().map(|of| Offer::new(of.name, of.meaning));
                Self::new(position, precisions.collect())
            }
            Taken::FitColumns => Self::list(position, fit_columns()),
            Taken::FitOrder => Self::list(position, fit_columns()).with_direction(),
            Taken::Topics => Self::new(position, topics(position)),
            Taken::Listed => {
                let values = argument.get_possible_values();
                let values = values.iter().filter(|value| !value.is_hide_set());
                let offer = |value: &clap::builder::PossibleValue| {
                    Offer::new(value.get_name(), &first_line(value.get_help()))
                };
                Self::new(position, values.map(offer).collect())
            }
            Taken::File | Taken::Folder | Taken::Free => Self::default(),
        }
    }

    fn new(position: &Position<'_>, values: Vec<Offer>) -> Self {
        let offers = Offers { values, names: Vec::new() };
        Self { typed: position.typed.clone(), offers, ..Self::default() }
    }

    fn of_filter(filter: Filter, typed: &str, catalog: impl FnOnce() -> &'static Catalog) -> Self {
        let Some(Unfinished { head, typed, earlier, takes_artifact }) = unfinished(filter, typed) else {
            return Self::default();
        };
        let artifact = |artifact: &Artifact| {
            let name = artifact_name(*artifact);
            Offer::new(format!("{name}:"), &format!("the license of the {name}"))
        };
        Self {
            head: head.to_owned(),
            typed: typed.to_owned(),
            earlier: earlier.into_iter().map(key).collect(),
            offers: offer::of_filter(catalog(), filter),
            beginnings: if takes_artifact {
                Artifact::ALL.iter().map(artifact).collect()
            } else {
                Vec::new()
            },
        }
    }

    /// The last of several values between commas.
    fn list(position: &Position<'_>, offers: Offers) -> Self {
        let typed = position.typed.as_str();
        let (before, last) = typed.rsplit_once(',').unwrap_or(("", typed));
        let last = last.trim_start();
        Self {
            head: typed[..typed.len() - last.len()].to_owned(),
            typed: last.to_owned(),
            earlier: before
                .split_terminator(',')
                .map(|value| key(value.split(':').next().unwrap_or(value)))
                .collect(),
            offers,
            beginnings: Vec::new(),
        }
    }

    /// A field, and one more to cross it with; or the word for the evidence, which is crossed with nothing.
    fn counted(position: &Position<'_>) -> Self {
        let mut choices = Self::list(position, offer::fields());
        match choices.earlier.as_slice() {
            [] => choices.offers.values.push(Offer::new(EVIDENCE, "on what kind of source the facts stand")),
            [field] if *field != key(EVIDENCE) => {}
            _ => choices.offers = Offers::default(),
        }
        choices
    }

    /// Behind a colon, the direction of the order.
    fn with_direction(self) -> Self {
        let Some((field, typed)) = self.typed.split_once(':') else { return self };
        let directions = [Offer::new("asc", "smallest first"), Offer::new("desc", "greatest first")];
        Self {
            head: format!("{}{field}:", self.head),
            typed: typed.to_owned(),
            offers: Offers { values: directions.into(), names: Vec::new() },
            ..Self::default()
        }
    }

    /// What is offered, each with whether more must follow in the same word. Other names of a thing are offered when
    /// nothing else begins as what was typed. What merely holds it is offered where a shell may look for that, and
    /// left out where it would take the place of what was typed.
    pub(super) fn offers(&self, must_begin: bool) -> Vec<(Offer, bool)> {
        let typed = self.typed.to_lowercase();
        let begins = |offer: &&Offer| offer.value.to_lowercase().starts_with(&typed);
        let fits =
            |offer: &&Offer| begins(offer) || !must_begin && offer.value.to_lowercase().contains(&typed);
        let is_new = |offer: &&Offer| !self.earlier.contains(&key(&offer.value));
        let values = || self.offers.values.iter().filter(is_new);
        let mut found: Vec<(Offer, bool)> =
            self.beginnings.iter().filter(fits).map(|offer| (offer.clone(), true)).collect();
        let wants_name = found.is_empty() && !typed.is_empty() && !values().any(|offer| begins(&offer));
        found.extend(values().filter(fits).map(|offer| (offer.clone(), false)));
        if wants_name {
            found.extend(self.offers.names.iter().filter(begins).map(|offer| (offer.clone(), false)));
        }
        found.sort_by(|a, b| a.0.value.cmp(&b.0.value));
        found.dedup_by(|a, b| a.0.value == b.0.value);
        if must_begin {
            self.keep_typed_case(&mut found);
        }
        found
    }

    /// Bash puts what all candidates have in common in the place of what was typed. Where they differ in the case of
    /// that, it would take letters away; all that is completed here may be typed in any case.
    fn keep_typed_case(&self, found: &mut [(Offer, bool)]) {
        let begin_alike = |value: &str| {
            let length = self.typed.len();
            found.iter().all(|(offer, _)| offer.value.get(..length) == value.get(..length))
        };
        if found.first().is_none_or(|(offer, _)| begin_alike(&offer.value)) {
            return;
        }
        for (offer, _) in found {
            if let Some(rest) = offer.value.get(self.typed.len()..) {
                offer.value = format!("{}{rest}", self.typed);
            }
        }
    }
}

fn commands(command: &Command) -> Vec<Offer> {
    let shown = command.get_subcommands().filter(|command| !command.is_hide_set());
    shown.map(|command| Offer::new(command.get_name(), &first_line(command.get_about()))).collect()
}

/// The commands within the one that the topics before name; at the beginning, what all commands share too.
/// The columns of `fit`.
fn fit_columns() -> Offers {
    let values = Column::ALL.iter().map(|column| Offer::new(column.name(), column.meaning()));
    Offers { values: values.collect(), names: Vec::new() }
}

fn topics(position: &Position<'_>) -> Vec<Offer> {
    let mut command = &help::root();
    for topic in position.values("topic") {
        match topic.to_str().and_then(|topic| command.find_subcommand(topic)) {
            Some(found) => command = found,
            None => return Vec::new(),
        }
    }
    let mut offers = commands(command);
    if position.values("topic").next().is_none() {
        offers.extend(help::TOPICS.map(|(topic, about)| Offer::new(topic, about)));
    }
    offers
}

/// The conditions of the scores on the benchmark that was named before.
fn settings(position: &Position<'_>, catalog: &Catalog) -> Offers {
    let named = position.values("ranked").next().and_then(|name| name.to_str());
    let benchmark = named.and_then(|name| typing::benchmark(catalog, name).ok());
    benchmark.map_or_else(Offers::default, |benchmark| offer::settings(catalog, &benchmark))
}

fn first_line(text: Option<&clap::builder::StyledStr>) -> String {
    text.map(|text| text.to_string().lines().next().unwrap_or_default().to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(typed: &str, values: &[&str], names: &[&str]) -> Choices {
        let offers = |values: &[&str]| values.iter().map(|value| Offer::new(*value, "")).collect();
        let offers = Offers { values: offers(values), names: offers(names) };
        Choices { typed: typed.to_owned(), offers, ..Choices::default() }
    }

    fn offered(choices: &Choices, must_begin: bool) -> Vec<String> {
        choices.offers(must_begin).into_iter().map(|(offer, _)| offer.value).collect()
    }

    #[test]
    fn other_names_are_offered_to_who_began_none_of_the_values() {
        let languages = |typed| choices(typed, &["ar", "zh"], &["arabic", "chinese"]);
        assert_eq!(offered(&languages("ara"), true), ["arabic"]);
        assert_eq!(offered(&languages("a"), true), ["ar"]);
        assert_eq!(offered(&languages(""), true), ["ar", "zh"]);
    }

    #[test]
    fn what_merely_holds_the_word_is_offered_only_to_shells_that_choose_themselves() {
        let models = choices("TRON", &["meditron", "megatron", "other"], &[]);
        assert_eq!(offered(&models, true), [""; 0]);
        assert_eq!(offered(&models, false), ["meditron", "megatron"]);
    }

    #[test]
    fn bash_takes_no_letters_away_where_values_differ_in_case() {
        assert_eq!(offered(&choices("me", &["METIS", "Meta AI"], &[]), true), ["meTIS", "meta AI"]);
        assert_eq!(offered(&choices("me", &["Meta AI"], &[]), true), ["Meta AI"]);
        assert_eq!(offered(&choices("ME", &["meditron", "med42"], &[]), true), ["med42", "meditron"]);
    }

    #[test]
    fn what_was_given_before_in_the_same_list_is_not_offered_again() {
        let earlier = vec![key("MIT")];
        let licenses = Choices { earlier, ..choices("", &["mit", "apache-2.0"], &[]) };
        assert_eq!(offered(&licenses, true), ["apache-2.0"]);
    }
}
