//! The picture of a page among those of its Open Graph tags, of which each has its own size and text
//! (<https://ogp.me/#array>).

use super::document::Document;

/// One picture of a page.
#[derive(Default)]
pub(super) struct Picture<'p> {
    pub(super) url: &'p str,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) alt: Option<&'p str>,
}

/// The first picture that suits a card best: landscape and wide enough. One of unknown size is better than a square one.
pub(super) fn best(page: &Document) -> Option<Picture<'_>> {
    let mut pictures: Vec<Picture<'_>> = Vec::new();
    // Some pages have the size of a picture before its address.
    let mut pending = Picture::default();
    let are_sizes_first = page.pictures().next().is_some_and(|(name, _)| !is_address(name));
    for (name, value) in page.pictures() {
        if is_address(name) {
            match pictures.last_mut().filter(|last| is_same(last, name, value)) {
                Some(last) if value.starts_with("https:") => last.url = value,
                Some(_) => {}
                None => pictures.push(Picture { url: value, ..std::mem::take(&mut pending) }),
            }
            continue;
        }
        let of = if are_sizes_first { Some(&mut pending) } else { pictures.last_mut() };
        let Some(picture) = of else { continue };
        let pixels = || value.parse().ok().filter(|pixels| *pixels > 0);
        match name {
            "og:image:width" => picture.width = pixels(),
            "og:image:height" => picture.height = pixels(),
            "og:image:alt" => picture.alt = Some(value),
            _ => {}
        }
    }
    let mut best: Option<Picture<'_>> = None;
    for picture in pictures {
        if best.as_ref().is_none_or(|best| suitability(&picture) > suitability(best)) {
            best = Some(picture);
        }
    }
    best
}

fn is_address(name: &str) -> bool {
    ["og:image", "og:image:url", "og:image:secure_url"].contains(&name)
}

/// Whether a tag has another address of the last picture: by another scheme, or the secure one of a picture that has no
/// size yet.
fn is_same(last: &Picture, name: &str, value: &str) -> bool {
    let plain = |url: &str| url.split_once(':').map_or(url.to_owned(), |(_, rest)| rest.to_owned());
    let is_new = last.width.or(last.height).is_some();
    plain(last.url) == plain(value) || name == "og:image:secure_url" && !is_new
}

/// A higher number for a picture that suits a card better.
fn suitability(picture: &Picture) -> u8 {
    match (picture.width, picture.height) {
        (Some(width), _) if width < 320 => 0,
        (Some(width), Some(height)) if height >= width => 0,
        (Some(_), Some(_)) => 2,
        _ => 1,
    }
}
