//! Takes out of texts what programs left in them: marks of CDATA, and code of PHP that did not run.

use super::find::find;
use alloc::borrow::Cow;
use alloc::string::String;

/// A text without the marks of CDATA, whose content stays, and without code of PHP.
pub(crate) fn without_code(text: Cow<'_, str>) -> Cow<'_, str> {
    let (mut kept, mut rest, mut is_open) = (String::new(), &*text, false);
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'<' | b']')) {
        let mark = rest.get(at..).unwrap_or_default();
        let length = match mark.as_bytes() {
            [b'<', b'?', b'p' | b'=' | b'x', ..] => find(mark, "?>").map_or(mark.len(), |end| end + 2),
            [b'<', b'!', b'[', b'C', b'D', b'A', b'T', b'A', b'[', ..] => CDATA,
            [b']', b']', b'>', ..] if is_open => 3,
            _ => 0,
        };
        is_open |= length == CDATA;
        // A character that is no mark stays.
        kept.push_str(rest.get(..at + usize::from(length == 0)).unwrap_or_default());
        rest = mark.get(length.max(1)..).unwrap_or_default();
    }
    kept.push_str(rest);
    if kept.len() < text.len() { Cow::Owned(kept) } else { text }
}

/// The length of `<![CDATA[`.
const CDATA: usize = 9;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn marks_and_code_go_and_text_stays() {
        for (text, kept) in [
            ("<![CDATA[Ferry returns]]>", "Ferry returns"),
            ("<![CDATA[<p>Boats</p>]]> sail", "<p>Boats</p> sail"),
            ("<?php echo $post->title; ?>Ferry", "Ferry"),
            ("Ferry <?= $a ?> and <?php the_date(", "Ferry  and "),
            ("<![CDAT\u{e9} and more", "<![CDAT\u{e9} and more"),
            ("a[b[0]]>c, <br>, a <? b, [x]", "a[b[0]]>c, <br>, a <? b, [x]"),
            ("", ""),
        ] {
            assert_eq!(without_code(Cow::Borrowed(text)), kept, "{text}");
        }
    }

    /// Each of these would take minutes if every mark were looked for an end.
    #[test]
    fn a_million_marks_are_read() {
        for unit in ["<", "]", "<?php", "<?=?>", "<![CDATA[", "<![CDATA[]]>", "]]>"] {
            assert!(without_code(Cow::Owned(unit.repeat(300_000))).len() <= 900_000, "{unit}");
        }
    }
}
