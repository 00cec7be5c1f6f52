//! Chooses among the renditions of an image: the one to show, and those that are the same crop in other widths.

use crate::record::{Field, Record, Value};
use crate::text::split_ascii;
use crate::url::Purpose;

/// The maximum number of renditions of an image that are read.
pub(super) const MAX: u16 = 20;

/// Chooses the URL of an image among its renditions, and keeps those of the same crop as its sources.
pub(super) fn choose(image: &mut Record) {
    let Some(Value::List(mut renditions)) = image.remove(Field::Sources) else {
        return;
    };
    if !image.has(Field::Url) {
        let Some(best) = best(&renditions) else { return };
        for field in [Field::Url, Field::Width, Field::Height] {
            match best.get(field) {
                Some(Value::Url(url)) => image.put(field, Value::Url(url.clone())),
                Some(Value::Number(side)) => image.put(field, Value::Number(*side)),
                _ => {}
            }
        }
    }
    let mut widths = Vec::new();
    renditions.retain_mut(|rendition| {
        let width = rendition.number(Field::Width);
        let kept = same_crop(image, rendition) && !widths.contains(&width);
        widths.push(width);
        rendition.remove(Field::Height);
        kept
    });
    if renditions.len() > 1 {
        image.put(Field::Sources, Value::List(renditions));
    }
}

/// The rendition to show: the widest that a card can show, if possible with the crop of the widest of all.
fn best(renditions: &[Record]) -> Option<&Record> {
    let mut widest = renditions.first()?;
    let mut best = widest;
    for rendition in renditions {
        if rendition.number(Field::Width) > widest.number(Field::Width) {
            widest = rendition;
        }
    }
    for rendition in renditions {
        let score = |rendition| {
            let same = rank(rendition) > FITS && same_crop(widest, rendition);
            // A square or upright one only if there is no other.
            let upright = rendition.number(Field::Height) >= rendition.number(Field::Width);
            let same = if same { SAME_CROP } else { 0 };
            if is_shown(rendition) { (rank(rendition) + same) >> u32::from(upright) } else { 0 }
        };
        if score(rendition) > score(best) {
            best = rendition;
        }
    }
    Some(best)
}

/// The rank of a rendition that a card can show is above this one, that of any other below. Widths are below 100,000.
const FITS: u32 = 200_000;
/// The better one of two images for a card: landscape, wide enough, and in a format that every browser shows.
pub(super) fn better(one: Option<Record>, other: Option<Record>) -> Option<Record> {
    match (one, other) {
        (Some(one), Some(other)) if suitability(&other) > suitability(&one) => Some(other),
        (one, other) => one.or(other),
    }
}

/// Makes one of several crops of an image the image of a record, if it is better than the one that the record has.
pub(super) fn put_better(record: &mut Record, crop: Option<Record>) {
    let before = if let Some(Value::Record(image)) = record.remove(Field::Image) { Some(image) } else { None };
    let best = better(before, crop);
    best.into_iter().for_each(|image| record.put(Field::Image, Value::Record(image)));
}

/// A higher number for an image that suits a card better. An unknown size is better than a bad one.
fn suitability(image: &Record) -> i8 {
    let size = |field| image.number(field).unwrap_or(0);
    let named = named_size(image.as_str(Field::Url)).filter(|_| !image.has(Field::Width));
    let (width, height) = named.unwrap_or((size(Field::Width), size(Field::Height)));
    // Per cent of the height.
    let crop = match width.saturating_mul(100).checked_div(height) {
        None => 2,
        Some(140..=185) => 4,
        Some(120..=240) => 3,
        Some(_) => 0,
    };
    let wide = match width {
        // A ratio has smaller numbers.
        32..320 => 0,
        0..600 => 2,
        _ => 3,
    };
    // A name with a size is that of a smaller copy: the original is better, and a known size too.
    let copy = named.map_or(0, |(width, _)| if width < 32 { 1 } else { 4 });
    crop + wide - copy - if is_shown(image) { 0 } else { 9 }
}

/// The last address of a value for `srcset`: "/a-600.jpg 600w, /a-1200.jpg 1200w"; any other text as it is.
pub(super) fn last_candidate(text: &str, purpose: Purpose) -> &str {
    if purpose != Purpose::Image {
        return text;
    }
    /// The longest size, with its comma, in bytes.
    const SIZE: usize = 6;
    let has_size = matches!(text.as_bytes(), [.., b'0'..=b'9', b'w' | b'x']);
    split_ascii(text, b' ').filter(|word| has_size && word.len() > SIZE).last().unwrap_or(text)
}

/// The size or the ratio in the address of an image: WordPress writes "a-150x150.jpg", and publishers write three crops as
/// structured data asks for them: "1x1/a.jpg", "4x3/a.jpg", "16x9/a.jpg".
fn named_size(url: &str) -> Option<(u32, u32)> {
    let (mut last, mut width, mut number) = (None, 0, 0);
    for byte in url.bytes().chain([b'/']) {
        match byte {
            b'0'..=b'9' => number = (number % 100_000) * 10 + u32::from(byte - b'0'),
            b'x' => (width, number) = (number, 0),
            _ => {
                last = if width > 0 && number > 0 { Some((width, number)) } else { last };
                (width, number) = (0, 0);
            }
        }
    }
    last
}

/// Whether browsers show the format of an image, as its URL ends.
pub(super) fn is_shown(image: &Record) -> bool {
    let url = image.as_str(Field::Url).as_bytes();
    let end = url.iter().position(|byte| matches!(byte, b'?' | b'#')).unwrap_or(url.len());
    let path = url.get(..end).unwrap_or_default();
    ![".tif", ".tiff", ".psd", ".eps", ".pdf", ".mp4", ".mov", ".webm", ".m3u8", ".mp3", ".m4a", ".zip"].iter().any(
        |ending| {
            path.len()
                .checked_sub(ending.len())
                .and_then(|at| path.get(at..))
                .is_some_and(|end| end.eq_ignore_ascii_case(ending.as_bytes()))
        },
    )
}

/// Added to the rank of a rendition with the crop of the widest.
const SAME_CROP: u32 = 100_000;

/// A higher rank for the widest that a card can show, then for those that are wider still, then for thumbnails.
fn rank(rendition: &Record) -> u32 {
    match rendition.number(Field::Width).unwrap_or(0) {
        width @ 320..=2048 => FITS + width,
        width @ 2049.. => FITS - width,
        width => width,
    }
}

/// Whether two renditions have the same aspect ratio within 2%, and so the same crop.
fn same_crop(one: &Record, other: &Record) -> bool {
    let side = |record: &Record, field| u64::from(record.number(field).unwrap_or(0));
    let across = side(one, Field::Width) * side(other, Field::Height);
    let down = side(other, Field::Width) * side(one, Field::Height);
    across > 0 && across.abs_diff(down) * 50 <= across
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::host::NativeHost;
    use crate::url::{Purpose, SafeUrl};

    fn rendition((width, height): (u32, u32)) -> Record {
        let url =
            SafeUrl::parse(&format!("https://a.example/{width}"), None, Purpose::Image, &NativeHost::at(0)).unwrap();
        let mut rendition = Record::default();
        rendition.put(Field::Url, Value::Url(url));
        rendition.put(Field::Width, Value::Number(width));
        rendition.put(Field::Height, Value::Number(height));
        rendition
    }

    fn chosen(sizes: &[(u32, u32)]) -> (Option<u32>, usize) {
        let mut image = Record::default();
        image.put(Field::Sources, Value::List(sizes.iter().copied().map(rendition).collect()));
        choose(&mut image);
        (image.number(Field::Width), image.list(Field::Sources).len())
    }

    #[test]
    fn the_widest_that_a_card_can_show_is_chosen() {
        assert_eq!(chosen(&[(125, 92), (512, 377), (3000, 2208)]).0, Some(512));
        assert_eq!(chosen(&[(100, 75), (3489, 2296)]).0, Some(3489));
        assert_eq!(chosen(&[(90, 60), (100, 75)]).0, Some(100));
    }

    #[test]
    fn renditions_of_another_crop_are_not_sources() {
        assert_eq!(chosen(&[(1400, 921), (1280, 720), (800, 600), (640, 421), (640, 421)]), (Some(1400), 2));
        assert_eq!(chosen(&[(1280, 720), (800, 600)]), (Some(1280), 0));
        assert_eq!(chosen(&[(1280, 720), (1200, 800), (6000, 4000)]), (Some(1200), 2));
        assert_eq!(chosen(&[(1280, 720), (6000, 4000)]), (Some(1280), 0));
        assert_eq!(chosen(&[(1200, 1200), (1000, 562)]).0, Some(1000));
        assert_eq!(chosen(&[(800, 1200), (400, 600)]).0, Some(800));
    }
}
