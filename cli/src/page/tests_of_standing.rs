//! What pages say of an article's standing: who may read it, who paid, what kind it is, how a claim was checked.

use super::read;

#[test]
fn meta_tags_say_who_may_read_who_paid_and_that_it_is_an_opinion() {
    let tags = |name: &str, content: &str| {
        let html = format!(
            "<link rel=canonical href='https://tide.example/ferry'><title>Ferry</title>
             <meta property='og:type' content=article><meta property='article:{name}' content='{content}'><h1>Ferry</h1>"
        );
        read(html.as_bytes(), None).unwrap().payload
    };
    for (tier, access) in [("locked", "subscription"), ("metered", "metered"), ("free", "free")] {
        assert_eq!(tags("content_tier", tier)["access"], access);
    }
    for (name, word, is_paid) in [
        ("section", "Sponsored", true),
        ("tag", "Partner Content", true),
        ("tag", "State-sponsored", false),
        ("section", "Publicité", false),
    ] {
        assert_eq!(tags(name, word).get("sponsored").is_some(), is_paid, "{word}");
    }
    assert_eq!(tags("opinion", "true")["kind"], "opinion");
    assert_eq!((tags("opinion", "false").get("kind"), tags("tag", "sea").get("access")), (None, None));
}

#[test]
fn the_check_of_a_claim_in_a_node_of_its_own_is_that_of_the_article() {
    let check =
        r#"{"@type": "ClaimReview", "claimReviewed": "Ferries fly", "reviewRating": {"alternateName": "False"}}"#;
    let read = |articles: &[&str]| {
        let nodes: Vec<String> =
            articles.iter().map(|name| format!(r#"{{"@type": "NewsArticle", "headline": "{name}"}}"#)).collect();
        let html = format!(
            "<link rel=canonical href='https://tide.example/ferry'><h1>Ferry</h1>
             <script type='application/ld+json'>[{}, {check}]</script>",
            nodes.join(", ")
        );
        read(html.as_bytes(), None).unwrap().payload
    };
    let checked = read(&["Ferry"]);
    assert_eq!((&checked["kind"], &checked["rating"]["text"]), (&"factCheck".into(), &"False".into()), "{checked}");
    assert_eq!(read(&["Ferry", "Another"]).get("kind"), None);
}
