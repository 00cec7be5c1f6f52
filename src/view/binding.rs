//! What an element of the table can refer to: values, lists and conditions. [`Context`](super::Context) resolves them.

use crate::record::Field;

/// A value that all cards with the same options share, so that it is part of their template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SharedValue {
    /// The language of the card's messages, where it differs from the language around them.
    MessageLanguage,
    /// `_blank` where links open in a new tab.
    LinkTarget,
}

/// A text that differs from card to card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextValue {
    /// A text field of the record in scope.
    Field(Field),
    /// A time field in RFC 3339, for `datetime`.
    Rfc3339(Field),
    /// A time field as a date, or as a distance from now, in the reader's language.
    Date(Field),
    /// A number.
    Number(Field),
    /// The width or height of a picture in pixels; absent unless both are known.
    Dimension(Field),
    /// The headline of a related story or an update, or its excerpt or text if it has no headline.
    TeaserText,
    /// The focal point of a picture, as classes.
    FocalPoint,
    /// The alternative text of a picture; empty if the payload has none.
    Alt,
    /// The other renditions of a picture, as HTML's `srcset`.
    Srcset,
    /// The class attribute of the card: its layout, its theme, whether its direction is overridden.
    Class,
    /// The language of the article, or of the notice in its place.
    Language,
    /// The language from the options. Dates are in it even on a card without messages.
    RequestedLanguage,
    /// The direction of the card: `ltr`, `rtl` or `auto`.
    Direction,
    /// A comma or "and" between two authors' names.
    AuthorSeparator,
    /// The card's word for a keyword field: for the kind of a text, a label, a correction, the newest of `Corrections`.
    Keyword(Field),
    /// "Paid for by" and the sponsor in scope; "Paid content" without one.
    PaidBy,
    /// What artificial intelligence had to do with a text.
    Ai,
    /// What it had to do with a picture.
    PictureAi,
    /// The headline in scope and what `Spoken` says of its media; absent without media.
    Named,
    /// The media in scope in words: "Video, 2 minutes 31 seconds".
    Spoken,
    /// The length of the media in scope: "2:31".
    Length,
    /// Which picture of a gallery is in scope: "1 of 8".
    #[cfg(feature = "formats")]
    Position,
    /// The warning in scope: the publisher's, or the card's own.
    Warning,
    /// `anonymous` for a video with captions, which browsers load from another origin only then.
    CrossOrigin,
    /// The name of the publisher: of the payload, of the options, or the host of the article.
    SourceName,
    /// The host of the address in scope.
    Domain,
    /// "Originally published by" and the publisher in scope.
    Originally,
    /// "Read at" and the publisher.
    ReadAt,
    /// The rating in scope in words: "3.5 out of 5".
    Rating,
    /// The same as stars.
    Stars,
    /// How many authors are folded: "and 9 others".
    Others,
    /// The text of the run in scope, or of a paragraph that is one plain run.
    RunText,
    /// The placeholder of the search field.
    SearchPrompt,
    /// The name of the search field; absent where the search needs a script.
    SearchFieldName,
    /// The title of a list, or "More from" and its publisher.
    #[cfg(feature = "formats")]
    ListTitle,
    /// Which article of a list this is, and of how many: "3 / 10".
    #[cfg(feature = "formats")]
    Place,
    /// Nothing, if the payload has more articles than the list shows.
    #[cfg(feature = "formats")]
    HasMore,
    /// One of the card's own messages.
    #[cfg(feature = "formats")]
    Message(crate::messages::Message),
    /// The copyright notice, or the publisher's name if the payload has none.
    Copyright,
}

/// A list that an element repeats its content for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    /// A list field of the record in scope.
    Field(Field),
    /// The newest updates: key events if there are some.
    Updates,
    /// The authors that are folded.
    FoldedAuthors,
    /// The writer of an opinion, if it has one with a portrait.
    Writer,
    /// What is in scope, once: an element for each of its variants.
    This,
    /// The authors with a biography.
    AuthorsWithBio,
    /// The articles of a list that are shown.
    #[cfg(feature = "formats")]
    Items,
    /// The visible blocks of the body, then one item for the folded blocks if there are any.
    Body,
    /// The blocks of the body that are folded away.
    FoldedBlocks,
    /// The lines of a block.
    #[cfg(feature = "formats")]
    Lines,
    /// The runs of a line.
    #[cfg(feature = "formats")]
    Runs,
}

/// When an element is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    /// Always.
    Always,
    /// If the record in scope has the field.
    Has(Field),
    /// If there is an excerpt, and a body that is shown does not begin with it.
    NewExcerpt,
    /// If it has at least one of the fields. Made by [`has_any`](Condition::has_any).
    HasAny([Field; 5]),
    /// If it lacks the field.
    Lacks(Field),
    /// If the host of the article, list or story in scope is not what is shown as its publisher's name.
    NamedSource,
    /// If the list has a title, which does not say who publishes it, or [`NamedSource`](Condition::NamedSource).
    #[cfg(feature = "formats")]
    ListSource,
    /// If the card does not have the whole text.
    IsCut,
    /// If the list has an item.
    NonEmpty(List),
    /// If the record in scope is not the first item of its list.
    NotFirst,
    /// If the article was updated on another day than it was published on.
    Updated,
    /// If the article in scope has an excerpt that the list shows.
    #[cfg(feature = "formats")]
    ItemExcerpt,
    /// If the card shows no picture of the article.
    Pictureless,
    /// If the article of a list in scope has media, and no picture to say so on.
    #[cfg(feature = "formats")]
    ItemBadge,
    /// If there is a copyright holder or a usage term to show.
    HasRights,
}

impl Condition {
    /// Whether the record in scope has at least one of two to five fields that may be shown.
    ///
    /// The array has a fixed length because a slice would make every element of the table larger.
    #[expect(clippy::panic, reason = "it would fail to compile")]
    pub(super) const fn has_any(fields: &[Field]) -> Self {
        match *fields {
            [a, b] => Condition::HasAny([a, b, b, b, b]),
            [a, b, c] => Condition::HasAny([a, b, c, c, c]),
            [a, b, c, d] => Condition::HasAny([a, b, c, d, d]),
            [a, b, c, d, e] => Condition::HasAny([a, b, c, d, e]),
            _ => panic!("has_any takes two to five fields"),
        }
    }
}
