//! The validated article: a record whose texts are clean and whose URLs are safe.

use crate::record::Record;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A validated news article.
///
/// It always has a headline and an address; everything else is optional. All texts are clean (no control or direction
/// characters, bounded length) and all addresses are safe to follow, so both can be shown as they are.
///
/// An article is made by [`Reader`](crate::Reader) and cannot be changed. It serializes as the project's own payload,
/// version 1, which reads as the same article again.
///
/// ```
/// use article_embed::Reader;
///
/// # fn main() -> Result<(), article_embed::ReadError> {
/// let json = r#"{"headline": "Rain in Hanoi", "url": "https://news.example/rain", "authors": ["A. Writer", "B. Editor"]}"#;
/// let article = Reader::new().read(json)?.article;
/// assert_eq!(article.headline(), "Rain in Hanoi");
/// assert_eq!(article.url().as_str(), "https://news.example/rain");
/// let names: Vec<_> = article.authors().map(|author| author.name()).collect();
/// assert_eq!(names, ["A. Writer", "B. Editor"]);
/// assert_eq!(article.excerpt(), None);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article(pub(crate) Record);

/// The article as a payload of the project's own format, version 1.
impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &1)?;
        self.0.write(&mut map)?;
        map.end()
    }
}
