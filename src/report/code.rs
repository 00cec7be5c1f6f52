//! The kinds of faults and how much they cost. Names and sentences; it knows no payload.

/// How much an [`Issue`](super::Issue) costs the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// There is no card: the fallback stays.
    Error,
    /// A field was dropped or mended: the card renders.
    Warning,
}

macro_rules! codes {
    ($(#[doc = $doc:literal] $kind:ident: $name:expr, $message:expr;)*) => {
        /// What kind of fault an [`Issue`](super::Issue) is. The kebab-case names are stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Code { $(#[doc = $doc] $kind,)* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Code] = &[$(Code::$kind),*];

            /// Its stable name in reports and in the documentation.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Code::$kind => $name,)* }
            }

            /// One sentence for people.
            #[must_use]
            pub fn message(self) -> &'static str {
                match self { $(Code::$kind => $message,)* }
            }
        }
    };
}

codes! {
    /// The text is not JSON (RFC 8259).
    NotJson: "not-json", "the text is not JSON";
    /// The root of the payload is not of the kind its format starts with.
    WrongRoot: "wrong-root", "the payload is not an object";
    /// The payload is of no format that is known.
    UnknownFormat: of_formats("unknown-format"), of_formats(LOOKED_FOR);
    /// A field the card cannot be without is absent or empty.
    Missing: "missing", "the field is needed";
    /// A value has another JSON type than the field takes.
    WrongType: "wrong-type", "the field takes another JSON type";
    /// A value is not one of those the field takes.
    BadValue: "bad-value", "the field has no such value";
    /// A URL could not be parsed, is not `http(s)`, or carries user info.
    UnsafeUrl: "unsafe-url", "the address is not http(s), or carries user info";
    /// A text was cut to the field's length.
    TooLong: "too-long", "the text is too long and is cut";
    /// A list was cut to the field's count.
    TooMany: "too-many", "the list is too long and is cut";
    /// A time is not an RFC 3339 date and time.
    BadTime: "bad-time", "the time is not RFC 3339";
    /// A language is not a BCP 47 tag.
    BadLanguage: "bad-language", "the language is not a BCP 47 tag";
    /// An entry says what an earlier one has said.
    Duplicate: "duplicate", "an earlier entry says the same";
    /// HTML stands where plain text is due.
    Markup: of_formats("markup"), of_formats("the text holds HTML; it is read as meant");
}

const LOOKED_FOR: &str = "no known format; looked for headline and url, @context and @type, uri, guid, version and items, \
    title.rendered, webPublicationDate, posts, articles, response.docs, uno, components, provider_name, title and url";

impl Severity {
    /// Its name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// What is only said where other publishers' formats are read: elsewhere it would be bytes for nothing.
const fn of_formats(text: &'static str) -> &'static str {
    if cfg!(feature = "formats") { text } else { "" }
}
