//! What is read from small pages, one kind of markup at a time.

use super::{PageError, read};
use serde_json::{Value, json};
use std::path::Path;

/// What is read from a page with this head and body.
fn page(head: &str, body: &str) -> Value {
    let html = format!(
        "<!doctype html><html lang=en-GB><head><link rel=canonical href='https://tide.example/ferry'>{head}</head><body>{body}</body></html>"
    );
    read(html.as_bytes(), None).unwrap().payload
}

fn linked(json: &str) -> String {
    format!("<script type='application/ld+json'>{json}</script>")
}

#[test]
fn a_page_without_structured_data_is_read_from_its_meta_tags() {
    let read = page(
        "<title>Ferry | Tide</title><meta property='og:title' content='Ferry &amp; tide'><meta name=description content='It sails.'>
         <meta property='og:image' content='https://images.example/1.jpg'><meta property='og:image:width' content=1200>
         <meta property='og:site_name' content=Tide>",
        "",
    );
    assert_eq!(
        read,
        json!({
            "url": "https://tide.example/ferry", "headline": "Ferry & tide", "excerpt": "It sails.",
            "image": {"url": "https://images.example/1.jpg", "width": 1200}, "language": "en-GB", "publisher": "Tide",
        })
    );
}

#[test]
fn structured_data_takes_precedence_and_meta_tags_fill_its_gaps() {
    let article = r#"//<![CDATA[
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Linked", "author": {"@id": "/w"}};
        //]]>"#;
    let person = r#"[{"@id": "/w", "@type": "Person", "name": "A. Writer"}]"#;
    let tags = "<meta property='og:title' content=Tag><meta property='og:description' content='From the tag'>";
    let read = page(&format!("{tags}{}{}", linked(article), linked(person)), "");
    assert_eq!(read["headline"], "Linked");
    assert_eq!(read["url"], "https://tide.example/ferry");
    assert_eq!(read["excerpt"], "From the tag");
    assert_eq!(read["authors"][0]["name"], "A. Writer");
}

#[test]
fn the_article_with_the_address_of_the_page_is_read() {
    let list = r#"[{"@type": "NewsArticle", "headline": "Another", "url": "https://tide.example/other"},
        {"@type": "NewsArticle", "headline": "This one", "mainEntityOfPage": {"@id": "http://tide.example/ferry/#main"}}]"#;
    assert_eq!(page(&linked(list), "")["headline"], "This one");
    let nested = r#"{"@type": "WebPage", "name": "Tide", "mainEntity": {"@type": "NewsArticle", "headline": "Inside", "author": "A. Writer"}}"#;
    assert_eq!(page(&linked(nested), "")["authors"][0]["name"], "A. Writer");
    let own = r##"{"@type": "NewsArticle", "headline": "Named", "@id": "#article", "mainEntityOfPage": "True"}"##;
    assert_eq!(page(&linked(own), "")["url"], "https://tide.example/ferry");
}

#[test]
fn the_node_of_the_page_describes_an_article_where_no_other_does() {
    let nodes = r##"{"@graph": [{"@type": "WebPage", "datePublished": "2026-03-04T05:06:07Z", "description": "It sails.",
        "author": {"@id": "#w"}, "isPartOf": {"@id": "#site"}}, {"@type": "Person", "@id": "#w", "name": "A. Writer"},
        {"@type": "WebSite", "@id": "#site", "name": "Tide"}]}"##;
    let read = page(&linked(nodes), "<h1>Ferry</h1>");
    assert_eq!((&read["headline"], &read["published"]), (&json!("Ferry"), &json!("2026-03-04T05:06:07Z")));
    assert_eq!((&read["authors"][0]["name"], &read["publisher"]["name"]), (&json!("A. Writer"), &json!("Tide")));
}

#[test]
fn json_ld_that_cannot_be_read_is_a_warning_with_its_place() {
    let head = format!(
        "<title>Ferry</title>{}",
        linked("{\"@type\": \"NewsArticle\",\n \"headline\": \"Ferry\", // title\n}")
    );
    let read = read(head.as_bytes(), Some("https://tide.example/ferry")).unwrap();
    let warning = read.warnings.first().map(ToString::to_string).unwrap_or_default();
    assert!(warning.contains("not-json") && warning.contains("block 1") && warning.contains("line 2"), "{warning}");
}

#[test]
fn the_place_of_a_fault_in_json_ld_is_that_in_the_page() {
    let script = "<script type='application/ld+json'>";
    for (html, places) in [
        (format!("<title>é</title>\n\n<i>é</i>{script}{{x}}</script>"), vec!["page:3:45: "]),
        (format!("<title>é</title>\n{script}{{\n\n \"é\": x}}</script>"), vec!["page:4:7: "]),
        // Two blocks that are equal.
        (format!("<title>é</title>{script}[\n}}</script>\n{script}[\n}}</script>"), vec!["page:2:1: ", "page:4:1: "]),
    ] {
        let read = read(html.as_bytes(), Some("https://tide.example/ferry")).unwrap();
        let lines: Vec<String> = read.warnings.iter().map(|warning| warning.line(Path::new("page"))).collect();
        assert_eq!(lines.len(), places.len(), "{lines:?}");
        assert!(lines.iter().zip(&places).all(|(line, place)| line.starts_with(place)), "{lines:?}: {places:?}");
    }
}

#[test]
fn microdata_and_rdfa_are_read_as_json_ld_is() {
    let microdata = "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Ferry</h1>
        <span itemprop=author itemscope itemtype='https://schema.org/Person'><b itemprop=name>A. Writer</b></span>
        <time itemprop=datePublished datetime='2026-03-04T05:06:07Z'>today</time><p itemprop=articleBody>Buy now!</p></div>";
    let rdfa = "<div vocab='https://schema.org/' typeof=NewsArticle><h1 property=headline>Ferry</h1>
        <span property=author typeof=Person><b property=name>A. Writer</b></span>
        <meta property=datePublished content='2026-03-04T05:06:07Z'></div>";
    for body in [microdata, rdfa] {
        let read = page("", body);
        assert_eq!(read["authors"][0]["name"], "A. Writer", "{body}");
        assert_eq!(read["published"], "2026-03-04T05:06:07Z", "{body}");
        assert_eq!(read.get("body"), None);
    }
}

#[test]
fn a_headline_is_what_the_page_shows_without_the_name_of_the_site() {
    let named = "<meta property='og:site_name' content='The Tide'>";
    for (title, body, headline) in [
        ("Ferry returns - The Tide", "", "Ferry returns"),
        ("The Tide | Ferry returns", "", "Ferry returns"),
        (
            "Ferry returns to the island | News, Weather",
            "<h1>Ferry returns to the island</h1>",
            "Ferry returns to the island",
        ),
        (
            "Ferry back: all you need to know",
            "<h1>Ferry back after a year: all you need to know</h1>",
            "Ferry back after a year: all you need to know",
        ),
        ("Rise - and fall", "<h1>The Tide</h1>", "Rise - and fall"),
        ("Ferry&amp;#8217;s dawn &amp;amp; dusk", "", "Ferry’s dawn & dusk"),
        ("Ferry", "<aside><h1>Most read of the ferry</h1></aside>", "Ferry"),
    ] {
        assert_eq!(page(&format!("{named}<meta property='og:title' content=\"{title}\">"), body)["headline"], headline);
    }
}

#[test]
fn a_name_is_an_author_and_a_handle_or_an_address_is_none() {
    let title = "<title>Ferry</title><meta property='og:site_name' content=Tide>";
    for (head, body, names) in [
        (
            "<meta name='twitter:creator' content='@tide'>",
            "<p class=byline>By <a rel=author href=/w>A. Writer</a></p>",
            vec!["A. Writer"],
        ),
        (
            "<meta name='article:author' content='https://social.example/tide'>",
            "<span class=entry-author>Von A. Writer</span>",
            vec!["A. Writer"],
        ),
        ("<meta name='dc.creator' content='A. Writer and B. Other'>", "", vec!["A. Writer", "B. Other"]),
        ("<meta name=author content='Tide - A. Writer, PhD'>", "", vec!["A. Writer"]),
        ("<meta name=author content='Jobs & Hire'>", "", vec!["Jobs & Hire"]),
        ("", "<p class=byline>A. Writer, Staff Writer</p>", vec!["A. Writer"]),
        ("", "<h1>F</h1><span>By</span> <span><a href=/team/w>A. Writer</a></span>", vec!["A. Writer"]),
        ("<meta name=author content=a_writer>", "<p class=byline>A. Writer</p>", vec!["A. Writer"]),
        ("", "<p class=byline>By A. Writer and B. Other, Political Correspondents</p>", vec!["A. Writer", "B. Other"]),
        ("<meta name=author content='w@tide.example (A. Writer)'>", "", vec!["A. Writer"]),
        ("", "<h1>Ferry</h1><p>By A. Writer</p>", vec!["A. Writer"]),
        ("", "<aside class=related><a rel=author>C. Else</a></aside>", vec![]),
        ("<meta name=author content='@tide'>", "", vec![]),
    ] {
        let read = page(&format!("{title}{head}"), body);
        let found = read.get("authors").cloned().unwrap_or_else(|| json!([]));
        assert_eq!(found, json!(names), "{head}{body}");
    }
}

#[test]
fn a_time_is_read_from_tags_elements_text_and_address() {
    for (head, body) in [
        ("<meta name=DC.date.issued content=2026-03-04>", ""),
        ("", "<article><h1>Ferry</h1><time datetime=2026-03-04>today</time></article>"),
        ("", "<h1>Ferry</h1><span class=post-date>4. März 2026</span>"),
        ("", "<h1>Ferry</h1><p>Published on March 4, 2026</p>"),
        ("", "<footer><time datetime=2020-01-01>old</time></footer><h1>Ferry</h1><p>04.03.2026, 12:10 Uhr"),
    ] {
        assert_eq!(page(&format!("<title>Ferry</title>{head}"), body)["published"], "2026-03-04", "{head}{body}");
    }
    let read = read(b"<title>Ferry</title>", Some("https://tide.example/2026/03/04/ferry")).unwrap();
    assert_eq!(read.payload["published"], "2026-03-04");
}

#[test]
fn a_section_is_read_from_tags_breadcrumbs_links_and_navigation() {
    for (head, body) in [
        ("<meta property='article:section' content='Harbour, Boats'>", ""),
        ("", "<ol class=breadcrumb><li><a href=/>Home</a><li><a href=/h>Harbour</a><li>Ferry</ol>"),
        ("", "<h1>Ferry</h1><a rel='category tag' href=/c/h>Harbour</a>"),
        ("", "<h1>Ferry</h1><span class=article-kicker>Harbour</span>"),
        ("", "<nav aria-label=Breadcrumb><a href=/>Home</a><a href=/h>Harbour</a></nav><h1>Ferry</h1>"),
        ("", "<h1>Ferry</h1><p class=category>Kategorien: <a href=/h>Harbour</a></p>"),
    ] {
        assert_eq!(page(&format!("<title>Ferry</title>{head}"), body)["section"], "Harbour", "{head}{body}");
    }
    let html = b"<title>Ferry</title><nav><a href=/harbour/>Harbour</a></nav>";
    assert_eq!(read(html, Some("https://tide.example/harbour/ferry")).unwrap().payload["section"], "Harbour");
}

#[test]
fn the_address_is_the_page_s_own() {
    let address = |head: &str, base: Option<&str>| {
        read(format!("<title>Ferry</title>{head}").as_bytes(), base).unwrap().payload.get("url").cloned()
    };
    let own = Some(json!("https://tide.example/ferry"));
    let stated = "<meta property='og:url' content='https://tide.example/ferry'>";
    assert_eq!(address(&format!("<link rel=canonical href=/ferry>{stated}"), None), own);
    assert_eq!(address("", Some("https://tide.example/ferry")), own);
    assert_eq!(address("<link rel=canonical href=/ferry>", Some("https://tide.example/p?id=7")), own);
    let image = page("<title>Ferry</title><meta property='og:image' content=/i.jpg>", "");
    assert_eq!(image["image"]["url"], "https://tide.example/i.jpg");
}

#[test]
fn a_front_page_and_a_page_without_a_headline_give_no_payload() {
    let front =
        "<link rel=canonical href='https://tide.example/'><meta property='og:type' content=website><title>Tide</title>";
    assert_eq!(read(front.as_bytes(), None).unwrap_err(), PageError::NotAnArticle);
    let list = format!(
        "<title>Harbour</title><meta property='og:type' content=website>{}",
        linked(r#"{"@type": "CollectionPage"}"#)
    );
    assert_eq!(read(list.as_bytes(), Some("https://tide.example/harbour/")).unwrap_err(), PageError::NotAnArticle);
    assert_eq!(read(b"<p>Hello", None).unwrap_err(), PageError::NoHeadline);
    let article = front.replace("website", "article");
    assert!(read(article.as_bytes(), None).is_ok());
}
