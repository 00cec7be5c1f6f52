//! The names of all fixtures, for wasm tests, which cannot read folders. A golden test compares it with the folder.

/// Calls a macro with the sorted names.
macro_rules! each_fixture {
    ($call:ident) => {
        $call! {
            "advertisement"
            "bidi-and-marks"
            "canceled"
            "embargoed"
            "expired"
            "full"
            "gallery"
            "html-body"
            "invalid-fields"
            "japanese"
            "live"
            "long"
            "minimal"
            "relative-addresses"
            "repeated"
            "review"
            "right-to-left"
            "sensitive"
            "taken-back"
            "topics"
            "video"
            "withheld"
        }
    };
}

pub(crate) use each_fixture;

/// The same for the fixtures of other formats.
macro_rules! each_foreign {
    ($call:ident) => {
        $call! {
            "activitypub-article"
            "activitypub-note"
            "activitypub-outbox"
            "afp-document"
            "ans-results"
            "ans-story"
            "apple-news-document"
            "dpa-entries"
            "dpa-entry"
            "drupal-node"
            "drupal-nodes"
            "ghost-posts"
            "guardian-item"
            "guardian-video"
            "json-feed-feed"
            "mastodon-card"
            "mastodon-status"
            "mastodon-trends"
            "newsapi-articles"
            "ninjs-1"
            "ninjs-1-roles"
            "ninjs-2-canceled"
            "ninjs-2-roles"
            "ninjs-3-picture"
            "ninjs-urn"
            "nyt-most-popular"
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
            "wordpress-com-post"
            "wordpress-com-posts"
            "wordpress-draft"
            "wordpress-posts"
            "wp-graphql-post"
            "wp-graphql-posts"
        }
    };
}

pub(crate) use each_foreign;
