//! How a card is asked for: layout, theme, heading level. It decides nothing by itself.

use crate::host::Host;
use crate::json::Json;
use crate::locale::{Direction, NAMES, language_tag};
use crate::report::{Code, Path, Report};
use crate::text::{clean, digits, piece, pieces};

/// Most characters of a word or sentence that a host has in the place of ours.
const MOST_OF_A_WORD: usize = 100;

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

impl Layout {
    /// Its name in options and style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Layout::Standard => "standard",
            Layout::Compact => "compact",
            Layout::Hero => "hero",
            Layout::Full => "full",
        }
    }
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
    /// Most blocks of a text (paragraphs, headings, lists) that are in sight before it is unfolded, one of more than
    /// 2 KiB counting for several; 0 shows all.
    pub paragraphs: u8,
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
    /// Words of the host's own, in the order of [`Word`](crate::locale::Word), each with `|` behind it; an empty one
    /// leaves the card's.
    pub words: String,
    /// The address of the payload, against which its addresses are resolved.
    pub base: Option<String>,
    /// The format to read the payload as (see [`read_as`](crate::read_as)); the one it looks like, if not given.
    pub format: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            layout: Layout::default(),
            theme: Theme::default(),
            related: 4,
            paragraphs: 6,
            heading_level: 2,
            language: None,
            page_language: None,
            direction: None,
            date_style: DateStyle::default(),
            link_target: LinkTarget::default(),
            words: String::new(),
            base: None,
            format: None,
        }
    }
}

impl Options {
    /// Reads options by their JavaScript names, each as a string or a number; one that is not known
    /// keeps its default and leaves a warning under `$options`.
    #[must_use]
    pub fn read(json: &impl Json, host: &dyn Host, report: &mut Report) -> Self {
        let mut ask = Ask { json, host, report };
        let layouts = [Layout::Standard, Layout::Compact, Layout::Hero, Layout::Full];
        let themes = [Theme::Auto, Theme::Light, Theme::Dark];
        let directions = [None, Some(Direction::Ltr), Some(Direction::Rtl)];
        let date_styles = [DateStyle::Absolute, DateStyle::Relative];
        let targets = [LinkTarget::Same, LinkTarget::Blank];
        // What the element asks of itself is only checked here.
        ask.choice("loading", "lazy eager interaction ");
        ask.seconds("refresh");
        Options {
            layout: nth(&layouts, ask.choice("layout", "standard compact hero full")),
            theme: nth(&themes, ask.choice("theme", "auto light dark")),
            related: ask.number("related", 0, 50, 4),
            paragraphs: ask.number("paragraphs", 0, 255, 6),
            heading_level: ask.number("headingLevel", 2, 6, 2),
            language: ask.language("lang"),
            page_language: ask.text("pageLang").and_then(|raw| language_tag(&raw, host)),
            direction: nth(&directions, ask.choice("dir", " ltr rtl")),
            date_style: nth(&date_styles, ask.choice("dateStyle", "absolute relative")),
            link_target: nth(&targets, ask.choice("linkTarget", "_self _blank")),
            words: ask.words("words"),
            base: ask.text("base"),
            format: ask.text("format"),
        }
    }
}

fn nth<T: Copy + Default>(choices: &[T], place: usize) -> T {
    choices.get(place).copied().unwrap_or_default()
}

/// One reading of an options object.
struct Ask<'a, J> {
    json: &'a J,
    host: &'a dyn Host,
    report: &'a mut Report,
}

impl<J: Json> Ask<'_, J> {
    fn text(&mut self, key: &'static str) -> Option<String> {
        self.json.get(key)?.text().map(|text| text.into_owned())
    }

    /// The place of the chosen name among `names`, which spaces part; the first is the default.
    fn choice(&mut self, key: &'static str, names: &str) -> usize {
        let Some(raw) = self.text(key) else { return 0 };
        let place = pieces(names, b' ').position(|name| name == raw);
        self.told(key, place).unwrap_or(0)
    }

    fn number(&mut self, key: &'static str, least: u8, most: u8, default: u8) -> u8 {
        let Some(value) = self.json.get(key) else { return default };
        let number = match value.number() {
            Some(number) => (number >= 0.0).then_some(number as u32),
            None => value.text().and_then(|text| digits(text.trim_ascii().as_bytes())),
        };
        let within = number.filter(|number| (u32::from(least)..=u32::from(most)).contains(number));
        self.told(key, within).map_or(default, |number| number as u8)
    }

    /// Warns of a text that is no number of seconds.
    fn seconds(&mut self, key: &'static str) {
        let raw = self.text(key).unwrap_or_default();
        let known = raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        self.told(key, known.then_some(()));
    }

    fn language(&mut self, key: &'static str) -> Option<String> {
        let raw = self.text(key).filter(|raw| !raw.is_empty())?;
        let tag = language_tag(&raw, self.host);
        self.told(key, tag)
    }

    /// An object of words, or a text that holds one.
    fn words(&mut self, key: &'static str) -> String {
        let mut words = String::new();
        let Some(raw) = self.json.get(key) else { return words };
        let given = raw.parsed().unwrap_or(raw);
        let mut known = 0;
        for name in pieces(NAMES, b' ') {
            if let Some(word) = given.get(name) {
                let clean = clean(&word.text().unwrap_or_default(), MOST_OF_A_WORD);
                let before = words.len();
                // Our own mark ends a word.
                words.push_str(piece(&clean.text, b'|', 0));
                known += usize::from(words.len() > before);
            }
            words.push('|');
        }
        self.told(key, (known > 0).then_some(()));
        words
    }

    /// A value as it is, or a warning in its place.
    fn told<T>(&mut self, key: &'static str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.report.warn(Code::BadValue, &Path::OPTIONS.key(key));
        }
        value
    }
}
