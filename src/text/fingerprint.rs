//! Recognizes two copies of one sentence in different typography.

fn fold(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '‐'..='―' | '−' => '-',
        '…' => '.',
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{3000}' => ' ',
        c => c,
    }
}

/// A hash that ignores quotes, dashes, ellipses and spaces, and a measure of the typography.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// The FNV-1a hash (64 bits) of the text in plain typography; see <http://www.isthe.com/chongo/tech/comp/fnv/>. Two
    /// different texts rarely share one.
    pub(crate) content: u64,
    /// Number of typographic characters. The copy with more of them is the better one.
    pub(crate) typography: usize,
}

impl Fingerprint {
    const EMPTY: Self = Fingerprint { content: 0xCBF2_9CE4_8422_2325, typography: 0 };

    pub(crate) fn of(text: &str) -> Self {
        let mut fingerprint = Fingerprint::EMPTY;
        let mut chars = PlainChars::of(text);
        for c in &mut chars {
            fingerprint.add(c);
        }
        fingerprint.typography = chars.typography;
        fingerprint
    }

    /// The content of the first characters alone. Texts with the same content have the same opening.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn opening(text: impl Iterator<Item = char>) -> u64 {
        const LENGTH: usize = 16;
        let mut last = '\0';
        let plain = text.map(fold).filter(|c| !repeats(core::mem::replace(&mut last, *c), *c));
        let mut fingerprint = Fingerprint::EMPTY;
        plain.take(LENGTH).for_each(|c| fingerprint.add(c));
        fingerprint.content
    }

    fn add(&mut self, plain: char) {
        self.content = (self.content ^ u64::from(plain)).wrapping_mul(0x0100_0000_01B3);
    }
}

/// Whether two texts are the same but for their typography. Reads no further than to the first difference.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    PlainChars::of(one).eq(PlainChars::of(other))
}

/// A text in plain typography.
pub(crate) fn plain(text: &str) -> String {
    PlainChars::of(text).collect()
}

/// The characters of a text in plain typography.
struct PlainChars<'t> {
    rest: core::str::Chars<'t>,
    last: char,
    /// Number of typographic characters so far.
    typography: usize,
}

impl<'t> PlainChars<'t> {
    fn of(text: &'t str) -> Self {
        PlainChars { rest: text.chars(), last: '\0', typography: 0 }
    }
}

impl Iterator for PlainChars<'_> {
    type Item = char;

    // One copy in the wasm instead of one at each use.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn next(&mut self) -> Option<char> {
        loop {
            let c = self.rest.next()?;
            let plain = fold(c);
            self.typography += usize::from(plain != c);
            let last = core::mem::replace(&mut self.last, plain);
            if !repeats(last, plain) {
                return Some(plain);
            }
        }
    }
}

/// Whether a character counts only once: repeated hyphens, spaces and points do, so that "--" equals a dash and "..." an
/// ellipsis.
fn repeats(last: char, plain: char) -> bool {
    plain == last && matches!(plain, '-' | ' ' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_in_plain_and_in_fine_typography_are_recognized() {
        let [typed, set] = ["\"Very good -- let's see...\"", "“Very good — let’s see…”"].map(Fingerprint::of);
        assert_eq!(typed.content, set.content);
        assert!(typed.typography < set.typography);
        assert_ne!(Fingerprint::of("Relations good").content, Fingerprint::of("Relations bad").content);
    }

    #[test]
    #[cfg(not(target_arch = "wasm32"))]
    fn openings_are_compared_in_plain_typography() {
        let [typed, set] = ["...he said -- \"no\"", "…he said — “no”"].map(|text| Fingerprint::opening(text.chars()));
        assert_eq!(typed, set);
        assert_ne!(typed, Fingerprint::opening("…he said — “yes”".chars()));
    }
}
