//! Character references of HTML: all numbers, and the names that newsrooms write. Other names stay as they are written.
//! See <https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state>.

use super::cursor::{AMPERSAND, Cursor, SIGN};
use super::work::count;
use crate::text::split_ascii;
use alloc::borrow::Cow;
use alloc::string::String;

/// Where a character reference is, which decides whether its semicolon may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// Between tags.
    Text,
    /// In the value of an attribute, where `?a=1&copy=2` is an address and has no ©.
    Attribute,
}

/// The names of Latin-1 and of typographic signs. A character before a name sets its code; names without one have the
/// code after that of the name before.
const NAMES: &str = "\tTab NewLine \"quot num dollar percnt amp apos lpar rpar ast plus comma .period sol :colon semi lt equals \
    gt quest commat [lsqb bsol rsqb Hat lowbar grave {lcub verbar rcub &AMP <LT >GT \"QUOT ©COPY ®REG !excl \u{A0}nbsp iexcl cent \
    pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot \
    cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave \
    Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
    euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml ŒOElig oelig ŠScaron scaron ŸYuml \u{2002}ensp emsp \u{2009}thinsp hairsp \u{200C}zwnj \
    zwj lrm rlm hyphen –ndash mdash horbar ‘lsquo rsquo sbquo “ldquo rdquo bdquo †dagger Dagger bull …hellip \
    ‰permil ′prime Prime ‹lsaquo rsaquo €euro ™trade ←larr →rarr −minus ≠ne ≤le ge ∞infin";

/// The characters that the numbers 128 to 159 stand for: those of Windows-1252. See
/// <https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state>.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// A text with its character references replaced.
#[must_use]
pub fn decode(text: &str, location: Location) -> Cow<'_, str> {
    let mut rest = Cursor(text);
    let mut out = String::from(rest.until(AMPERSAND));
    if out.len() == text.len() {
        return Cow::Borrowed(text);
    }
    while !rest.0.is_empty() {
        out.push(reference(&mut rest, location).unwrap_or('&'));
        out.push_str(rest.until(AMPERSAND));
    }
    Cow::Owned(out)
}

/// The address in an attribute, with its references replaced.
///
/// `None` if a browser would read another address: one with U+0000, which HTML replaces, or with a possible reference
/// that is unknown here.
#[must_use]
pub fn address(text: &str) -> Option<Cow<'_, str>> {
    let mut rest = Cursor(text);
    while !rest.until(AMPERSAND).as_bytes().contains(&0) {
        if rest.0.is_empty() {
            return Some(decode(text, Location::Attribute));
        }
        if reference(&mut rest, Location::Attribute).is_none() && !rest.until(SIGN).is_empty() && rest.peek() == b';' {
            break;
        }
    }
    None
}

/// Consumes an `&` and the reference it begins, and returns the character; `None` if it begins none.
pub(super) fn reference(rest: &mut Cursor, location: Location) -> Option<char> {
    rest.take(1);
    after_sign(rest, location)
}

/// Like [`reference`], as often as the text was escaped: `&amp;quot;`. Tags that are written about stay escaped.
pub(super) fn reference_again(rest: &mut Cursor) -> Option<char> {
    let mut found = reference(rest, Location::Text)?;
    while found == '&' {
        let mut next = rest.clone();
        match after_sign(&mut next, Location::Text) {
            Some(c) if !matches!(c, '<' | '>') && next.since(rest.0).as_bytes().last() == Some(&b';') => {
                (found, *rest) = (c, next);
            }
            _ => break,
        }
    }
    Some(found)
}

/// Consumes a reference after its `&`.
fn after_sign(rest: &mut Cursor, location: Location) -> Option<char> {
    let (c, used) = match rest.peek() {
        b'#' => numeric(rest.0)?,
        // Most names begin with a letter, and so do all known ones: a text of nothing but `&` reads no table.
        byte if byte.is_ascii_alphabetic() => named(rest.0, location)?,
        _ => return None,
    };
    rest.take(used);
    rest.take(usize::from(rest.peek() == b';'));
    Some(c)
}

/// The character of a numeric reference from its `#` on, and the length of both.
fn numeric(text: &str) -> Option<(char, usize)> {
    let hexadecimal = matches!(text.as_bytes(), [_, b'x' | b'X', ..]);
    let (radix, start) = if hexadecimal { (16, 2) } else { (10, 1) };
    let (mut code, mut used) = (0_u32, start);
    while let Some(digit) = text.as_bytes().get(used).and_then(|&byte| char::from(byte).to_digit(radix)) {
        // Saturates, so that a number that is too large stays too large.
        code = code.saturating_mul(radix).saturating_add(digit);
        used += 1;
    }
    count(used);
    if used == start {
        return None;
    }
    let c = match code {
        0 => None,
        0x80..=0x9F => WINDOWS_1252.chars().nth(code as usize - 0x80),
        _ => char::from_u32(code),
    };
    Some((c.unwrap_or(char::REPLACEMENT_CHARACTER), used))
}

/// The names and the codes of their characters, in the order of the table.
pub fn names() -> impl Iterator<Item = (&'static str, u32)> {
    let mut code = 0;
    split_ascii(NAMES, b' ').map(move |name| {
        code += 1;
        // A character before the name sets the code.
        let mut chars = name.chars();
        match chars.next() {
            Some(c) if !c.is_ascii_alphabetic() => {
                code = u32::from(c);
                (chars.as_str(), code)
            }
            _ => (name, code),
        }
    })
}

/// The character of the name at the start of `text`, and the length of the name: the whole name up to a semicolon, or
/// else the longest of the names that need no semicolon, which are those of Latin-1 and of HTML's own signs.
fn named(text: &str, location: Location) -> Option<(char, usize)> {
    let text = text.as_bytes();
    let run = text.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(text.len());
    count(run + 1);
    let whole = text.get(run) == Some(&b';');
    let (mut found, mut longest) = (0, 0);
    for (name, code) in names() {
        let optional = matches!(code, 0x22 | 0x26 | 0x3C | 0x3E | 0xA0..=0xFF);
        let fits = if whole { name.len() == run } else { optional && name.len() > longest };
        if fits && text.starts_with(name.as_bytes()) {
            (found, longest) = (code, name.len());
        }
    }
    let next = text.get(longest).copied().unwrap_or_default();
    if longest == 0 || (location == Location::Attribute && (next == b'=' || next.is_ascii_alphanumeric())) {
        return None;
    }
    Some((char::from_u32(found)?, longest))
}
