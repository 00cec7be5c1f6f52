//! The names of all fixtures, for those who cannot read folders: a test of the golden files holds it against the folder.

/// Calls a macro with the names, in their order.
macro_rules! each_fixture {
    ($call:ident) => {
        $call! {
            "bidi-and-marks"
            "canceled"
            "embargoed"
            "expired"
            "full"
            "html-body"
            "japanese"
            "long"
            "minimal"
            "relative-addresses"
            "right-to-left"
            "spoiled"
            "withheld"
        }
    };
}

pub(crate) use each_fixture;

/// The same with the names of the fixtures of other publishers' formats.
macro_rules! each_foreign {
    ($call:ident) => {
        $call! {
            "afp-document"
            "apple-news-document"
            "ghost-posts"
            "guardian-item"
            "guardian-video"
            "json-feed-feed"
            "newsapi-articles"
            "ninjs-1"
            "ninjs-1-roles"
            "ninjs-2-canceled"
            "ninjs-2-roles"
            "ninjs-3-picture"
            "ninjs-urn"
            "nyt-search"
            "oembed-photo"
            "oembed-rich"
            "schema-org-graph"
            "schema-org-list"
            "schema-org-none"
            "schema-org-page"
            "superdesk-story"
            "unfurl-preview"
            "unknown"
            "wordpress-draft"
            "wordpress-posts"
        }
    };
}

pub(crate) use each_foreign;
