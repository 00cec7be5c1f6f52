//! A picture's size, its renditions, and the point of it that a crop keeps.

use super::context::Context;
use crate::record::{Field, Record};
use crate::text::push_number;

impl Context<'_> {
    /// Appends the renditions of a picture as a `srcset`; returns whether there is one.
    pub(super) fn write_srcset(&self, picture: &Record, out: &mut String, append: impl Fn(&str, &mut String)) -> bool {
        let start = out.len();
        for source in picture.list(Field::Sources) {
            let (Some(url), Some(width)) = (source.url(Field::Url), source.number(Field::Width)) else { return false };
            // A comma at the end of an address would end the candidate; anywhere else it is part of the address:
            // https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
            if url.as_str().as_bytes().last() == Some(&b',') || !self.card.allows(source) {
                continue;
            }
            out.push_str(if out.len() == start { "" } else { ", " });
            append(url.as_str(), out);
            out.push(' ');
            push_number(out, u64::from(width));
            out.push('w');
        }
        out.len() > start
    }
}

/// The longest side of a picture, counted in its shortest: a banner of 3:1, a strip of 1:3. The style sheet crops what
/// is beyond.
const MAX_RATIO: u32 = 3;

/// Appends a number of a record.
pub(super) fn write_number(record: Option<&Record>, field: Field, out: &mut String) -> bool {
    let number = record.and_then(|record| record.number(field));
    number.map(|number| push_number(out, number.into())).is_some()
}

/// Appends the width or height of a picture, as [`dimension`] gives it.
pub(super) fn write_dimension(picture: Option<&Record>, field: Field, out: &mut String) -> bool {
    let pixels = picture.and_then(|picture| dimension(picture, field));
    pixels.map(|pixels| push_number(out, u64::from(pixels))).is_some()
}

/// The width or height of a picture in its widest rendition; none unless both are known. The style sheet shows no
/// picture larger than that.
fn dimension(picture: &Record, field: Field) -> Option<u32> {
    let (given, height) = (picture.number(Field::Width)?, picture.number(Field::Height)?);
    let widths = picture.list(Field::Sources).iter().filter_map(|source| source.number(Field::Width));
    let width = widths.fold(given, u32::max);
    let height = (u64::from(height) * u64::from(width) / u64::from(given)) as u32;
    let (asked, other) = if field == Field::Width { (width, height) } else { (height, width) };
    Some(asked.min(other.saturating_mul(MAX_RATIO)))
}

/// Appends the focal point of a picture as two classes, each a quarter of its width or height: `x1 y3`.
pub(super) fn write_focal_point(picture: Option<&Record>, out: &mut String) -> bool {
    /// Tenths of a percent.
    const QUARTER: u32 = 250;
    let Some(point) = picture.and_then(|picture| picture.record(Field::FocalPoint)) else { return false };
    for (axis, field) in [("x", Field::X), (" y", Field::Y)] {
        out.push_str(axis);
        push_number(out, u64::from((point.tenths(field).unwrap_or_default() + QUARTER / 2) / QUARTER));
    }
    true
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use crate::host::NativeHost;
    use crate::options::{Layout, Pictures};
    use crate::{Options, Reader, html};
    use serde_json::{Value, json};

    fn card(image: Value, options: &Options) -> String {
        let payload = json!({"headline": "A", "url": "https://news.example/", "image": image});
        let article = Reader::new().read_value(&payload).expect("an article").article;
        html::render::card(&article, options, &NativeHost::at(0))
    }

    #[test]
    fn a_crop_keeps_the_quarter_of_the_focal_point() {
        let has = |x: u32, y: u32, class: &str| {
            let image = json!({"url": "https://images.example/a.jpg", "focal_point": {"x": x, "y": y}});
            card(image, &Options::new()).contains(&format!(r#" class="{class}""#))
        };
        assert!(has(0, 100, "x0 y4") && has(37, 38, "x1 y2") && !has(37, 38, "x1 y1"));
        assert!(!card(json!("https://images.example/a.jpg"), &Options::new()).contains(r#"class="x"#));
    }

    #[test]
    fn the_size_is_that_of_the_widest_rendition() {
        let sources = json!([{"url": "https://images.example/b.jpg", "width": 1600}]);
        let image = json!({"url": "https://images.example/a.jpg", "width": 400, "height": 300, "sources": sources});
        assert!(card(image, &Options::new()).contains(r#" width="1600" height="1200""#));
    }

    #[test]
    fn a_compact_card_has_a_picture_if_the_page_asks_for_all() {
        let has_picture = |pictures| {
            let options = Options::new().layout(Layout::Compact).pictures(pictures);
            card(json!("https://images.example/a.jpg"), &options).contains("<img")
        };
        assert_eq!([Pictures::Auto, Pictures::All, Pictures::Raster].map(has_picture), [false, true, false]);
    }
}
