//! The grammar of what `render` takes and returns. `decode.js` writes and reads it; both files change together.
//!
//! ```text
//! request    = options, END, payload                   two JSON texts; options have no END
//! result     = status END, missing END, { issue }, REPORT_END, [ copy ], REPORT_END, until
//! until      = when the card changes without a new payload, in seconds since 1970
//! missing    = the language that the card's own texts are wanted in, if they are English instead
//! issue      = severity END, code END, path END
//! copy       = index, { definition }, END, { value }   a copy of a template, and a value for each of its parts
//! definition = DEFINE, op, operand                      only the first time that the template is used
//! value      = text, END                                an attribute's value, or the text of an element
//!            | NONE, END                                the attribute or text is left out
//!            | { copy | TEXT_NODE END text END }, END   a list: END in it is the next character
//! ```
//!
//! So a list is one value of what it is in, and two of them are compared without being read. There are seven characters for
//! lists in one another, before `NONE`.
//!
//! A template is the static DOM of a card's shape, which is cloned for each card. Its parts are the places that take a
//! value of the card. Parts and values come in document order. The result has no instructions if there is no card.
//!
//! Every separator is a control character. Texts of a card have none, and the encoder drops a text that has.

/// Ends a field of the report, the head of a copy, and a value; in a list, the character after it does, and so on.
pub(super) const END: char = '\0';

/// Separates the report, the instructions and the time.
pub(super) const REPORT_END: char = '\u{b}';

/// Stands for a missing value.
pub(super) const NONE: char = '\u{8}';

/// Begins each operation of a template's definition.
pub(super) const DEFINE: char = '\t';

/// Announces a text node in a list, in the place of a template's index.
pub(super) const TEXT_NODE: char = '.';

/// The text of bytes in UTF-8, up to a fault. It is smaller than `str::from_utf8`.
pub(super) fn text_before_fault(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// The operations that define a template.
#[derive(Clone, Copy)]
pub(super) enum Op {
    /// Opens an element; the operand is its name.
    Open,
    /// Sets an attribute of the open element; the operand is `name=value`.
    Attribute,
    /// Makes an attribute of the open element a part; the operand is its name.
    AttributePart,
    /// Makes the text of the open element a part.
    TextPart,
    /// Makes the children of the open element a part: a list of copies and text nodes.
    ListPart,
    /// Closes the open element.
    Close,
}

impl Op {
    pub(super) const fn code(self) -> char {
        match self {
            Op::Open => '<',
            Op::Attribute => '@',
            Op::AttributePart => '=',
            Op::TextPart => '$',
            Op::ListPart => '*',
            Op::Close => '>',
        }
    }
}
