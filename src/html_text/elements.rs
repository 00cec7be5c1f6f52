//! What each element of HTML is to a story's text. It knows names only, neither attributes nor nesting.

/// What an element does to the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: `span`, `sup`, `img`, and every name that is not known.
    Inline,
    /// It is stressed.
    Emphasis,
    /// It is important.
    Strong,
    /// It leads somewhere.
    Link,
    /// It stands in quotation marks.
    Quoted,
    /// It is no longer true or not text at all: it is left out.
    Dropped,
    /// It is apart from the story, such as a figure: it is left out, and what follows is a new block.
    Apart,
    /// There is none: a line ends.
    Break,
    /// There is none: a block ends.
    Rule,
    /// It is a block.
    Block,
    /// It is a heading.
    Heading,
    /// Its line ends are kept.
    Preformatted,
    /// It is quoted at length.
    Quotation,
    /// It is a list.
    List,
    /// It is a numbered list.
    NumberedList,
    /// It is an item of a list.
    Item,
    /// It is not HTML up to the element's end tag, and left out.
    Raw,
    /// The same, where an end tag may hide in a comment.
    Script,
    /// It is not HTML up to the end of the text, and left out.
    Plaintext,
}

/// The elements by the length of their names, each name behind the letter of its kind.
const NAMES: [&str; 10] = [
    "aa pp ei sb \"q xs",
    "nbr ili eem uul ool hh1 hh2 hh3 hh4 hh5 hh6 rhr pdd pdt pdl",
    "pdiv fpre udir xsvg xdel ynav wxmp",
    "pmain pbody phtml umenu yform xmath",
    "ytable yaside yaudio yvideo wstyle wtitle",
    "sstrong pcenter pheader pfooter phgroup plegend psearch yfigure ydialog yobject yapplet xcanvas xselect xbutton \
     xstrike jscript wiframe",
    "psection particle paddress pdetails psummary wnoembed",
    "pfieldset xtemplate xdatalist wtextarea wnoscript wnoframes",
    "zplaintext",
    "qblockquote yfigcaption",
];

/// What the element `name` is; names have no case.
pub(super) fn kind_of(name: &str) -> Kind {
    let names = NAMES.get(name.len().wrapping_sub(1)).copied().unwrap_or_default();
    let mut letter = 0;
    // A record is a letter, the name and a space.
    for record in names.as_bytes().chunks(name.len() + 2) {
        if record.get(1..=name.len()).is_some_and(|known| known.eq_ignore_ascii_case(name.as_bytes())) {
            letter = record.first().copied().unwrap_or_default();
        }
    }
    kind(letter)
}

fn kind(letter: u8) -> Kind {
    match letter {
        b'e' => Kind::Emphasis,
        b's' => Kind::Strong,
        b'a' => Kind::Link,
        b'"' => Kind::Quoted,
        b'x' => Kind::Dropped,
        b'y' => Kind::Apart,
        b'n' => Kind::Break,
        b'r' => Kind::Rule,
        b'p' => Kind::Block,
        b'h' => Kind::Heading,
        b'f' => Kind::Preformatted,
        b'q' => Kind::Quotation,
        b'u' => Kind::List,
        b'o' => Kind::NumberedList,
        b'i' => Kind::Item,
        b'w' => Kind::Raw,
        b'j' => Kind::Script,
        b'z' => Kind::Plaintext,
        _ => Kind::Inline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_stands_where_it_is_looked_for() {
        for (index, names) in NAMES.iter().enumerate() {
            for record in names.split(' ') {
                let (letter, name) = record.split_at(1);
                assert_eq!(name.len(), index + 1, "{name}");
                assert_ne!(kind_of(name), Kind::Inline, "{name}");
                assert_eq!(kind_of(&name.to_uppercase()), kind(letter.as_bytes()[0]), "{name}");
            }
        }
    }

    #[test]
    fn other_names_are_inline() {
        for name in ["", "span", "wbr", "my-quote", "blockquotes", "articl", "é", "rp", "b\0"] {
            assert_eq!(kind_of(name), Kind::Inline, "{name}");
        }
    }
}
