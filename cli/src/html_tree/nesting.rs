//! Which elements may contain which: a short form of the standard's rules for elements whose end tags may be missing.
//! See <https://html.spec.whatwg.org/multipage/syntax.html#optional-tags>.

/// How an element nests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nesting {
    /// It has no content.
    Void,
    /// It can be inside text, as every unknown name.
    Inline,
    /// It ends a paragraph.
    Block,
    Paragraph,
    Head,
    Body,
    Item,
    /// A term or description of a description list.
    Definition,
    Option,
    Cell,
    Row,
    RowGroup,
}

impl Nesting {
    pub(super) fn of(name: &str) -> Self {
        match name {
            "area" | "base" | "br" | "col" | "embed" | "img" | "input" | "link" | "meta" | "param" | "source"
            | "track" | "wbr" => Nesting::Void,
            "p" => Nesting::Paragraph,
            "head" => Nesting::Head,
            "body" => Nesting::Body,
            "li" => Nesting::Item,
            "dd" | "dt" => Nesting::Definition,
            "option" | "optgroup" => Nesting::Option,
            "td" | "th" => Nesting::Cell,
            "tr" => Nesting::Row,
            "tbody" | "thead" | "tfoot" => Nesting::RowGroup,
            "hr" => Nesting::Void,
            "address" | "article" | "aside" | "blockquote" | "center" | "details" | "dialog" | "dir" | "div" | "dl"
            | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
            | "header" | "hgroup" | "html" | "main" | "menu" | "nav" | "ol" | "pre" | "search" | "section"
            | "summary" | "table" | "ul" => Nesting::Block,
            _ => Nesting::Inline,
        }
    }

    /// Whether a start tag ends the innermost open element.
    pub(super) fn closes(self, open: Self) -> bool {
        match open {
            Nesting::Paragraph => !matches!(self, Nesting::Void | Nesting::Inline | Nesting::Option),
            Nesting::Head => !matches!(self, Nesting::Void | Nesting::Inline),
            Nesting::Item => self == Nesting::Item,
            Nesting::Definition => self == Nesting::Definition,
            Nesting::Option => self == Nesting::Option,
            Nesting::Cell => matches!(self, Nesting::Cell | Nesting::Row | Nesting::RowGroup),
            Nesting::Row => matches!(self, Nesting::Row | Nesting::RowGroup),
            Nesting::RowGroup => self == Nesting::RowGroup,
            _ => false,
        }
    }
}

/// Whether the text of a raw element has character references.
pub(super) fn has_references(name: &str) -> bool {
    matches!(name, "title" | "textarea")
}
