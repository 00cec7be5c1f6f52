//! Reads JSON of any known format into an article.
//!
//! `sources` has a table for each publisher or standard, `engine` reads a payload by its table.

mod engine;
#[cfg(all(test, feature = "formats", not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used, reason = "tests may fail")]
mod fields_doc;
#[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
mod json_schema;
mod sources;

use crate::article::Article;
#[cfg(feature = "formats")]
use crate::article::List;
use crate::host::Host;
use crate::json::{Json, Kind};
use crate::record::Record;
use crate::report::{Code, Expected, Path, Report};
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
use crate::text::without_code;
use engine::detect;
use engine::interpret::read_article;
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub(crate) use engine::limits::MAX_ITEMS;
use engine::node::Node;
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
pub use engine::paid::is_paid;
use engine::reader::FieldReader;
use engine::requirements::RecordKind;
pub(crate) use engine::schema::FORMATS;
use engine::settle::settle;
#[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
pub use json_schema::schema;
#[cfg(feature = "formats")]
use sources::LISTS;
use sources::{SIGNATURES, article_embed};

/// Reads a payload into an article and adds to `report` what is wrong with it; `None` after an error.
///
/// `base` is the URL of the payload, which relative URLs in it resolve against. `format` is a name that
/// [`Report::format`] returns, such as `json-feed`; without it the format is detected. An `id` after a colon selects
/// one of several articles, as in `json-feed:42`; without it the first one is read.
#[must_use]
pub fn read_as(
    format: Option<&str>,
    json: impl Json + Copy,
    base: Option<&str>,
    host: &dyn Host,
    report: &mut Report,
) -> Option<Article> {
    let mut reader = FieldReader::new(host, base, report);
    let article = if FORMATS {
        let article = detect::read(json, format, &SIGNATURES, &mut reader);
        if !is_spelled_right(&reader) {
            check_spelling(json, reader.report);
        }
        article
    } else {
        read_own(json, &mut reader)
    };
    let mut article = article?;
    settle(&mut article, reader.lenient, None);
    Some(Article(article))
}

/// Reads the articles of a payload into a list of `most` at most, and adds to `report` what is wrong with it; `None` after
/// an error. The other arguments are those of [`read_as`].
#[cfg(feature = "formats")]
#[must_use]
pub(crate) fn read_list_as(
    format: Option<&str>,
    json: impl Json + Copy,
    base: Option<&str>,
    host: &dyn Host,
    report: &mut Report,
    most: usize,
) -> Option<List> {
    let mut reader = FieldReader::new(host, base, report);
    let list = engine::list::read(json, format, [&LISTS, &SIGNATURES], &mut reader, most);
    check_spelling(json, reader.report);
    list.map(List)
}

/// Whether every member of the payload was taken while it was read, so that a second look is needless. A part that was left
/// out has left a report. A browser's wasm is smaller without.
#[cfg_attr(target_arch = "wasm32", allow(unused_variables, reason = "a browser always looks"))]
fn is_spelled_right(reader: &FieldReader) -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    return !reader.has_other_names && reader.report.count() == 0;
    #[cfg(target_arch = "wasm32")]
    false
}

/// Reports the members of a payload in the project's own format that no field takes.
fn check_spelling(json: impl Json, report: &mut Report) {
    if report.format() == article_embed::FORMAT.name {
        let root = Node { json, path: Path::ROOT };
        engine::spelling::check(report, [&article_embed::HEAD, &article_embed::ARTICLE], &root);
    }
}

/// A text of another publisher as a line of plain text: without tags, shortcodes, and invitations to read on. `None` if
/// it says nothing.
#[cfg(all(feature = "formats", not(target_arch = "wasm32")))]
#[must_use]
pub fn plain_line(text: &str) -> Option<String> {
    let (host, mut report) = (crate::host::NativeHost::at(0), Report::default());
    let mut reader = FieldReader::new(&host, None, &mut report);
    reader.lenient = true;
    let line = reader.plain_line(&without_code(text.into()), engine::limits::MAX_EXCERPT.into(), &Path::ROOT)?;
    Some(engine::wording::lines_of(&line).join(" "))
}

/// Reads a payload of the project's own format.
fn read_own<J: Json>(json: J, reader: &mut FieldReader) -> Option<Record> {
    let root = Node { json, path: Path::ROOT };
    if root.json.kind() != Kind::Object {
        reader.report.error_at(Code::WrongRoot, &root.path, Expected::phrase("an object"), root.found());
        return None;
    }
    reader.report.set_format(article_embed::FORMAT.name);
    read_article(reader, article_embed::FORMAT.article, &root, RecordKind::Article)
}

/// The names of all formats, each once, in the order in which they are looked for.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn format_names() -> Vec<&'static str> {
    let mut names = Vec::new();
    for (_, format) in SIGNATURES.iter() {
        if !names.contains(&format.name) {
            names.push(format.name);
        }
    }
    names
}

/// Whether this build reads a payload: without the feature `formats`, only one in the project's own format, free of
/// HTML and without a gallery, and only if `format` does not force another one.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only a browser chooses between builds"))]
pub(crate) fn reads(json: &impl Json, format: Option<&str>) -> bool {
    let foreign = ["@context", "@type", "uri", "guid", "uno", "urn"];
    FORMATS
        || matches!(format, None | Some("" | "article-embed"))
            && json.get("headline").is_some()
            && json.get("url").is_some()
            && !foreign.iter().any(|key| json.get(key).is_some())
            && !json.get("body").is_some_and(|body| body.kind() == Kind::Text)
            && json.get("media").is_none_or(|media| media.get("images").is_none() || is_video(&media))
}

/// Whether media are a video, whose pictures no card shows.
fn is_video(media: &impl Json) -> bool {
    media.get("kind").is_some_and(|kind| kind.text().as_deref() == Some("video"))
}
