//! The names of formats as people know them.

/// The name of the format that a payload was read in; `None` if it was not recognized.
pub(super) fn name(format: &'static str) -> Option<&'static str> {
    Some(match format {
        "" => return None,
        "json-feed" => "JSON Feed",
        "schema-org" => "schema.org",
        "wordpress" => "WordPress",
        "guardian" => "Guardian",
        "afp" => "AFP",
        "ans" => "Arc XP's ANS",
        "wordpress-com" => "WordPress.com",
        "wp-graphql" => "WPGraphQL",
        "drupal" => "Drupal's JSON:API",
        "dpa" => "dpa digitalwires",
        "activitypub" => "ActivityPub",
        "mastodon" => "a preview card of Mastodon",
        "rss" => "RSS",
        "atom" => "Atom",
        "nitf" => "NITF",
        "newsml-g2" => "NewsML-G2",
        "nyt" => "NYT",
        "newsapi" => "NewsAPI",
        "ghost" => "Ghost",
        "apple-news" => "Apple News",
        "superdesk" => "Superdesk",
        "oembed" => "oEmbed",
        "unfurl" => "a link preview",
        other => other,
    })
}
