//! Character references of HTML: all numbers and the names newsrooms write. Other names stay as they are written.

use super::cursor::{AMPERSAND, Cursor, SIGN};
use super::steps;
use alloc::borrow::Cow;
use alloc::string::String;

/// Where a character reference stands, which decides whether its semicolon may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Between tags.
    Text,
    /// In the value of an attribute: `?a=1&copy=2` is an address, not a sign.
    Attribute,
}

/// The names of HTML 4 and those of HTML 5 for ASCII signs and some spaces and dashes, each behind its character; a
/// space stands for the character after the previous one.
const NAMES: &str = "\
    \tTab NewLine!excl QUOT\"quot num dollar percnt AMP&amp apos lpar rpar ast plus comma.period sol:colon semi \
    LT<lt equals GT>gt quest commat[lsqb bsol rsqb Hat lowbar grave{lcub verbar rcub\u{A0}nbsp iexcl cent pound \
    curren yen brvbar sect uml COPY©copy ordf laquo not shy REG®reg macr deg plusmn sup2 sup3 acute micro para \
    middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
    eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yumlŒOElig oeligŠScaron scaronŸYumlƒfnofˆcirc˜tildeΑAlpha Beta Gamma Delta \
    Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi RhoΣSigma Tau Upsilon Phi Chi Psi Omegaαalpha \
    beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon \
    phi chi psi omegaϑthetasym upsihϖpiv\u{2002}ensp emsp\u{2007}numsp\u{2009}thinsp hairsp\u{200C}zwnj zwj lrm \
    rlm hyphen–ndash mdash horbar‘lsquo rsquo sbquo“ldquo rdquo bdquo†dagger Dagger bull…hellip‰permil′prime \
    Prime‹lsaquo rsaquo‾oline⁄frasl€euroℑimage℘weierpℜreal™tradeℵalefsym←larr uarr rarr darr harr↵crarr⇐lArr \
    uArr rArr dArr hArr∀forall∂part exist∅empty∇nabla isin notin∋ni∏prod∑sum minus∗lowast√radic∝prop infin∠ang\
    ∧and or cap cup int∴there4∼sim≅cong≈asymp≠ne equiv≤le ge⊂sub sup nsub⊆sube supe⊕oplus⊗otimes⊥perp⋅sdot⌈lceil \
    rceil lfloor rfloor◊loz♠spades♣clubs♥hearts diams⟨lang rang";

/// What browsers read for the numbers 128 to 159: the characters of Windows-1252.
const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ";

/// A text with its character references replaced by characters.
#[must_use]
pub fn decode(text: &str, place: Place) -> Cow<'_, str> {
    let mut rest = Cursor(text);
    let mut out = String::from(rest.until(AMPERSAND));
    if out.len() == text.len() {
        return Cow::Borrowed(text);
    }
    while !rest.0.is_empty() {
        out.push(reference(&mut rest, place).unwrap_or('&'));
        out.push_str(rest.until(AMPERSAND));
    }
    Cow::Owned(out)
}

/// The address in an attribute, its references replaced.
///
/// `None` if a browser would read another address than this: one with U+0000, which HTML replaces, or with a name
/// that may be a reference but is not known here.
#[must_use]
pub fn address(text: &str) -> Option<Cow<'_, str>> {
    let mut rest = Cursor(text);
    while !rest.until(AMPERSAND).contains('\0') {
        if rest.0.is_empty() {
            return Some(decode(text, Place::Attribute));
        }
        if reference(&mut rest, Place::Attribute).is_none() && !rest.until(SIGN).is_empty() && rest.peek() == b';' {
            break;
        }
    }
    None
}

/// Takes an `&` and, if it begins a reference, the reference, and gives its character.
pub(super) fn reference(rest: &mut Cursor, place: Place) -> Option<char> {
    rest.take(1);
    let (c, used) = if rest.peek() == b'#' { numeric(rest.0) } else { named(rest.0, place) }?;
    rest.take(used);
    rest.take(usize::from(rest.peek() == b';'));
    Some(c)
}

/// The character of a number behind its `#`, and the length of the two.
fn numeric(text: &str) -> Option<(char, usize)> {
    let hexadecimal = matches!(text.as_bytes(), [_, b'x' | b'X', ..]);
    let (radix, start) = if hexadecimal { (16, 2) } else { (10, 1) };
    let (mut code, mut used) = (0_u32, start);
    while let Some(digit) = text.as_bytes().get(used).and_then(|&byte| char::from(byte).to_digit(radix)) {
        // Too many digits stay too large.
        code = code.saturating_mul(radix).saturating_add(digit);
        used += 1;
    }
    steps::count(used);
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

/// The names and their characters, in the order of the table.
pub fn names() -> impl Iterator<Item = (&'static str, u32)> {
    let (mut chars, mut code) = (NAMES.chars(), 0);
    core::iter::from_fn(move || {
        code = match chars.next()? {
            ' ' => code + 1,
            c => u32::from(c),
        };
        let mut rest = Cursor(chars.as_str());
        let name = rest.until(SIGN);
        chars = rest.0.chars();
        Some((name, code))
    })
}

/// The longest name at the start of `text`. Those of Latin-1 and of HTML's own signs may lack the semicolon.
fn named(text: &str, place: Place) -> Option<(char, usize)> {
    let (mut found, mut longest) = (0, 0);
    for (name, code) in names() {
        let optional = matches!(code, 0x22 | 0x26 | 0x3C | 0x3E | 0xA0..=0xFF);
        if name.len() > longest
            && text.starts_with(name)
            && (optional || text.as_bytes().get(name.len()) == Some(&b';'))
        {
            (found, longest) = (code, name.len());
        }
    }
    let next = text.as_bytes().get(longest).copied().unwrap_or_default();
    if longest == 0 || (place == Place::Attribute && (next == b'=' || next.is_ascii_alphanumeric())) {
        return None;
    }
    Some((char::from_u32(found)?, longest))
}
