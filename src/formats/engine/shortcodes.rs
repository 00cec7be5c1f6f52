//! Takes the shortcodes of WordPress out of texts.

use crate::text::find;
use alloc::borrow::Cow;
use alloc::string::String;

/// How many ends of shortcodes are looked for in a text, and how far away each may be, in bytes.
const MAX_ENDS: usize = 200;
const MAX_CONTENT: usize = 5_000;

/// Shortcodes of WordPress whose content is not text either.
const EMBEDS: [&str; 7] = ["caption", "embed", "video", "audio", "gallery", "playlist", "code"];

/// A text without the shortcodes of WordPress and its page builders, such as `[vc_row full="yes"]` and `[/caption]`
/// (<https://developer.wordpress.org/apis/shortcode/>). Other brackets are text: `[sic]`, `[…]`, `[the mayor]`.
pub(super) fn without_shortcodes(text: &str) -> Cow<'_, str> {
    let (mut kept, mut rest, mut ends) = (String::new(), text, MAX_ENDS);
    while let Some(start) = rest.bytes().position(|byte| byte == b'[') {
        let (before, inside) = rest.split_at(start);
        kept.push_str(before);
        // Up to the next bracket of either kind, so that many of them take linear time.
        let bracket = inside.bytes().skip(1).position(|byte| matches!(byte, b'[' | b']')).map(|at| at + 1);
        let length = bracket.filter(|end| {
            inside.as_bytes().get(*end) == Some(&b']')
                && is_shortcode(inside.get(1..*end).unwrap_or_default(), inside, &mut ends)
        });
        let Some(length) = length else {
            kept.push('[');
            rest = inside.get(1..).unwrap_or_default();
            continue;
        };
        let name = name_of(inside.get(1..length).unwrap_or_default());
        rest = inside.get(length + 1..).unwrap_or_default();
        let end = if EMBEDS.contains(&name) { end_of(rest, name, &mut ends) } else { None };
        rest = end.and_then(|end| rest.get(end..)).unwrap_or(rest);
    }
    if rest.len() == text.len() {
        return Cow::Borrowed(text);
    }
    kept.push_str(rest);
    Cow::Owned(kept)
}

/// The lower-case name at the start of what is in brackets.
fn name_of(inside: &str) -> &str {
    let end = inside.bytes().position(|byte| !matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
    inside.get(..end.unwrap_or(inside.len())).unwrap_or_default()
}

/// Whether what is in brackets is a shortcode: an end, or a name with attributes, with `_` in it or with an end.
fn is_shortcode(inside: &str, text: &str, ends: &mut usize) -> bool {
    if let Some(name) = inside.strip_prefix('/') {
        return !name.is_empty() && name_of(name) == name;
    }
    let name = name_of(inside);
    let attributes = inside.get(name.len()..).unwrap_or_default();
    if name.is_empty() || !(attributes.is_empty() || matches!(attributes.as_bytes().first(), Some(b' ' | b'/'))) {
        return false;
    }
    name.bytes().any(|byte| byte == b'_')
        || attributes.bytes().any(|byte| byte == b'=')
        || EMBEDS.contains(&name)
        || attributes.is_empty() && end_of(text, name, ends).is_some()
}

/// The byte after the end of a shortcode. `left` is how many ends may still be looked for.
fn end_of(text: &str, name: &str, left: &mut usize) -> Option<usize> {
    *left = left.checked_sub(1)?;
    let mut rest = (0..4).find_map(|less| text.get(..MAX_CONTENT - less)).unwrap_or(text);
    while let Some(at) = find(rest, "[/") {
        rest = rest.get(at + 2..)?;
        let after_name = rest.as_bytes().strip_prefix(name.as_bytes());
        if after_name.is_some_and(|after| after.first() == Some(&b']')) {
            // Both texts begin at the same place.
            let near = (0..4).find_map(|less| text.get(..MAX_CONTENT - less)).unwrap_or(text);
            return Some(near.len() - rest.len() + name.len() + 1);
        }
    }
    None
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::without_shortcodes;

    #[test]
    fn shortcodes_go_and_other_brackets_stay() {
        for (text, plain) in [
            ("[vc_row full=\"yes\"]Rain[/vc_row]", "Rain"),
            ("[caption id=\"a\"]A boat[/caption]Rain", "Rain"),
            ("[note]Rain[/note]", "Rain"),
            ("The mayor [sic] said […] so [the mayor]", "The mayor [sic] said […] so [the mayor]"),
            ("[[note]Rain[/note]", "[Rain"),
            ("[a [b", "[a [b"),
        ] {
            assert_eq!(without_shortcodes(text), plain, "{text}");
        }
    }

    /// Each of these would take minutes if every bracket were compared with all that follows.
    #[test]
    fn a_million_brackets_are_read() {
        for (unit, end) in [("[", ""), ("[", "]"), ("[a", ""), ("[a ", "]"), ("[a]", ""), ("[code]", ""), ("[/", "]")] {
            let text = format!("{}{end}", unit.repeat(1_000_000));
            assert!(without_shortcodes(&text).len() <= text.len(), "{unit}");
        }
    }
}
