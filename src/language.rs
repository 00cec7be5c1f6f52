//! Language tags and the direction of writing that they imply.

use crate::host::Host;
use crate::keyword::keywords;
use crate::text::{nth_split, split_ascii};

keywords! {
    /// The direction of writing.
    Direction = "direction" {
        /// Left to right.
        Ltr = "ltr",
        /// Right to left.
        Rtl = "rtl",
    }
}

/// The primary language subtag: `zh` of `zh-Hant-TW`.
pub(crate) fn primary(tag: &str) -> &str {
    nth_split(tag, b'-', 0)
}

/// The canonical spelling of a language tag; `None` if `raw` is not a tag, is longer than 35 bytes, or has a primary
/// subtag of more than three letters. See <https://www.rfc-editor.org/rfc/rfc5646#section-4.5>.
#[must_use]
pub fn language_tag(raw: &str, host: &dyn Host) -> Option<String> {
    let tag = host.language(raw)?;
    (primary(&tag).len() <= 3 && tag.len() <= 35).then_some(tag)
}

/// The direction of a language: that of its script subtag if it has one, else that of its usual script.
#[must_use]
pub fn direction_of(tag: &str) -> Direction {
    const SCRIPTS: &str = "Arab Hebr Thaa Syrc Nkoo Adlm Rohg Mand Samr";
    const LANGUAGES: &str = "ar he fa ur ps sd ug yi dv ckb arc";
    let script = split_ascii(tag, b'-').find(|part| part.len() == 4);
    let (known, wanted) = script.map_or((LANGUAGES, primary(tag)), |script| (SCRIPTS, script));
    let right_to_left = split_ascii(known, b' ').any(|name| name == wanted);
    if right_to_left { Direction::Rtl } else { Direction::Ltr }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn tags_are_spelled_canonically_or_refused() {
        let tag = |raw| language_tag(raw, &crate::host::NativeHost::at(0));
        assert_eq!(tag("EN_gb").as_deref(), Some("en-GB"));
        assert_eq!(tag("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(tag(" fr ").as_deref(), Some("fr"));
        assert_eq!(tag("iw").as_deref(), Some("he"));
        for raw in ["", "deutsch, german", "e", "en-", "en--GB", "english", "1a", "日本", "a-b-c-d-e-f-g", "und"] {
            assert_eq!(tag(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn direction_comes_from_script_then_language() {
        assert_eq!(direction_of("ar-EG"), Direction::Rtl);
        assert_eq!(direction_of("ar-Latn"), Direction::Ltr);
        assert_eq!(direction_of("pa-Arab"), Direction::Rtl);
        assert_eq!(direction_of("en"), Direction::Ltr);
    }
}
