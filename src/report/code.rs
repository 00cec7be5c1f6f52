//! The kinds of faults and how much they cost. Names and sentences; it knows no payload.

/// How much an [`Issue`](super::Issue) costs the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// There is no card: the fallback stays.
    Error,
    /// A field was dropped or mended: the card renders.
    Warning,
}

/// What kind of fault an [`Issue`](super::Issue) is. The kebab-case names are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Code {
    /// The text is not JSON (RFC 8259).
    NotJson,
    /// The root of the payload is not of the kind its format starts with.
    WrongRoot,
    /// The payload is of no format that is known.
    UnknownFormat,
    /// A field the card cannot be without is absent or empty.
    Missing,
    /// A value has another JSON type than the field takes.
    WrongType,
    /// A value is not one of those the field takes.
    BadValue,
    /// A URL could not be parsed, is not `http(s)`, or carries user info.
    UnsafeUrl,
    /// A text was cut to the field's length.
    TooLong,
    /// A list was cut to the field's count.
    TooMany,
    /// A time is not an RFC 3339 date and time.
    BadTime,
    /// A language is not a BCP 47 tag.
    BadLanguage,
    /// An entry says what an earlier one has said.
    Duplicate,
    /// HTML stands where plain text is due.
    Markup,
}

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

impl Code {
    /// Its stable name in reports and in the documentation.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Code::NotJson => "not-json",
            Code::WrongRoot => "wrong-root",
            Code::Missing => "missing",
            Code::WrongType => "wrong-type",
            Code::BadValue => "bad-value",
            Code::UnsafeUrl => "unsafe-url",
            Code::TooLong => "too-long",
            Code::TooMany => "too-many",
            Code::BadTime => "bad-time",
            Code::BadLanguage => "bad-language",
            Code::Duplicate => "duplicate",
            Code::UnknownFormat => of_formats("unknown-format"),
            Code::Markup => of_formats("markup"),
        }
    }
}

impl Code {
    /// One sentence for people.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Code::NotJson => "the text is not JSON",
            Code::WrongRoot => "the payload is not an object",
            Code::Missing => "nothing can be shown without this field",
            Code::WrongType => "the field takes another JSON type",
            Code::BadValue => "the field has no such value",
            Code::UnsafeUrl => "the address does not parse, is not http(s), or carries user info",
            Code::TooLong => "the text is too long and is cut",
            Code::TooMany => "the list is too long and is cut",
            Code::BadTime => "the time is not RFC 3339; it is read as meant, if at all",
            Code::BadLanguage => "the language is not a BCP 47 tag",
            Code::Duplicate => "an earlier entry says the same",
            Code::UnknownFormat => of_formats(
                "no known format; looked for headline and url, @context and @type, uri, guid, version and items, \
                 title.rendered, webTitle, posts, articles, response.docs, uno, components, provider_name, title and url",
            ),
            Code::Markup => of_formats("the text holds HTML; it is read as meant"),
        }
    }
}

/// What is only said where other publishers' formats are read: elsewhere it would be bytes for nothing.
const fn of_formats(text: &'static str) -> &'static str {
    if cfg!(feature = "formats") { text } else { "" }
}
