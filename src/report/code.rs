//! The kinds of faults and how much each costs.

use core::fmt;

/// How much an [`Issue`](super::Issue) costs the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// There is no card: the fallback stays.
    Error,
    /// A field was left out or corrected: the card renders.
    Warning,
}

macro_rules! codes {
    ($(#[doc = $doc:literal] $kind:ident: $name:expr, $message:expr;)*) => {
        /// What kind of fault an [`Issue`](super::Issue) is.
        ///
        /// Its `Display` is its kebab-case name, which is stable. `docs/errors.md` says what to do about each.
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

            /// One sentence for people about this kind of fault. [`Issue::message`](super::Issue::message) says more.
            #[must_use]
            pub fn message(self) -> &'static str {
                match self { $(Code::$kind => $message,)* }
            }
        }
    };
}

codes! {
    /// The text is not JSON (RFC 8259).
    NotJson: "not-json", "expected JSON, found other text";
    /// The root of the payload is not an object, or not of the kind its format starts with.
    WrongRoot: "wrong-root", "expected an object, found another type";
    /// The payload is in none of the formats that are read.
    UnknownFormat: formats_only("unknown-format"), formats_only(UNKNOWN_FORMAT);
    /// The payload is a list of articles with none in it.
    NoArticle: formats_only("no-article"), formats_only("expected an article, found an empty list");
    /// The payload is what an interface answers when something went wrong.
    ErrorAnswer: formats_only("error-answer"), formats_only("expected an article, found an error of the interface");
    /// A required field is absent, empty or unusable.
    Missing: "missing", "expected a value, found none";
    /// A value has another JSON type than its field.
    WrongType: "wrong-type", "expected another type";
    /// A value is not one of those its field allows.
    BadValue: "bad-value", "expected one of the allowed values, found another";
    /// A URL does not parse, is not `http(s)`, or carries user info.
    UnsafeUrl: "unsafe-url", "expected an http(s) URL without user info, found another";
    /// A text is longer than its field allows and was cut.
    TooLong: "too-long", "expected a shorter text; the end is cut";
    /// A list is longer than its field allows and was cut.
    TooMany: "too-many", "expected a shorter list; the end is cut";
    /// A time is not an RFC 3339 date-time.
    BadTime: "bad-time", "expected an RFC 3339 date-time, found another text";
    /// A language is not a BCP 47 tag.
    BadLanguage: "bad-language", "expected a BCP 47 language tag, found another text";
    /// An entry of a list repeats another entry, or the article itself.
    Duplicate: "duplicate", "expected each entry once, found a repetition";
    /// A member of the project's own format has a name that is no field's.
    UnknownMember: formats_only("unknown-member"), formats_only("expected the name of a field, found another; it is left out");
    /// Part of the article may not be shown: its status, embargo or expiry says so, or cannot be read.
    Withheld: "withheld", "expected what may be shown, found an entry that is withheld; it is left out";
    /// The payload holds text that not everybody may read.
    NotFree: "not-free", "expected the free part of the text, found all of it; the rest is left out";
    /// Plain text contains HTML.
    Markup: formats_only("markup"), formats_only("expected plain text, found HTML; it is read as meant");
}

const UNKNOWN_FORMAT: &str = "expected an article in a known format, found none; looked for headline and url, @context and \
    @type, uri, guid, version and items, title.rendered, webPublicationDate, posts, articles, response.docs, uno, components, \
    provider_name, title and url";

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

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Text that only builds with other publishers' formats need. In others it would be unused bytes.
const fn formats_only(text: &'static str) -> &'static str {
    if cfg!(feature = "formats") { text } else { "" }
}
