//! Reads an article from a file or from standard input: a JSON payload, or the HTML page of the article.

use super::diagnostic::Diagnostic;
use super::encoding::utf8;
use super::error::Error;
use super::files::regular;
use super::given_address;
pub(crate) use super::input_error::InputError;
use super::input_error::other_xml;
use super::kind::without_mark;
pub(crate) use super::kind::{is_page, may_be_incomplete};
use super::not_json::NotJson;
use super::own_format;
use super::page::{self, PageError};
use super::refused_embeds;
use super::subject::Subject;
use article_embed::internal::xml::is_feed;
use article_embed::internal::{Unused, syntax_fault, unused};
use article_embed::{Changes, Parsed, ParsedList, ReadError, Reader};
use serde_json::Value;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::SystemTime;

/// The maximum length of a JSON payload in bytes. The browser element has the same limit.
const MAX_JSON: u64 = 1 << 20;

/// The maximum length of an HTML page in bytes.
const MAX_HTML: u64 = 8 << 20;

/// The length of the longest file that may be an article, in bytes.
pub(crate) const MAX_LENGTH: u64 = MAX_HTML;

/// Where a payload is from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Source {
    /// The absolute address of the payload, against which relative addresses resolve.
    pub(crate) base: Option<String>,
    /// The address of an HTML page that does not state its own.
    pub(crate) page: Option<String>,
    /// The address of the article in a payload that does not state it.
    pub(crate) article: Option<String>,
    /// The name of the format; detected if not given.
    pub(crate) format: Option<String>,
    pub(crate) extent: Extent,
    /// When it is read; embargoes and expiries are compared with it.
    pub(crate) now: Option<SystemTime>,
}

/// Which articles of a payload are read. A list in the project's own format is always read whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The first; the others are related stories.
    #[default]
    First,
    /// All, as a list.
    All,
    /// All of a feed, and of what has several. Of a folder of files, nobody says which are lists.
    Detected,
}

impl Extent {
    /// All articles for a layout of lists, and the first for the others.
    pub(crate) fn of(is_list: bool) -> Self {
        if is_list { Extent::All } else { Extent::First }
    }
}

/// What is said of JSON in UTF-16.
const OTHER_ENCODING: &str = "expected UTF-8, found UTF-16; browsers do not read it: save the file as UTF-8";

/// The members of an object that are tried as articles.
const MAX_MEMBERS: usize = 20;

/// The name of the project's own format.
const OWN: &str = "article-embed";

/// The formats that are lists by their nature, even of one article.
const FEEDS: [&str; 3] = ["rss", "atom", "json-feed"];

impl Source {
    fn reader(&self) -> Reader {
        let mut reader = Reader::new();
        if let Some(base) = &self.base {
            reader = reader.base(base);
        }
        if let Some(format) = &self.format {
            reader = reader.format(format);
        }
        if let Some(now) = self.now {
            reader = reader.now(now);
        }
        reader
    }

    /// Lists what a payload holds and no field takes; nothing for an HTML page.
    pub(crate) fn unused(&self, bytes: &[u8]) -> Unused {
        let bytes = &utf8(bytes);
        match std::str::from_utf8(without_mark(bytes)) {
            Ok(text) if !is_page(bytes) && text.len() as u64 <= MAX_JSON => {
                unused(self.format.as_deref(), self.base.as_deref(), text)
            }
            _ => Unused::default(),
        }
    }
}

/// An article, and what was wrong with what it was read from.
pub(crate) struct Input {
    pub(crate) subject: Subject,
    /// The name of the format.
    pub(crate) format: &'static str,
    pub(crate) warnings: Vec<Diagnostic>,
    /// When time alone changes what may be shown.
    pub(crate) changes: Changes,
}

impl From<Parsed> for Input {
    fn from(parsed: Parsed) -> Self {
        let warnings = parsed.warnings.iter().map(Diagnostic::from).collect();
        Input { subject: Subject::Article(parsed.article), format: parsed.format, warnings, changes: parsed.changes }
    }
}

impl From<ParsedList> for Input {
    fn from(parsed: ParsedList) -> Self {
        let warnings = parsed.warnings.iter().map(Diagnostic::from).collect();
        Input { subject: Subject::List(parsed.list), format: parsed.format, warnings, changes: parsed.changes }
    }
}

/// Reads a file, or standard input if the path is `-`. Stops one byte after the largest accepted length.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>, Error> {
    let read = if file == Path::new("-") || is_descriptor(file) {
        let mut bytes = Vec::new();
        let input: io::Result<Box<dyn Read>> = match file.to_str() {
            Some("-") => Ok(Box::new(io::stdin().lock())),
            _ => File::open(file).map(|open| Box::new(open) as _),
        };
        input.and_then(|input| input.take(MAX_LENGTH + 1).read_to_end(&mut bytes)).map(|_| bytes)
    } else {
        regular::read(|| regular::open(file), MAX_LENGTH)
    };
    read.map_err(Error::file("read", file))
}

/// Whether a path names an open file, as the `<(command)` of a shell does.
fn is_descriptor(file: &Path) -> bool {
    file == Path::new("/dev/stdin") || file.starts_with("/dev/fd") || file.starts_with("/proc/self/fd")
}

/// Parses an article.
pub(crate) fn parse(given: &[u8], source: &Source) -> Result<Input, InputError> {
    let bytes = &utf8(given);
    let (text, is_page) = (without_mark(bytes), is_page(bytes));
    if text.len() as u64 > if is_page { MAX_HTML } else { MAX_JSON } {
        return Err(InputError::TooLarge);
    }
    let reader = source.reader();
    if !is_page {
        let is_other_encoding = given != &**bytes && matches!(text.trim_ascii_start().first(), Some(b'{' | b'['));
        let noted = |mut input: Input| {
            input.warnings.extend(is_other_encoding.then(|| Diagnostic::warning("not-json", OTHER_ENCODING)));
            input
        };
        return payload(text, source).map(noted).map_err(|error| match error.syntax() {
            Some(_) if xml_kind(text).is_some() => InputError::OtherXml(xml_kind(text).unwrap_or_default()),
            Some(syntax) => InputError::NotJson(NotJson::new(*syntax, text)),
            None => wrapped(text, &error, &reader).map_or(InputError::Payload(error), InputError::Wrapped),
        });
    }
    let page = page::read(bytes, source.page.as_deref()).map_err(InputError::Page)?;
    if page.payload.get("url").is_none() {
        return Err(InputError::Page(PageError::NoAddress));
    }
    let mut input = reader.read_value(&page.payload).map(Input::from).map_err(InputError::Payload)?;
    // How a page writes its times is read above.
    input.warnings.retain(|warning| !warning.is_time());
    input.warnings.splice(0..0, page.warnings);
    Ok(input)
}

/// Reads a payload. A mended mistake has its place in the text.
fn payload(text: &[u8], source: &Source) -> Result<Input, ReadError> {
    let reader = source.reader();
    let completed = |error| match source.article.as_deref().and_then(|url| given_address::add(text, &error, url)) {
        Some(payload) => reader.read_value(&payload).map(Input::from),
        None => Err(error),
    };
    let mut input = read_any(&reader, text, source.extent).or_else(completed)?;
    for warning in input.warnings.iter_mut().filter(|warning| warning.is_mended()) {
        if let Some(fault) = std::str::from_utf8(text).ok().and_then(syntax_fault) {
            *warning = Diagnostic::mended(&NotJson::new(fault, text));
        }
    }
    match input.format {
        "wordpress" => input.warnings.extend(refused_embeds::warnings(text)),
        OWN => input.warnings.extend(own_format::warnings(text, &input.subject)),
        _ => {}
    }
    Ok(input)
}

/// The name of a member that has an article, of an object that no format has.
fn wrapped(text: &[u8], error: &ReadError, reader: &Reader) -> Option<String> {
    let is_unknown = error.issues().iter().any(|issue| issue.code.name() == "unknown-format");
    let payload: Value = serde_json::from_slice(text).ok().filter(|_| is_unknown)?;
    let mut members = payload.as_object()?.iter().take(MAX_MEMBERS);
    members.find(|(_, inner)| reader.read_value(inner).is_ok()).map(|(name, _)| name.clone())
}

/// What XML that is no feed is.
fn xml_kind(text: &[u8]) -> Option<&'static str> {
    std::str::from_utf8(text).ok().filter(|text| !is_feed(text)).and_then(other_xml)
}

/// Reads a payload as an article or as a list.
fn read_any(reader: &Reader, text: &[u8], extent: Extent) -> Result<Input, ReadError> {
    if extent == Extent::All {
        return reader.read_list_slice(text).map(Input::from);
    }
    let first = reader.read_slice(text);
    if first.as_ref().is_ok_and(|first| extent == Extent::First || first.format == OWN) {
        return first.map(Input::from);
    }
    let has_several = |list: &ParsedList| list.list.items().len() > 1 || FEEDS.contains(&list.format);
    match reader.read_list_slice(text) {
        Ok(list) if list.format == OWN || (extent == Extent::Detected && has_several(&list)) => Ok(list.into()),
        _ => first.map(Input::from),
    }
}
