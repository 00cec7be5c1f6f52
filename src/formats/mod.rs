//! From any known JSON to the one article: finds the format, has it read, and takes out what is said twice.

mod afp;
mod apple_news;
mod copies;
mod desk;
mod detect;
mod ghost;
mod guardian;
mod json_feed;
mod lenient;
mod linked;
mod native;
mod newsapi;
mod ninjs;
mod nyt;
mod oembed;
mod parts;
mod records;
mod renditions;
#[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
mod schema;
mod schema_org;
mod shape;
mod summary;
mod superdesk;
mod walk;
mod wordpress;

use crate::article::Article;
use crate::host::Host;
use crate::json::{Json, Kind};
use crate::report::{Code, Path, Report};
use desk::{Desk, Node};
#[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
pub use schema::schema;

/// Whether HTML and other publishers' formats are read: most of a browser's bytes, and most pages need none of it.
pub(crate) const FORMATS: bool = cfg!(feature = "formats");

/// Reads a payload of any known format into an article and notes in `report` what was wrong with it.
///
/// `base` is the payload's own address, against which its addresses are resolved. `None` means that there is no
/// card, and then the report holds an error.
#[must_use]
pub fn read(json: impl Json, base: Option<&str>, host: &dyn Host, report: &mut Report) -> Option<Article> {
    read_as(None, json, base, host, report)
}

/// Reads a payload like [`read`], and keeps of it only what was wrong.
#[must_use]
pub fn validate(json: impl Json, base: Option<&str>, host: &dyn Host) -> Report {
    let mut report = Report::default();
    let _ = read(json, base, host, &mut report);
    report
}

/// Like [`read`], with the payload in a given format instead of the one it looks like.
///
/// `format` is a name that [`Report::format`] knows; behind a colon may stand the `id` of one article of several,
/// which else is the first: `json-feed:42`.
#[must_use]
pub fn read_as(
    format: Option<&str>,
    json: impl Json,
    base: Option<&str>,
    host: &dyn Host,
    report: &mut Report,
) -> Option<Article> {
    let mut desk = Desk::new(host, base, report);
    let mut article = if FORMATS { detect::read(&json, format, &mut desk) } else { own(json, &mut desk) }?;
    copies::remove(&mut article);
    Some(Article(article))
}

/// Reads a payload of the project's own format.
fn own<J: Json>(json: J, desk: &mut Desk) -> Option<crate::record::Record> {
    let root = Node { json, path: Path::ROOT };
    if root.json.kind() != Kind::Object {
        desk.report.error(Code::WrongRoot, &root.path);
        return None;
    }
    desk.report.set_format("article-embed");
    records::record(desk, &native::ARTICLE, &root, records::Role::Article)
}

/// Whether a payload can be read without the feature `formats`, or the feature is there.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only a browser chooses between builds"))]
pub(crate) fn reads(json: &impl Json) -> bool {
    let foreign = ["@context", "@type", "uri", "guid", "uno"];
    FORMATS
        || json.get("headline").is_some()
            && json.get("url").is_some()
            && !foreign.iter().any(|key| json.get(key).is_some())
            && !json.get("body").is_some_and(|body| body.kind() == Kind::Text)
}
