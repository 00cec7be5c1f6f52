//! How a card is asked for: layout, theme, heading level. It decides nothing by itself.

use crate::article::Direction;
use crate::json::{Json, Kind};
use crate::locale::language_tag;
use crate::report::{Code, Path, Report};

/// Which parts of the card there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Layout {
    /// Image, excerpt, byline and related stories.
    #[default]
    Standard,
    /// Kicker, headline and byline.
    Compact,
    /// A large image, the headline, the excerpt.
    Hero,
    /// Everything: with the body, the author's biography and the publisher's bar.
    Full,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Whether a time is told as a date or as a distance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateStyle {
    /// "1 March 2019".
    #[default]
    Absolute,
    /// "3 hours ago".
    Relative,
}

/// Where links open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LinkTarget {
    /// In the same tab.
    #[default]
    Same,
    /// In a new one.
    Blank,
}

/// Everything a host can ask of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Which parts there are.
    pub layout: Layout,
    /// Light or dark.
    pub theme: Theme,
    /// Most related stories shown; 0 hides the list.
    pub related: u8,
    /// The level of the headline, 2 to 6.
    pub heading_level: u8,
    /// The language of the card's own words and dates (BCP 47); the payload's, then the page's, if not given.
    pub language: Option<String>,
    /// The language of the page (BCP 47).
    pub page_language: Option<String>,
    /// The direction of the card; the payload's if not given.
    pub direction: Option<Direction>,
    /// Whether times are told as dates or distances.
    pub date_style: DateStyle,
    /// Where links open.
    pub link_target: LinkTarget,
    /// The address of the payload, against which its addresses are resolved.
    pub base: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            layout: Layout::default(),
            theme: Theme::default(),
            related: 4,
            heading_level: 2,
            language: None,
            page_language: None,
            direction: None,
            date_style: DateStyle::default(),
            link_target: LinkTarget::default(),
            base: None,
        }
    }
}

impl Options {
    /// Reads options by their JavaScript names, each as a string or a number; one that is not known
    /// keeps its default and leaves a warning under `$options`.
    #[must_use]
    pub fn read(json: &impl Json, report: &mut Report) -> Self {
        let mut ask = Ask { json, report };
        let defaults = Options::default();
        Options {
            layout: ask.choice(
                "layout",
                &[
                    ("standard", Layout::Standard),
                    ("compact", Layout::Compact),
                    ("hero", Layout::Hero),
                    ("full", Layout::Full),
                ],
            ),
            theme: ask.choice("theme", &[("auto", Theme::Auto), ("light", Theme::Light), ("dark", Theme::Dark)]),
            related: ask.number("related", 0, 50).unwrap_or(defaults.related),
            heading_level: ask.number("headingLevel", 2, 6).unwrap_or(defaults.heading_level),
            language: ask.language("lang"),
            page_language: ask.text("pageLang").and_then(|raw| language_tag(&raw)),
            direction: ask.choice("dir", &[("", None), ("ltr", Some(Direction::Ltr)), ("rtl", Some(Direction::Rtl))]),
            date_style: ask
                .choice("dateStyle", &[("absolute", DateStyle::Absolute), ("relative", DateStyle::Relative)]),
            link_target: ask.choice("linkTarget", &[("_self", LinkTarget::Same), ("_blank", LinkTarget::Blank)]),
            base: ask.text("base"),
        }
    }
}

/// One reading of an options object.
struct Ask<'a, J> {
    json: &'a J,
    report: &'a mut Report,
}

impl<J: Json> Ask<'_, J> {
    fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.json.get(key)?;
        value.text().map(|text| text.into_owned())
    }

    fn choice<T: Copy + Default>(&mut self, key: &'static str, choices: &[(&str, T)]) -> T {
        let Some(raw) = self.text(key) else {
            return T::default();
        };
        let chosen = choices.iter().find(|(name, _)| *name == raw);
        if chosen.is_none() {
            self.refuse(key);
        }
        chosen.map_or_else(T::default, |(_, value)| *value)
    }

    fn number(&mut self, key: &'static str, least: u8, most: u8) -> Option<u8> {
        let value = self.json.get(key)?;
        let number = match value.kind() {
            Kind::Null => return None,
            Kind::Number => value.number().map(|number| number as u8),
            _ => value.text().and_then(|text| text.trim().parse::<u8>().ok()),
        };
        let within = number.filter(|number| (least..=most).contains(number));
        if within.is_none() {
            self.refuse(key);
        }
        within
    }

    fn language(&mut self, key: &'static str) -> Option<String> {
        let raw = self.text(key).filter(|raw| !raw.is_empty())?;
        let tag = language_tag(&raw);
        if tag.is_none() {
            self.refuse(key);
        }
        tag
    }

    fn refuse(&mut self, key: &'static str) {
        let message = "the option has no such value; its default is used";
        self.report.warn(Code::BadValue, &Path::OPTIONS.key(key), message);
    }
}
