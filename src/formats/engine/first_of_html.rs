//! Reads the first link or image of a text in HTML.

use super::lenient::bounded;
use super::limits::MAX_EXCERPT;
use super::node::Node;
use super::reader::FieldReader;
use super::wording::before_paywall;
use crate::html_text::{self, tokens::Tag};
use crate::json::Json;
use crate::record::{Field, Record, Value};
use crate::text::{clean, digits};
use crate::url::{Purpose, SafeUrl};

impl FieldReader<'_> {
    /// The first link in HTML.
    pub(super) fn first_link<J: Json>(&self, node: &Node<J>) -> Option<SafeUrl> {
        let html = node.json.text()?;
        html_text::links(&html).find_map(|href| self.parse_url(&href, Purpose::Link))
    }

    /// The first image in HTML, with what its tag says of it. Scripts that load images late have the address in another
    /// attribute.
    pub(super) fn first_image<J: Json>(&self, node: &Node<J>) -> Option<Record> {
        let html = node.json.text()?;
        // What comes after the publisher's mark is not for everybody.
        let free = before_paywall(&html).unwrap_or(&html);
        html_text::images(bounded(free)).find_map(|tag| self.image_of(&tag))
    }

    /// The image of a tag.
    pub(super) fn image_of(&self, tag: &Tag) -> Option<Record> {
        let attribute = |name| html_text::decode_address(tag.attribute(name).unwrap_or_default());
        // The first of the candidates of a `srcset` is before a space.
        let address = |name| {
            let text = attribute(name);
            let end = if name == "srcset" { text.bytes().position(|byte| byte == b' ') } else { None };
            self.parse_url(text.get(..end.unwrap_or(text.len()))?, Purpose::Image)
        };
        let mut image = Record::default();
        let names = ["data-lazy-src", "data-src", "src", "srcset"];
        image.put(Field::Url, Value::Url(names.into_iter().find_map(address)?));
        let side = |name| digits(attribute(name).as_bytes()).filter(|pixels| (1..=100_000).contains(pixels));
        if let (Some(width), Some(height)) = (side("width"), side("height")) {
            image.put(Field::Width, Value::Number(width));
            image.put(Field::Height, Value::Number(height));
        }
        let alt = clean(&attribute("alt"), MAX_EXCERPT.into()).text;
        if !alt.is_empty() {
            image.put(Field::Alt, Value::Text(alt));
        }
        Some(image)
    }
}
