//! The fields of an article and of the records in it.

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal,)*) => {
        /// A field of an article or of a record in it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Field { $($(#[doc = $doc])* $name,)* }

        impl Field {
            /// Its key in a payload of the project's own format.
            #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Field::$name => $key,)* }
            }

            /// Its key in a payload of the project's own format. The ends of all keys are fewer bytes than their addresses.
            #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
            #[must_use]
            pub fn key(self) -> &'static str {
                const KEYS: &str = concat!($($key),*);
                static ENDS: [u16; [$($key),*].len() + 1] = ends(&[$($key),*]);
                let end = |place: usize| ENDS.get(place).copied().map_or(0, usize::from);
                KEYS.get(end(self as usize)..end(self as usize + 1)).unwrap_or_default()
            }

            /// Its description in the JSON Schema.
            #[cfg(all(feature = "schema", not(target_arch = "wasm32")))]
            pub(crate) fn doc(self) -> &'static str {
                match self { $(Field::$name => concat!($($doc),*).trim_ascii(),)* }
            }
        }
    };
}

fields! {
    /// The publisher's own identifier of the article.
    Id = "id",
    /// The URL of a page; of an image, its file.
    Url = "url",
    /// The headline of an article or story.
    Headline = "headline",
    /// The name of an author, section, link or publisher.
    Name = "name",
    /// What an author does, such as `Correspondent`.
    Role = "role",
    /// A few sentences about an author.
    Bio = "bio",
    /// The section of an article or story.
    Section = "section",
    /// The line above the headline that is not a section: a theme, a series, a catchword.
    Kicker = "kicker",
    /// What kind of text it is: `opinion`, `analysis`, `review`…; of a label, a correction, an AI disclosure: which one.
    Kind = "kind",
    /// The rating that a review or a fact check gives.
    Rating = "rating",
    /// How many points a rating gives, with at most one decimal.
    Value = "value",
    /// The most points that a rating can give; 5 if absent.
    Best = "best",
    /// The state that a card shouts: of an article, one that ends; of paid content, the publisher's own words for it.
    Label = "label",
    /// The label is not shown from this time on.
    Until = "until",
    /// That somebody paid for the article or story, and who.
    Sponsored = "sponsored",
    /// Who paid.
    By = "by",
    /// What artificial intelligence had to do with a text or an image.
    Ai = "ai",
    /// Who may read the whole text: `free`, `registration`, `metered` or `subscription`.
    Access = "access",
    /// How many paragraphs at the start of the body everybody may read.
    FreeParagraphs = "free_paragraphs",
    /// The video, the sound or the pictures that an article or story is about.
    Media = "media",
    /// How long a video or a sound takes, in seconds.
    Duration = "duration",
    /// The captions of a video, a file in WebVTT.
    Captions = "captions",
    /// The pictures of a gallery.
    Images = "images",
    /// That an image may disturb readers, and why.
    Sensitive = "sensitive",
    /// Where the article was first published, if another publisher did.
    Source = "source",
    /// The summary of an article or story.
    Excerpt = "excerpt",
    /// The text of the article.
    Body = "body",
    /// An image: of the article, a story or an author.
    Image = "image",
    /// The width in pixels.
    Width = "width",
    /// The height in pixels.
    Height = "height",
    /// The alternative text of an image, for readers who do not see it.
    Alt = "alt",
    /// The text under an image.
    Caption = "caption",
    /// The maker of an image.
    Credit = "credit",
    /// The point of an image that a crop keeps: `x` from its left and `y` from its upper edge, in percent.
    FocalPoint = "focal_point",
    /// The distance from the left edge, in percent.
    X = "x",
    /// The distance from the upper edge, in percent.
    Y = "y",
    /// The same image in other widths.
    Sources = "sources",
    /// The authors: people or agencies.
    Authors = "authors",
    /// The place of filing, such as `HANOI`.
    Dateline = "dateline",
    /// When an article or story was first published.
    Published = "published",
    /// When the article was last changed.
    Updated = "updated",
    /// The language of the article (BCP 47).
    Language = "language",
    /// The direction of the text, `ltr` or `rtl`.
    Direction = "direction",
    /// The publisher of the article.
    Publisher = "publisher",
    /// The publisher's logo.
    Logo = "logo",
    /// The same logo for dark backgrounds.
    Dark = "dark",
    /// The text above the publisher's links.
    LinksLabel = "links_label",
    /// Links to the publisher's other sites and pages.
    Links = "links",
    /// The publisher's search. Its URL has `{query}` where the search terms go.
    Search = "search",
    /// The text in the empty search field.
    Prompt = "prompt",
    /// Related stories, which a reader may want to read next.
    Related = "related",
    /// The rights in the article.
    Rights = "rights",
    /// The copyright notice.
    Copyright = "copyright",
    /// The terms of use.
    Terms = "terms",
    /// The URL of the licence.
    License = "license",
    /// Whether the article may be shown: `usable`, `withheld` or `canceled` (IPTC ninjs `pubstatus`).
    Status = "status",
    /// The article is not shown before this time.
    Embargo = "embargo",
    /// The article is not shown from this time on.
    Expires = "expires",
    /// What was wrong in the article and is corrected.
    Corrections = "corrections",
    /// When a correction was made.
    Date = "date",
    /// The text of a correction or an update.
    Text = "text",
    /// What is new in a live article: its updates, each with a headline or a text.
    Updates = "updates",
    /// When an update was published.
    Time = "time",
    /// Whether an update is one of the key events. If some are, a card shows no others.
    Key = "key",
    /// How the article was made: what it is based on, by which principles, and how to report a mistake.
    About = "about",
    /// How and why the article was made: the methods of its authors (schema.org `backstory`).
    Backstory = "backstory",
    /// What the article is based on (schema.org `citation`).
    Citations = "citations",
    /// The page with the publisher's principles (schema.org `publishingPrinciples`).
    PublishingPrinciples = "publishing_principles",
    /// The page on which readers report a mistake.
    ReportUrl = "report_url",
    /// The e-mail address to which readers report a mistake.
    ReportEmail = "report_email",
    /// What the article is about: people, places, themes. A card names as many of them as the page asks for.
    Topics = "topics",
    /// How many minutes the text takes to read.
    ReadingTime = "reading_time",
    /// How many words the text has.
    WordCount = "word_count",
    /// The title of a list of articles.
    Title = "title",
    /// The articles of a list, in their order.
    Items = "items",
    /// The URL of the payload with the next articles of a list.
    NextUrl = "next_url",
}

/// Where each of these texts ends if one follows the other, after 0.
#[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
#[expect(clippy::indexing_slicing, reason = "what fails here fails to compile")]
const fn ends<const COUNT: usize>(mut texts: &[&str]) -> [u16; COUNT] {
    let (mut ends, mut place) = ([0; COUNT], 0);
    while let [text, rest @ ..] = texts {
        ends[place + 1] = ends[place] + text.len() as u16;
        (place, texts) = (place + 1, rest);
    }
    ends
}

impl Field {
    /// How messages name a value of the field: "an author".
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Field::Url => "a URL",
            Field::Headline => "a headline",
            Field::Name => "a name",
            Field::Section => "a section",
            Field::Sponsored | Field::By => "a sponsor",
            Field::Ai => "an AI disclosure",
            Field::Label => "a label",
            Field::Rating => "a rating",
            Field::Source => "a source",
            Field::Kind => "a kind",
            Field::Excerpt => "an excerpt",
            Field::Image | Field::Images | Field::Logo => "an image",
            Field::Sensitive => "a warning",
            Field::Width => "a width",
            Field::Sources => "an image source",
            Field::FocalPoint => "a focal point",
            Field::X | Field::Y | Field::Media | Field::Rights | Field::Text => self.key(),
            Field::Authors => "an author",
            Field::Publisher => "a publisher",
            Field::Links => "a link",
            Field::Search => "a search",
            Field::Related => "a related story",
            Field::Copyright => "a copyright notice",
            Field::Corrections => "a correction",
            Field::Updates => "an update",
            Field::Citations => "a source",
            Field::Topics => "a topic",
            Field::Items => "an article",
            _ => "a value",
        }
    }

    /// How messages name the values of a list: "authors".
    pub(crate) fn plural(self) -> &'static str {
        match self {
            Field::Related => "related stories",
            Field::Sources => "image sources",
            Field::Items => "articles",
            _ => self.key(),
        }
    }
}
