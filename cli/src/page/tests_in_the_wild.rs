//! What pages have beside what their standards say: names of sites in titles, encoded tags, odd addresses, lists.

use super::{PageError, read};
use serde_json::{Value, json};

const URL: &str = "https://tide.example/ferry";

/// What is read from a page with this head and body.
fn page(head: &str, body: &str) -> Value {
    read(
        format!("<html><head><link rel=canonical href='{URL}'>{head}</head><body>{body}</body></html>").as_bytes(),
        None,
    )
    .unwrap_or_else(|error| panic!("{error}: {head}{body}"))
    .payload
}

fn linked(json: &str) -> String {
    format!("<script type='application/ld+json'>{json}</script>")
}

#[test]
fn the_name_of_the_site_goes_from_a_title() {
    for title in [
        "Ferry sails again | Tide News",
        "Ferry sails again | Harbour | Tide News",
        "Tide News: Ferry sails again",
        "Ferry sails again — The Tide News",
        "Ferry sails again - TIDE NEWS",
    ] {
        for site in [
            String::from("<meta property='og:site_name' content='Tide News'>"),
            linked(r#"{"@type": "WebSite", "name": "Tide News"}"#),
            linked(r#"{"@graph": [{"@type": "NewsMediaOrganization", "name": "Tide News"}]}"#),
        ] {
            let read = page(&format!("<title>{title}</title>{site}"), "");
            assert_eq!(
                (&read["headline"], &read["publisher"]),
                (&json!("Ferry sails again"), &json!("Tide News")),
                "{title}"
            );
        }
    }
    let site = "<title>Ferry sails again</title><meta property='og:site_name' content='Tide News'>";
    for heading in
        ["Ferry sails again – Tide News", "Ferry sails again | The Tide News", "Tide News: Ferry sails again"]
    {
        assert_eq!(page(site, &format!("<h1>{heading}</h1>"))["headline"], "Ferry sails again", "{heading}");
    }
    assert_eq!(page(site, "<h1>Ferry sails again – at last</h1>")["headline"], "Ferry sails again – at last");
    let other = page("<title>Ferry: it sails | Monday</title><meta property='og:site_name' content='Tide News'>", "");
    assert_eq!(other["headline"], "Ferry: it sails | Monday");
}

#[test]
fn texts_of_tags_are_plain() {
    let excerpt = |content: &str| {
        page(&format!("<title>Ferry</title><meta name=description content='{content}'>"), "")["excerpt"].clone()
    };
    for (content, text) in [
        ("It&amp;#039;s &amp;lt;b&amp;gt;back&amp;lt;/b&amp;gt;", json!("It's back")),
        ("One&lt;br /&gt;two &lt;img src=\"x.jpg\"&gt;", json!("One two")),
        ("It sails. Read more...", json!("It sails.")),
        ("5 &lt; 6 and &lt;AAPL.O&gt;", json!("5 < 6 and <AAPL.O>")),
        ("null", Value::Null),
        ("&#8203;", Value::Null),
    ] {
        assert_eq!(excerpt(content), text, "{content}");
    }
    let hidden = "<h1>Ferry <span style='display: none'>SECRET</span><i aria-hidden=true>SECRET</i></h1>";
    assert_eq!(page("<title>Ferry</title>", hidden)["headline"], "Ferry");
}

#[test]
fn an_address_that_is_none_gives_way_to_another() {
    let address = |head: &str| {
        read(format!("<title>Ferry</title><meta property='og:type' content=article>{head}").as_bytes(), None)
            .unwrap()
            .payload["url"]
            .clone()
    };
    let stated = format!("<meta property='og:url' content='{URL}'>");
    for canonical in ["javascript:void(0)", "", "https://tide.example/", "/ferry"] {
        assert_eq!(address(&format!("<link rel=canonical href='{canonical}'>{stated}")), URL, "{canonical}");
    }
    assert_eq!(address("<base href='https://tide.example/'><link rel=canonical href=ferry>"), URL);
    assert_eq!(address("<link rel=canonical href='https://tide.example/'>"), "https://tide.example/");
}

#[test]
fn an_article_without_its_headline_has_that_of_the_page() {
    let marked = "<div itemscope itemtype='https://schema.org/NewsArticle'><h1>Ferry sails</h1><img itemprop=image src=/i.jpg></div>";
    let read = page("<title>Ferry sails</title>", marked);
    assert_eq!(
        (&read["headline"], &read["image"]["url"]),
        (&json!("Ferry sails"), &json!("https://tide.example/i.jpg"))
    );
    let json = linked(r#"{"@type": "NewsArticle", "author": "Ada Bo"}"#);
    assert_eq!(page(&format!("<title>Ferry sails</title>{json}"), "")["authors"][0]["name"], "Ada Bo");
}

#[test]
fn json_ld_is_found_in_other_nodes_and_behind_references() {
    for json in [
        r#"{"@type": "WebSite", "mainEntity": {"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Ferry", "author": "Ada Bo"}}}"#,
        r#"{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Ferry&quot;, &quot;author&quot;: &quot;Ada Bo&quot;}"#,
        r#"{"@graph": {"@type": "NewsArticle", "headline": "Ferry", "author": {"@list": ["Ada Bo"]}}}"#,
    ] {
        assert_eq!(
            page(&format!("<title>Ferry</title>{}", linked(json)), "")["authors"][0]["name"],
            "Ada Bo",
            "{json}"
        );
    }
}

#[test]
fn the_best_of_several_pictures_is_shown() {
    let tags = |tags: &[(&str, &str)]| -> Value {
        let tags: String =
            tags.iter().map(|(name, value)| format!("<meta property='og:image{name}' content='{value}'>")).collect();
        page(&format!("<title>Ferry</title>{tags}"), "")["image"].clone()
    };
    let square = [("", "/square.jpg"), (":width", "400"), (":height", "400"), (":alt", "A square")];
    let wide = [("", "/wide.jpg"), (":width", "1200"), (":height", "675"), (":alt", "A boat")];
    let expected = json!({"url": "https://tide.example/wide.jpg", "width": 1200, "height": 675, "alt": "A boat"});
    assert_eq!(tags(&[square, wide].concat()), expected);
    assert_eq!(tags(&[wide, square].concat()), expected);
    assert_eq!(tags(&square)["url"], "https://tide.example/square.jpg");
    assert_eq!(
        tags(&[("", "http://tide.example/a.jpg"), (":secure_url", "https://tide.example/a.jpg"), (":width", "0")]),
        json!({"url": "https://tide.example/a.jpg"})
    );
    // The size before the address, and two sizes of one picture with an address for each scheme.
    assert_eq!(tags(&[(":width", "1200"), (":height", "675"), ("", "/wide.jpg"), (":alt", "A square")])["width"], 1200);
    let small = [(":secure_url", "/small.jpg"), ("", "/small.jpg"), (":width", "220"), (":height", "105")];
    let large = [(":secure_url", "/large.jpg"), ("", "/large.jpg"), (":width", "1280"), (":height", "612")];
    assert_eq!(
        tags(&[small, large].concat()),
        json!({"url": "https://tide.example/large.jpg", "width": 1280, "height": 612})
    );
    let link = page("<title>Ferry</title><link rel=image_src href=/i.jpg>", "");
    assert_eq!(link["image"], json!({"url": "https://tide.example/i.jpg"}));
}

#[test]
fn a_page_that_is_out_of_date_says_so() {
    for head in [
        "<meta property='article:expiration_time' content='2020-01-01T00:00:00Z'>",
        "<meta name=robots content='index, unavailable_after: 2020-01-01T00:00:00Z'>",
    ] {
        assert_eq!(page(&format!("<title>Ferry</title>{head}"), "")["expires"], "2020-01-01T00:00:00Z", "{head}");
    }
    assert_eq!(page("<title>Ferry</title><meta name=robots content='index, follow'>", "").get("expires"), None);
}

#[test]
fn older_tags_of_parsely_are_read() {
    let tag = r#"<meta name="parsely-page" content='{"title": "Ferry", "authors": ["Ada Bo", "Cy Dee"], "section": "Harbour", "pub_date": "2026-03-04T05:06:07Z"}'>"#;
    let read = page(&format!("<title>Ferry</title>{tag}"), "");
    assert_eq!(
        (&read["authors"], &read["section"], &read["published"]),
        (&json!(["Ada Bo", "Cy Dee"]), &json!("Harbour"), &json!("2026-03-04T05:06:07Z"))
    );
}

#[test]
fn lists_and_profiles_give_no_payload() {
    let list = |address: &str, head: &str| {
        read(
            format!("<title>Harbour</title><link rel=canonical href='https://tide.example{address}'>{head}").as_bytes(),
            None,
        )
        .map(|_| ())
    };
    for (address, head) in [
        ("/", String::new()),
        ("/index.html", String::new()),
        ("/?page=2", String::from("<meta property='og:type' content=website>")),
        ("/", linked(r#"{"@type": "WebSite"}"#)),
        ("/harbour/", linked(r#"{"@type": "CollectionPage"}"#)),
        ("/search?q=x", linked(r#"{"@type": "SearchResultsPage"}"#)),
        ("/by/ada", linked(r#"{"@type": "ProfilePage"}"#)),
        ("/by/ada", String::from("<meta property='og:type' content=profile>")),
    ] {
        assert_eq!(list(address, &head), Err(PageError::NotAnArticle), "{address} {head}");
    }
    for (address, head) in [
        ("/ferry", String::new()),
        ("/?p=7", String::new()),
        ("/", String::from("<meta property='article:published_time' content=2026-03-04>")),
        ("/", linked(r#"{"@type": "NewsArticle", "headline": "Ferry"}"#)),
    ] {
        assert_eq!(list(address, &head), Ok(()), "{address} {head}");
    }
}

#[test]
fn words_for_nothing_are_no_pictures_and_the_next_tag_counts() {
    for tag in ["<meta itemprop=image content=/f.jpg>", "<link itemprop=image href=/f.jpg>"] {
        assert_eq!(page(tag, "<h1>Ferry</h1>")["image"]["url"], "https://tide.example/f.jpg", "{tag}");
    }
    assert_eq!(page("<meta itemprop=logo content=/f.jpg>", "<h1>Ferry</h1>").get("image"), None);
    for nothing in ["null", "undefined", "[object Object]", ""] {
        let head = format!("<meta property='og:image' content='{nothing}'>");
        assert_eq!(page(&format!("<title>F</title>{head}"), "")["image"], Value::Null, "{nothing}");
        let next = "<meta name='twitter:image' content='/i.jpg'>";
        let read = page(&format!("<title>F</title>{head}{next}"), "");
        assert_eq!(read["image"]["url"], "https://tide.example/i.jpg", "{nothing}");
    }
}

#[test]
fn what_stands_for_nobody_is_no_author() {
    let by = |name: &str| {
        page("<title>Ferry</title>", &format!("<h1>Ferry</h1><p class=byline>By {name}</p>"))["authors"].clone()
    };
    for name in ["quay.example", "Staff", "admin", "ada@quay.example", "@ada"] {
        assert_eq!(by(name), Value::Null, "{name}");
    }
    assert_eq!((by("Redaktion"), by("J.K. Bo")), (json!(["Redaktion"]), json!(["J.K. Bo"])));
    let after = page("<title>Ferry</title>", "<h1>Ferry</h1><span>| By </span><span>Ada Bo</span>");
    assert_eq!(after["authors"], json!(["Ada Bo"]));
}

#[test]
fn an_error_or_a_log_in_is_no_article() {
    let read_title =
        |title: &str, head: &str| read(format!("<title>{title}</title>{head}<p>x").as_bytes(), Some(URL)).err();
    assert_eq!(read_title("404 Not Found", ""), Some(PageError::Refusal));
    assert_eq!(read_title("404 Not Found", "<meta property=og:type content=article>"), None);
    assert_eq!(read_title("Not found: the ferry that was lost in the fog", ""), None);
}
