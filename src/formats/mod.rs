//! From any known JSON to the one article: finds the format, has it read, and takes out what is said twice.

mod copies;
pub(crate) mod desk;
mod native;
mod records;
mod shape;

use crate::article::Article;
use crate::host::Host;
use crate::json::{Json, Kind};
use crate::report::{Code, Path, Report};
use desk::{Desk, Node};

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
