//! The names of all that an article can say. It holds no values.

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal,)*) => {
        /// What an article, or one of the records in it, can say. Each is named in the order it is written in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Field { $($(#[doc = $doc])* $name,)* }

        impl Field {
            /// Its name in a payload of the project's own format.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Field::$name => $key,)* }
            }

            /// What it says, in a sentence, as the schema has it.
            #[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
            pub(crate) fn doc(self) -> &'static str {
                match self { $(Field::$name => concat!($($doc),*).trim_ascii(),)* }
            }
        }
    };
}

fields! {
    /// The publisher's own name for the article.
    Id = "id",
    /// Where it leads; for a picture, its file.
    Url = "url",
    /// The headline of an article or story.
    Headline = "headline",
    /// What an author, section, link or publisher is called.
    Name = "name",
    /// What an author does: "Correspondent".
    Role = "role",
    /// A few sentences about an author.
    Bio = "bio",
    /// The section of an article or story.
    Section = "section",
    /// The summary of an article or story.
    Excerpt = "excerpt",
    /// The story's text.
    Body = "body",
    /// A picture: of the article, a story, or an author.
    Image = "image",
    /// Width in pixels.
    Width = "width",
    /// Height in pixels.
    Height = "height",
    /// What a picture shows, for those who do not see it.
    Alt = "alt",
    /// The text under a picture.
    Caption = "caption",
    /// Who made a picture.
    Credit = "credit",
    /// The same picture in other widths.
    Sources = "sources",
    /// Who wrote the article: people or agencies.
    Authors = "authors",
    /// The place of filing: `HANOI`.
    Dateline = "dateline",
    /// When an article or story was first published.
    Published = "published",
    /// When it was last changed.
    Updated = "updated",
    /// The language of the article (BCP 47).
    Language = "language",
    /// Its direction, `ltr` or `rtl`.
    Direction = "direction",
    /// Who publishes it.
    Publisher = "publisher",
    /// The publisher's logo.
    Logo = "logo",
    /// The text above the publisher's links.
    LinksLabel = "links_label",
    /// Where else the publisher is found.
    Links = "links",
    /// The publisher's search; its address has `{query}` where the words go.
    Search = "search",
    /// The publisher's words in the empty search field.
    Prompt = "prompt",
    /// What may be read next.
    Related = "related",
    /// What may be done with the article.
    Rights = "rights",
    /// Whose it is.
    Copyright = "copyright",
    /// On what terms it may be used.
    Terms = "terms",
    /// The address of the licence.
    License = "license",
    /// Whether it may be shown: `usable`, `withheld` or `canceled` (IPTC ninjs `pubstatus`).
    Status = "status",
    /// Until when it may not be shown.
    Embargo = "embargo",
    /// From when on it may not be shown.
    Expires = "expires",
    /// What was wrong in the article and has been put right.
    Corrections = "corrections",
    /// When a correction was made.
    Date = "date",
    /// What a correction says.
    Text = "text",
}
