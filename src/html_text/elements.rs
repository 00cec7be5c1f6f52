//! What each HTML element does to the text in it, by its name.

/// What an element does to the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElementKind {
    /// Nothing: `span`, `sup`, `img`, and every unknown name.
    Inline,
    /// The text is emphasized.
    Emphasis,
    /// The text is important.
    Strong,
    /// The text is a link.
    Link,
    /// The text gets quotation marks.
    Quoted,
    /// Left out: struck-out text, or not text at all.
    Dropped,
    /// Left out, and what follows begins a block: a figure, a table, an aside.
    Apart,
    /// Empty; it breaks the line.
    Break,
    /// Empty; it ends the block.
    Rule,
    /// A block.
    Block,
    /// A heading.
    Heading,
    /// A block that keeps its line ends.
    Preformatted,
    /// A quotation set apart.
    Quotation,
    /// A list.
    List,
    /// A numbered list.
    NumberedList,
    /// An item of a list.
    Item,
    /// Not HTML up to the end tag; left out.
    Raw,
    /// Like `Raw`, but a comment may hide an end tag.
    Script,
    /// Not HTML up to the end of the text; left out.
    Plaintext,
}

/// The elements by the length of their names. Each record is the letter of a kind and a name.
const NAMES: [&str; 10] = [
    "aa pp ei sb \"q xs",
    "nbr ili eem uul ool hh1 hh2 hh3 hh4 hh5 hh6 rhr pdd pdt pdl ptd ptr",
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

/// The kind of the element `name`, in any case.
pub(super) fn kind_of(name: &str) -> ElementKind {
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

fn kind(letter: u8) -> ElementKind {
    match letter {
        b'e' => ElementKind::Emphasis,
        b's' => ElementKind::Strong,
        b'a' => ElementKind::Link,
        b'"' => ElementKind::Quoted,
        b'x' => ElementKind::Dropped,
        b'y' => ElementKind::Apart,
        b'n' => ElementKind::Break,
        b'r' => ElementKind::Rule,
        b'p' => ElementKind::Block,
        b'h' => ElementKind::Heading,
        b'f' => ElementKind::Preformatted,
        b'q' => ElementKind::Quotation,
        b'u' => ElementKind::List,
        b'o' => ElementKind::NumberedList,
        b'i' => ElementKind::Item,
        b'w' => ElementKind::Raw,
        b'j' => ElementKind::Script,
        b'z' => ElementKind::Plaintext,
        _ => ElementKind::Inline,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_element_is_found_by_its_name() {
        for (index, names) in NAMES.iter().enumerate() {
            for record in names.split(' ') {
                let (letter, name) = record.split_at(1);
                assert_eq!(name.len(), index + 1, "{name}");
                assert_ne!(kind_of(name), ElementKind::Inline, "{name}");
                assert_eq!(kind_of(&name.to_uppercase()), kind(letter.as_bytes()[0]), "{name}");
            }
        }
    }

    #[test]
    fn other_names_are_inline() {
        for name in ["", "span", "wbr", "my-quote", "blockquotes", "articl", "é", "rp", "b\0"] {
            assert_eq!(kind_of(name), ElementKind::Inline, "{name}");
        }
    }
}
