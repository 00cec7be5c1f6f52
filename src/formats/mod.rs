//! From any known JSON to the one article: finds the format, has it read, and takes out what is said twice.

mod copies;
mod desk;
mod native;
mod records;
mod shape;

use crate::article::Article;
use crate::host::Host;
use crate::json::{Json, Kind};
use crate::report::{Code, Path, Report};
use desk::{Desk, Node};

/// Whether HTML and other publishers' formats are read: most of a browser's bytes, and most pages need none of it.
pub(crate) const FORMATS: bool = cfg!(feature = "formats");

/// Reads a payload into an article and notes in `report` what was wrong with it.
///
/// `base` is the payload's own address, against which its addresses are resolved. `None` means that there is no
/// card, and then the report holds an error.
#[must_use]
pub fn read(json: impl Json, base: Option<&str>, host: &dyn Host, report: &mut Report) -> Option<Article> {
    let root = Node { json, path: Path::ROOT };
    if root.json.kind() != Kind::Object {
        report.error(Code::WrongRoot, &root.path);
        return None;
    }
    report.set_format("article-embed");
    let mut article = records::record(&mut Desk { host, base, report }, &native::ARTICLE, root)?;
    copies::remove(&mut article);
    Some(Article(article))
}

/// Whether a payload can be read without the feature `formats`, or the feature is there.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only a browser chooses between builds"))]
pub(crate) fn reads(json: &impl Json) -> bool {
    let html = |body: &_| Json::kind(body) == Kind::Text;
    FORMATS
        || json.kind() == Kind::Object && json.get("headline").is_some() && !json.get("body").as_ref().is_some_and(html)
}
