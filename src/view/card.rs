//! One article as it was asked for: its language, its direction, its dates. It knows no markup.

use super::{Element, Frame, table};
use crate::article::{Article, Notice};
use crate::body::in_sight;
use crate::host::Host;
use crate::locale::{Direction, Words, direction_of, primary};
use crate::options::{DateStyle, LinkTarget, Options, Theme};
use crate::record::{Field, Record};
use crate::time::Timestamp;

/// One article as it was asked for.
pub(crate) struct Card<'a> {
    pub(super) article: &'a Record,
    pub(super) options: &'a Options,
    host: &'a dyn Host,
    language: &'a str,
    /// The card's own words.
    pub(crate) words: Words<'a>,
    /// Why the article is not shown.
    pub(crate) notice: Option<Notice>,
    /// How many blocks of the story are in sight.
    pub(super) shown: usize,
}

impl<'a> Card<'a> {
    /// Prepares an article for the renderers.
    pub(crate) fn new(article: &'a Article, options: &'a Options, host: &'a dyn Host) -> Self {
        let asked = options.language.as_deref().or(article.0.text(Field::Language));
        let language = asked.or(options.page_language.as_deref()).unwrap_or("en");
        Card {
            article: &article.0,
            options,
            host,
            language,
            words: Words::of(language, &options.words),
            notice: article.notice(host.now()),
            shown: in_sight(article.0.body(), options.paragraphs.into()),
        }
    }

    /// The element that the card is.
    pub(crate) fn root(&self) -> &'static Element {
        if self.notice.is_some() { &table::NOTICE } else { &table::CARD }
    }

    /// What the page has in the card's place.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn fallback(&self) -> &'static Element {
        if self.notice.is_some() { &table::UNAVAILABLE } else { &table::FALLBACK }
    }

    /// What is said in place of an article that may not be shown.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn unavailable(&self) -> &'a str {
        self.words.get(crate::locale::Word::Unavailable)
    }

    /// The level of the headline.
    pub(crate) fn heading_level(&self) -> u8 {
        self.options.heading_level
    }

    /// A value that is the same on all cards that are asked for alike.
    pub(crate) fn frame(&self, slot: Frame) -> Option<&'static str> {
        match slot {
            Frame::Target => (self.options.link_target == LinkTarget::Blank).then_some("_blank"),
            Frame::WordsLanguage => {
                let around = self.article.text(Field::Language).or(self.options.page_language.as_deref())?;
                // A host has words of its own where its readers' language is not spoken here.
                let own = !self.options.words.is_empty() && primary(self.language) != self.words.language;
                (!own && primary(around) != self.words.language).then_some(self.words.language)
            }
        }
    }

    pub(super) fn date(&self, time: &Timestamp) -> String {
        let distance = match self.options.date_style {
            DateStyle::Relative => self.host.distance(time, self.language),
            DateStyle::Absolute => None,
        };
        distance.unwrap_or_else(|| self.host.date(time, self.language))
    }

    /// Hands a date to `say`.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(super) fn say_date(&self, time: &Timestamp, say: &mut dyn FnMut(&str)) {
        match self.options.date_style {
            DateStyle::Relative => say(&self.date(time)),
            DateStyle::Absolute => self.host.say_date(time, self.language, say),
        }
    }

    /// What the card was asked for.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn options(&self) -> &Options {
        self.options
    }

    /// What the article says.
    #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
    pub(crate) fn fields(&self) -> &Record {
        self.article
    }

    /// Whether the last change is worth telling: one on the day of publication says nothing that the date does not.
    pub(super) fn updated(&self) -> bool {
        let [updated, published] = [Field::Updated, Field::Published].map(|field| self.article.time(field));
        let differ = match self.options.date_style {
            DateStyle::Relative => updated.map(|time| self.date(time)) != published.map(|time| self.date(time)),
            // Nobody need be asked for words to tell one day from another.
            DateStyle::Absolute => updated.map(Timestamp::day) != published.map(Timestamp::day),
        };
        updated.is_some() && differ
    }

    pub(super) fn class(&self) -> String {
        let mut class = String::from("card ");
        class.push_str(self.options.layout.name());
        match self.options.theme {
            Theme::Auto => {}
            Theme::Light => class.push_str(" light"),
            Theme::Dark => class.push_str(" dark"),
        }
        // The host turns the card, not the letters.
        let written = self.written();
        if written.is_some() && self.options.direction.or(written) != written {
            class.push_str(" turned");
        }
        class
    }

    pub(super) fn direction(&self) -> &'static str {
        // Without a language the headline's letters tell, as everything before it stands in a `bdi`.
        self.options.direction.or_else(|| self.written()).map_or("auto", Direction::name)
    }

    /// The direction of the text, where it is known.
    fn written(&self) -> Option<Direction> {
        if self.notice.is_some() {
            return Some(direction_of(self.words.language));
        }
        match self.article.text(Field::Direction) {
            Some("rtl") => Some(Direction::Rtl),
            Some(_) => Some(Direction::Ltr),
            None => self.article.text(Field::Language).map(direction_of),
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use crate::{Options, Report, Server, html, read};
    use serde_json::json;

    fn turned(language: &str, dir: Option<&str>) -> bool {
        let (server, mut report) = (Server::at(0), Report::default());
        let payload = json!({"headline": "A", "url": "https://news.example/", "language": language});
        let options = Options::read(&&json!({"dir": dir}), &server, &mut report);
        let article = read(&payload, None, &server, &mut report).expect("an article");
        html::card(&article, &options, &server).contains(r#" turned""#)
    }

    fn dated(language: &str, asked: Option<&str>) -> String {
        let (server, mut report) = (Server::at(0), Report::default());
        let payload = json!({
            "headline": "A", "url": "https://news.example/", "language": language,
            "published": "2026-05-01T08:00:00Z", "updated": "2026-05-02T08:00:00Z",
        });
        let options = Options::read(&&json!({"lang": asked}), &server, &mut report);
        let article = read(&payload, None, &server, &mut report).expect("an article");
        let card = html::card(&article, &options, &server);
        let (_, byline) = card.split_once(r#"part="byline""#).expect("a byline");
        byline.replace(r#" part="timestamp""#, "")
    }

    #[test]
    fn a_date_is_marked_with_its_own_language_and_a_word_with_its_own() {
        let swedish = dated("sv", None);
        assert!(swedish.contains(r#"<time datetime="2026-05-01T08:00:00Z">1 maj 2026<"#), "{swedish}");
        assert!(swedish.contains(r#"<span lang="en">Updated</span><time datetime"#), "{swedish}");
        let asked = dated("en", Some("sv"));
        assert!(asked.contains(r#"<time lang="sv" datetime="2026-05-01T08:00:00Z">1 maj 2026<"#), "{asked}");
        assert!(asked.contains(r#"<span>Updated</span><time lang="sv""#), "{asked}");
        let french = dated("en", Some("fr"));
        assert!(french.contains(r#"<span lang="fr">Mis à jour</span><time lang="fr""#), "{french}");
        assert!(!dated("fr", None).contains("lang="));
    }

    #[test]
    fn a_card_is_turned_where_its_direction_is_not_its_language_s() {
        assert!(turned("en", Some("rtl")) && turned("ar", Some("ltr")));
        assert!(
            !turned("en", Some("ltr")) && !turned("ar", Some("rtl")) && !turned("ar", None) && !turned("", Some("rtl"))
        );
    }
}
