//! Escapes the texts and attributes of HTML. No other file escapes.

use crate::text::push_number;

/// Attributes that keep frameworks from compiling an element and what is in it: Vue, AngularJS, Angular, Alpine,
/// htmx.
///
/// A browser has decoded all references before a framework in the page reads the text.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub const INERT: &str = " v-pre ng-non-bindable ngNonBindable x-ignore hx-disable";

/// Classes by which MathJax leaves an element alone, in its versions 2 and later ones. It makes formulas of texts in the
/// page, and `\href` in a formula is a link to any address. It does not look into shadow roots.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub const NO_FORMULAS: &str = "tex2jax_ignore mathjax_ignore";

/// Appends an attribute, if it has a value.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub fn write_attr(name: &str, value: Option<&str>, out: &mut String) {
    let Some(value) = value else { return };
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(value, true, out);
    out.push('"');
}

/// Appends a text, escaped as text content or, with `quoted`, as the value of an attribute:
/// <https://html.spec.whatwg.org/multipage/parsing.html#escapingString>. It does not escape `'`: values stand in `"`.
///
/// The characters by which template languages mark their expressions become references as well, because the HTML often
/// passes through one of them on its way to the browser: `[` is WordPress' shortcodes and Drupal's tokens, `{` and `}`
/// are Vue, Handlebars, Liquid, Jinja and Joomla, `$` and `\` are JavaScript's templates and replacement patterns, `%`,
/// `#`, `@`, `|` and the backtick are AMPscript, Velocity, Blade, Mailchimp and Markdown.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
#[inline]
pub fn escape(text: &str, quoted: bool, out: &mut String) {
    if is_plain(text) {
        out.push_str(text);
    } else {
        replace(text, quoted, true, out);
    }
}

/// Appends a text, escaped as the HTML Standard says and no further: for HTML that is a value in JSON.
pub(crate) fn escape_for_html_alone(text: &str, quoted: bool, out: &mut String) {
    replace(text, quoted, false, out);
}

/// Appends an escaped text; with `inert`, what template languages read becomes references too.
#[inline(never)]
fn replace(text: &str, quoted: bool, inert: bool, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(begins_escaped) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let mut chars = from.chars();
        match chars.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('"') if quoted => out.push_str("&quot;"),
            Some('\u{A0}') => out.push_str("&nbsp;"),
            // By number: XML and old software have no names for these characters.
            Some(c) if inert && c.is_ascii() && c != '"' && !(quoted && is_percent_encoded(from)) => {
                out.push_str("&#");
                push_number(out, u64::from(c));
                out.push(';');
            }
            other => out.extend(other),
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// Whether a text begins with a byte as addresses have it: `%C3`. They are values of attributes; in other texts, `%da%`
/// may be a place that a program fills.
fn is_percent_encoded(text: &str) -> bool {
    matches!(text.as_bytes(), [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// Whether a byte is, or begins, a character that is escaped. U+00A0 is C2 A0 in UTF-8; other characters that begin
/// with C2 are looked at again by [`replace`].
const fn begins_escaped(byte: u8) -> bool {
    // `|` and not `||`: without branches, compilers test many bytes with a few SIMD instructions.
    let folded = byte | 0x20;
    // From `"` to `&`, from `[` to `]`, from `{` to `}`.
    (byte.wrapping_sub(b'"') <= 4)
        | (folded.wrapping_sub(b'{') <= 2)
        | (folded == b'`') // or `@`
        | (byte | 2 == b'>') // or `<`
        | (byte == 0xC2)
}

/// [`begins_escaped`] for each byte.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
static BEGINS_ESCAPED: [bool; 256] = {
    let (mut found, mut byte) = ([false; 256], 0);
    while byte < 256 {
        #[allow(clippy::indexing_slicing, reason = "checked by the loop, and run by the compiler")]
        {
            found[byte] = begins_escaped(byte as u8);
        }
        byte += 1;
    }
    found
};

/// Whether a text has no character that is escaped. Most texts have none.
///
/// Longer texts are tested in chunks of 32 bytes, which is as many as compilers leave in a loop of SIMD instructions. The
/// last chunk overlaps the one before it, so that there is no rest.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
pub(crate) fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let any = |chunk: &[u8; 32]| chunk.iter().fold(0, |found, byte| found | u8::from(begins_escaped(*byte))) != 0;
    match bytes.last_chunk() {
        // A wasm has no such instructions.
        Some(last) if cfg!(not(target_arch = "wasm32")) => !(bytes.as_chunks().0.iter().any(any) || any(last)),
        _ => !bytes.iter().fold(false, |found, byte| found | BEGINS_ESCAPED.get(usize::from(*byte)).unwrap_or(&false)),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn escaped(text: &str, quoted: bool) -> String {
        let mut out = String::new();
        escape(text, quoted, &mut out);
        out
    }

    /// The same, character by character.
    fn escaped_slowly(text: &str, quoted: bool) -> String {
        let one = |(at, c): (usize, char)| match c {
            '&' => "&amp;".into(),
            '<' => "&lt;".into(),
            '>' => "&gt;".into(),
            '"' if quoted => "&quot;".into(),
            '\u{A0}' => "&nbsp;".into(),
            '%' if quoted
                && text.as_bytes()[at..].iter().skip(1).take_while(|byte| byte.is_ascii_hexdigit()).count() > 1 =>
            {
                "%".into()
            }
            '#' | '$' | '%' | '@' | '`' | '[' | '\\' | ']' | '{' | '|' | '}' => format!("&#{};", u32::from(c)),
            c => String::from(c),
        };
        text.char_indices().map(one).collect()
    }

    const ESCAPED: &str = "&<>\"\u{A0}#$%@`[\\]{|}";

    #[test]
    fn characters_to_escape_are_found_at_every_position() {
        for length in 0..70 {
            for place in 0..=length {
                for found in ESCAPED.chars().chain("'\u{A1}\u{C2}!.\u{7F};~".chars()) {
                    let text = format!("{}{found}{}", "a".repeat(place), "ß".repeat(length - place));
                    for quoted in [true, false] {
                        assert_eq!(escaped(&text, quoted), escaped_slowly(&text, quoted), "{text}");
                    }
                    assert_eq!(is_plain(&text), !ESCAPED.contains(found) && found != '\u{A1}', "{text}");
                }
            }
        }
    }

    #[test]
    fn texts_without_characters_to_escape_are_plain() {
        assert!((0..70).all(|length| is_plain(&"aß".repeat(length))));
    }

    #[test]
    fn no_other_character_is_taken_for_one_to_escape() {
        for c in '\0'..'\u{3000}' {
            let text = String::from(c).repeat(9);
            assert_eq!(escaped(&text, true), escaped_slowly(&text, true), "{c:?}");
        }
    }

    #[test]
    fn template_languages_find_no_expression() {
        let text = "[a] {{a}} {%a%} {!!a!!} ${a} #{a} @{a} <%a%> <?a?> *|a|* %%a%% %a% $& \\1 `a` @php #set";
        for quoted in [true, false] {
            let html = escaped(text, quoted);
            assert!(!html.contains(['[', ']', '{', '}', '$', '%', '@', '|', '`', '\\', '<']), "{html}");
            assert!(html.split('#').skip(1).all(|after| after.starts_with(|c: char| c.is_ascii_digit())), "{html}");
        }
        assert_eq!(escaped("https://a.example/%C3%a9?q=5%", true), "https://a.example/%C3%a9?q=5&#37;");
        assert_eq!(escaped("%date%ab", false), "&#37;date&#37;ab");
    }
}
