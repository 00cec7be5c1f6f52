//! Two typographies of one sentence are told alike here. It changes no text.

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

/// How to know a text again when it is printed in other quotes, dashes, ellipses and spaces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Print {
    /// A number that is the same in all typographies, and seldom for another text (FNV-1a, 64 bits).
    pub(crate) content: u64,
    /// How many characters no typewriter has: of two copies the one with more is the typographic one.
    pub(crate) typography: usize,
}

impl Print {
    pub(crate) fn of(text: &str) -> Self {
        let mut print = Print { content: 0xCBF2_9CE4_8422_2325, typography: 0 };
        let mut last = '\0';
        for c in text.chars() {
            let plain = fold(c);
            print.typography += usize::from(plain != c);
            // "--" and " - " stand for one dash each; an ellipsis for three points.
            if plain != last || !matches!(plain, '-' | ' ' | '.') {
                print.content = (print.content ^ u64::from(plain)).wrapping_mul(0x0100_0000_01B3);
            }
            last = plain;
        }
        print
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typewriter_and_typographic_copies_are_the_same() {
        let [typed, set] = ["\"Very good -- let's see...\"", "“Very good — let’s see…”"].map(Print::of);
        assert_eq!(typed.content, set.content);
        assert!(typed.typography < set.typography);
        assert_ne!(Print::of("Relations good").content, Print::of("Relations bad").content);
    }
}
