//! Reads options from JSON by their JavaScript names.

#[cfg(feature = "formats")]
use super::Excerpts;
#[cfg(feature = "formats")]
use super::list::{ListOptions, MAX_ITEMS};
use super::{DateStyle, Layout, LinkTarget, MAX_TOPICS, Options, Pictures, Theme, publisher_name, push_message};
use crate::host::Host;
use crate::json::{Document, Json};
use crate::language::{Direction, language_tag};
use crate::messages::names;
use crate::report::{Code, Expected, Found, Path, Report};
use crate::text::{digits, split_ascii};

impl Options {
    /// Reads options by their JavaScript names, each given as a string or a number. An option with an unknown value
    /// keeps its default and leaves a warning under `$options`.
    #[doc(hidden)]
    #[must_use]
    pub fn read(json: &impl Json, host: &dyn Host, report: &mut Report) -> Self {
        let mut reader = OptionsReader { json, host, report };
        // The element applies these two itself; here they are only checked.
        reader.choice("loading", "lazy eager interaction ");
        reader.seconds("refresh");
        Options {
            layout: nth(
                Layout::ALL,
                reader.choice("layout", "standard compact hero full list grid carousel headlines"),
            ),
            theme: nth(Theme::ALL, reader.choice("theme", "auto light dark")),
            related: reader.number("related", 0, 50, 4),
            topics: reader.number("topics", 0, MAX_TOPICS, 0),
            paragraphs: reader.number("paragraphs", 0, 255, 6),
            heading_level: reader.number("headingLevel", 2, 6, 2),
            language: reader.language("lang"),
            page_language: reader.text("pageLang").and_then(|raw| language_tag(&raw, host)),
            direction: nth(&[None, Some(Direction::Ltr), Some(Direction::Rtl)], reader.choice("dir", " ltr rtl")),
            date_style: nth(DateStyle::ALL, reader.choice("dateStyle", "absolute relative")),
            link_target: nth(LinkTarget::ALL, reader.choice("linkTarget", "_self _blank")),
            pictures: nth(Pictures::ALL, reader.choice("pictures", "auto all raster none")),
            words: reader.words("words"),
            base: reader.text("base"),
            publisher: reader.text("publisher").map(|raw| publisher_name(&raw)).filter(|name| !name.is_empty()),
            format: reader.text("format"),
            #[cfg(feature = "formats")]
            list: reader.list(),
            #[cfg(feature = "formats")]
            exclude: reader.text("exclude"),
            #[cfg(not(target_arch = "wasm32"))]
            now: None,
        }
    }
}

fn nth<T: Copy + Default>(values: &[T], index: usize) -> T {
    values.get(index).copied().unwrap_or_default()
}

/// Reads the members of one options object.
struct OptionsReader<'a, J> {
    json: &'a J,
    host: &'a dyn Host,
    report: &'a mut Report,
}

impl<J: Json> OptionsReader<'_, J> {
    fn text(&mut self, key: &'static str) -> Option<String> {
        self.json.get(key)?.text().map(|text| text.into_owned())
    }

    /// The index of the given name among `names`, which are separated by spaces; 0, the default, if it is not there.
    fn choice(&mut self, key: &'static str, names: &'static str) -> usize {
        let Some(raw) = self.text(key) else { return 0 };
        let index = split_ascii(names, b' ').position(|name| name == raw);
        self.validated(key, index, Expected::words(names)).unwrap_or(0)
    }

    #[cfg(feature = "formats")]
    fn list(&mut self) -> ListOptions {
        ListOptions {
            items: self.number("items", 1, MAX_ITEMS, 10),
            lead: self.flag("lead"),
            excerpts: nth(Excerpts::ALL, self.choice("excerpts", "auto all lead none")),
            numbered: self.flag("numbered"),
        }
    }

    #[cfg(feature = "formats")]
    fn flag(&self, key: &'static str) -> bool {
        self.json.get(key).is_some_and(|value| is_on(&value))
    }

    fn number(&mut self, key: &'static str, min: u8, max: u8, default: u8) -> u8 {
        let Some(value) = self.json.get(key) else { return default };
        let number = match value.number() {
            Some(number) => u32::try_from(number).ok(),
            None => value.text().and_then(|text| digits(text.trim_ascii().as_bytes())),
        };
        let within = number.filter(|number| (u32::from(min)..=u32::from(max)).contains(number));
        self.validated(key, within, Expected::between(min.into(), max.into())).map_or(default, |number| number as u8)
    }

    /// Warns about a text that is not a number of seconds.
    fn seconds(&mut self, key: &'static str) {
        let raw = self.text(key).unwrap_or_default();
        let valid = raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        self.validated(key, valid.then_some(()), Expected::phrase("a number of seconds"));
    }

    fn language(&mut self, key: &'static str) -> Option<String> {
        let raw = self.text(key).filter(|raw| !raw.is_empty())?;
        let tag = language_tag(&raw, self.host);
        self.validated(key, tag, Expected::phrase("a BCP 47 language tag like pt-BR"))
    }

    /// Reads an object of texts by message name, or a string that holds such an object as JSON.
    fn words(&mut self, key: &'static str) -> String {
        let Some(value) = self.json.get(key) else { return String::new() };
        let (words, replaceable) = match value.text().as_deref().and_then(Document::parse_unlocated) {
            Some(document) => words_of(&document.root()),
            None => words_of(&value),
        };
        let valid = replaceable && words.bytes().any(|byte| byte != b'|');
        self.validated(key, valid.then_some(()), Expected::phrase("an object of words that a page may replace"));
        words
    }

    /// Passes a value on; warns if there is none.
    fn validated<T>(&mut self, key: &'static str, value: Option<T>, expected: Expected) -> Option<T> {
        if value.is_none() {
            self.warn(key, expected);
        }
        value
    }

    // One copy in the wasm instead of one at each use.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn warn(&mut self, key: &'static str, expected: Expected) {
        self.report.warn_at(Code::BadValue, &Path::OPTIONS.key(key), expected, Found::phrase("another value"));
    }
}

/// Whether an option is on: `true`, or an attribute that is present with any value but `false`.
#[cfg(any(feature = "formats", feature = "server", not(target_arch = "wasm32")))]
#[inline(always)]
pub(crate) fn is_on(value: &impl Json) -> bool {
    value.boolean().unwrap_or(value.text().is_some_and(|text| text != "false"))
}

/// The texts of an object by message name, in the order of the messages, each followed by `|`, and whether all of them
/// may be replaced.
fn words_of(object: &impl Json) -> (String, bool) {
    let mut words = String::new();
    let mut replaceable = true;
    for (place, name) in names().enumerate() {
        if let Some(word) = object.get(name) {
            replaceable &= push_message(&mut words, place, &word.text().unwrap_or_default());
        }
        words.push('|');
    }
    (words, replaceable)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::host::NativeHost;
    use serde_json::{Value, json};

    fn read(json: Value) -> (Options, Vec<String>) {
        let mut report = Report::default();
        let options = Options::read(&&json, &NativeHost::at(0), &mut report);
        (options, report.issues().iter().map(|issue| issue.path.clone()).collect())
    }

    /// The reader has the names in strings, which is smaller in the browser; the enums have them too.
    #[test]
    fn every_named_value_is_read_by_its_name() {
        for layout in Layout::ALL {
            assert_eq!(read(json!({"layout": layout.name()})).0, Options::new().layout(*layout));
        }
        for theme in Theme::ALL {
            assert_eq!(read(json!({"theme": theme.name()})).0, Options::new().theme(*theme));
        }
        for style in DateStyle::ALL {
            assert_eq!(read(json!({"dateStyle": style.name()})).0, Options::new().date_style(*style));
        }
        for target in LinkTarget::ALL {
            assert_eq!(read(json!({"linkTarget": target.name()})).0, Options::new().link_target(*target));
        }
        for pictures in Pictures::ALL {
            assert_eq!(read(json!({"pictures": pictures.name()})).0, Options::new().pictures(*pictures));
        }
        for direction in Direction::ALL {
            assert_eq!(read(json!({"dir": direction.name()})).0, Options::new().direction(*direction));
        }
    }

    #[test]
    fn an_unknown_value_keeps_the_default_and_leaves_a_warning() {
        for (name, value) in [
            ("layout", json!("wide")),
            ("theme", json!("")),
            ("related", json!(51)),
            ("headingLevel", json!("1")),
            ("paragraphs", json!(-1)),
            ("lang", json!("English, mostly")),
            ("refresh", json!("soon")),
            ("loading", json!("later")),
        ] {
            let (options, issues) = read(json!({name: value}));
            assert_eq!((options, issues), (Options::default(), vec![format!("$options.{name}")]), "{name}");
        }
    }
}
