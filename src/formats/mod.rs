//! From any known JSON to the one article: finds the format, has it read, and takes out what is said twice.

mod copies;
mod desk;
mod native;

use crate::article::{Article, Author, Direction, Image};
use crate::host::Host;
use crate::json::{Json, Kind};
use crate::locale::{direction_of, first_strong};
use crate::report::{Code, Path, Report};
use crate::url::SafeUrl;
use desk::{Desk, Node};

/// Most characters of a headline.
pub(crate) const HEADLINE: usize = 300;
/// Most characters of an excerpt.
pub(crate) const EXCERPT: usize = 1_000;
/// Most characters of a name, label, credit or prompt.
pub(crate) const NAME: usize = 200;
/// Most characters of a biography or a correction.
pub(crate) const BIO: usize = 1_500;
/// Most characters of a caption or alternative text.
pub(crate) const CAPTION: usize = 1_000;
/// Most characters of a copyright notice or terms.
pub(crate) const TERMS: usize = 1_000;
/// Most characters of a paragraph.
pub(crate) const PARAGRAPH: usize = 10_000;
/// Most blocks of a body.
pub(crate) const BODY: usize = 400;
/// Most authors.
pub(crate) const AUTHORS: usize = 20;
/// Most related stories.
pub(crate) const RELATED: usize = 50;
/// Most links of a publisher.
pub(crate) const LINKS: usize = 20;
/// Most files of one picture.
pub(crate) const SOURCES: usize = 12;
/// Most corrections.
pub(crate) const CORRECTIONS: usize = 20;

/// Reads a payload into an article and notes in `report` what was wrong with it.
///
/// `base` is the payload's own address, against which its addresses are resolved. `None` means that there is no
/// card, and then the report holds an error.
#[must_use]
pub fn read(json: impl Json, base: Option<&str>, host: &dyn Host, report: &mut Report) -> Option<Article> {
    let root = Node { json, path: Path::ROOT };
    if root.kind() != Kind::Object {
        report.error(Code::WrongRoot, &root.path, "the payload is not an object");
        return None;
    }
    report.set_format("article-embed");
    let mut desk = Desk { host, base, report };
    let mut article = native::read(&mut desk, &root)?;
    copies::remove(&mut article);
    Some(article)
}

/// The direction of an article whose payload gives none: its language's, or its first strong letter's.
fn direction(language: Option<&str>, headline: Option<&str>) -> Direction {
    match language {
        Some(tag) => direction_of(tag),
        None => headline.and_then(first_strong).unwrap_or(Direction::Ltr),
    }
}

/// A picture of which only the address is known.
fn bare_image(url: SafeUrl) -> Image {
    Image { url, width: None, height: None, alt: String::new(), caption: None, credit: None, sources: Vec::new() }
}

/// An author of whom only the name is known.
fn bare_author(name: String) -> Author {
    Author { name, url: None, bio: None, image: None, role: None }
}
