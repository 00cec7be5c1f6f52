//! Names of sites, sections and excerpts that say nothing of the article, and pages that have none.

use super::{PageError, read};
use serde_json::{Value, json};

const URL: &str = "https://www.harbourtide.example/harbour/ferry";

fn whole(html: &str) -> Value {
    read(html.as_bytes(), Some(URL)).unwrap_or_else(|error| panic!("{error}: {html}")).payload
}

/// What is read from a page of "Harbour Tide" with this head and body.
fn page(head: &str, body: &str) -> Value {
    let tags = "<title>Ferry is back | Harbour Tide</title><meta property=og:site_name content='Harbour Tide'>";
    whole(&format!("<html lang=en>{tags}{head}<body>{body}</body></html>"))
}

#[test]
fn the_name_of_a_site_is_in_its_feeds_links_and_domain() {
    let feed = |title: &str| format!("<link rel=alternate type='application/rss+xml' title='{title}'>");
    for html in [
        format!("<title>Ferry is back - Salt and Rope</title>{}", feed("Salt and Rope » Feed")),
        String::from(
            "<title>Salt and Rope: Ferry is back</title><h1><a href='https://saltrope.example/'>Salt and Rope</a></h1>",
        ),
        String::from("<title>Ferry is back</title><a rel=home href=/>Salt and Rope</a><h1>Ferry is back</h1>"),
        format!(
            "<title>Salt and Rope » Blog Archive » Ferry is back</title>{}",
            feed("Salt and Rope RSS Feed » Salt and Rope")
        ),
    ] {
        let read = whole(&html);
        assert_eq!(
            (&read["publisher"], &read["headline"]),
            (&json!("Salt and Rope"), &json!("Ferry is back")),
            "{html}"
        );
    }
    assert_eq!(whole("<title>Harbour Tide - Ferry is back</title>")["publisher"], "Harbour Tide");
    for html in
        ["<title>Ferry is back - at last</title><a href=/>Home</a>", "<title>Ferry</title><a href=/>Salt and Rope</a>"]
    {
        assert_eq!(whole(html).get("publisher"), None, "{html}");
    }
}

#[test]
fn a_headline_is_told_from_the_site_and_the_kicker() {
    for title in [
        "Ferry is back|Harbour Tide",
        "Ferry is back (Harbour Tide)",
        "Ferry is back｜Harbour Tide",
        "Ferry is back_Harbour Tide",
    ] {
        assert_eq!(whole(&format!("<title>{title}</title>"))["headline"], "Ferry is back", "{title}");
    }
    for heading in [
        "<h1 class=logo><a href=/>The Daily Harbour Tide Online</a></h1>",
        "<h1>Harbour news</h1>",
        "<h1><span>Transport</span><span>Ferry is back</span></h1>",
    ] {
        assert_eq!(page("", heading)["headline"], "Ferry is back", "{heading}");
    }
    assert_eq!(page("", "<h1>Island: <span>Ferry is back</span></h1>")["headline"], "Ferry is back");
    assert_eq!(whole("<title>Ferry - is - back (again)</title>")["headline"], "Ferry - is - back (again)");
}

#[test]
fn the_words_above_a_headline_are_told_by_their_classes() {
    for heading in [
        "<h1><span class=dachzeile>Nach dem Sturm</span> <span class=headline>Fähre fährt wieder</span></h1>",
        "<h1><span class=l-page__roofline>Nach dem Sturm</span> Fähre fährt wieder</h1>",
        "<h1><span class=ts-overline>Nach dem Sturm</span><span>: </span><span class=ts-headline>Fähre fährt wieder</span></h1>",
    ] {
        let html = format!("<title>Nach dem Sturm: Fähre fährt wieder</title><article>{heading}</article>");
        assert_eq!(whole(&html)["headline"], "Fähre fährt wieder", "{heading}");
    }
    for heading in [
        "<h1>Fähre fährt wieder <small>4. März 2026</small></h1>",
        "<h1><b>LIVE</b> Fähre fährt wieder</h1>",
        "<h1><span class=label>Fähre fährt wieder</span></h1>",
        "<h1><b>Fähre</b> <i class=wide>fährt wieder</i></h1>",
    ] {
        assert_eq!(whole(&format!("<title>Fähre fährt wieder</title>{heading}"))["headline"], "Fähre fährt wieder");
    }
}

#[test]
fn a_lesser_heading_is_the_headline_where_the_title_has_it() {
    let page = |title: &str| whole(&format!("<title>{title}</title><h2><a href=/>Quay</a></h2><h2>Ferry is back</h2>"));
    assert_eq!(page("Ferry is back ~ Kurier Portowy")["headline"], "Ferry is back");
    assert_eq!(page("Another text")["headline"], "Another text");
}

#[test]
fn an_old_page_without_headings_is_read_by_its_title() {
    let logo = "<title>The Quay Gazette: Ferry sinks</title><a href=/><img src=l.gif alt='The Quay Gazette'></a><b>Ferry sinks</b>";
    assert_eq!(
        (&whole(logo)["headline"], &whole(logo)["publisher"]),
        (&json!("Ferry sinks"), &json!("The Quay Gazette"))
    );
    let read = whole(
        "<title>Harbour Tide - Old ferry sold for scrap</title><table><tr><td><a href=/>Home</a><td><font size=5><b>Old ferry sold \
         for scrap</b></font><br><font size=1>By Ada Bo<br>Staff Writer<br>March 4, 2003</font><p>It was sold.</table>",
    );
    assert_eq!((&read["headline"], &read["publisher"]), (&json!("Old ferry sold for scrap"), &json!("Harbour Tide")));
    assert_eq!((&read["authors"], &read["published"]), (&json!(["Ada Bo"]), &json!("2003-03-04")));
}

#[test]
fn what_is_the_same_on_all_pages_is_no_excerpt() {
    for text in [
        "Ferry is back",
        "Ferry is back - Harbour Tide",
        "Harbour Tide",
        "Just another WordPress site",
        "We use cookies to give you the best experience.",
        "You need to enable JavaScript to run this app.",
        "By Ada Bo",
    ] {
        let tag = format!("<meta property=og:description content='{text}'>");
        assert_eq!(page(&tag, "").get("excerpt"), None, "{text}");
        let next = format!("{tag}<meta name=description content='After ten years, it sails.'>");
        assert_eq!(page(&next, "")["excerpt"], "After ten years, it sails.", "{text}");
    }
    let shown = "<article><h1>Ferry is back</h1><p class=p-summary>After ten years, it sails.</p></article>";
    assert_eq!(page("", shown)["excerpt"], "After ten years, it sails.");
    for text in [
        "By noon it was gone.",
        "Your browser history says it all.",
        "JavaScript is 30 years old.",
        "No description fits.",
    ] {
        assert_eq!(page(&format!("<meta name=description content='{text}'>"), "")["excerpt"], text);
    }
}

#[test]
fn what_is_no_section_is_left_out() {
    for section in ["article", "1234", "Harbour Tide", "Live", "4 March 2026", "All categories"] {
        assert_eq!(
            page(&format!("<meta property=article:section content='{section}'>"), "").get("section"),
            None,
            "{section}"
        );
        assert_eq!(
            page("", &format!("<span class=kicker>{section}</span><h1>Ferry is back</h1>")).get("section"),
            None,
            "{section}"
        );
    }
    for trail in [
        "<a href=/>Home</a><a href=/h>Harbour</a><a href=/h/f>Ferry is…</a>",
        "<a href=/>Harbour Tide</a><a href=/h>Harbour</a><a href=/h/f>Ferry is back</a>",
    ] {
        assert_eq!(
            page("", &format!("<div class=breadcrumb>{trail}</div><h1>Ferry is back</h1>"))["section"],
            "Harbour",
            "{trail}"
        );
    }
    for (head, body) in [
        ("<meta property=article:section content='Harbour > Boats'>", ""),
        ("", "<h1>Ferry is back</h1><span class=category>Posted in Harbour</span>"),
        ("", "<h1>Ferry is back</h1><dd class=category-name>Category: <a href=/h>Harbour</a></dd>"),
    ] {
        assert_eq!(page(head, body)["section"], "Harbour", "{head}{body}");
    }
    for lists in [
        "<header><ul><li><a href=/category/world/>World</a></ul></header><h1>Ferry is back</h1>",
        "<h1>Ferry is back</h1><div class=widget_categories><a href=/category/boats/>Boats</a></div>",
        "<h1>Ferry is back</h1><section class=section>More text</section>",
    ] {
        assert_eq!(page("", lists).get("section"), None, "{lists}");
    }
}

#[test]
fn lists_are_told_by_their_classes_and_stories() {
    let read_list = |body: &str| {
        let html = format!("<title>Harbour | Harbour Tide</title>{body}");
        read(html.as_bytes(), Some("https://www.harbourtide.example/harbour/")).err()
    };
    let story = "<article><h3><a href=/a>Ferry is back</a></h3></article>";
    let paragraph = format!("<p>{}</p>", "It sails again after ten years. ".repeat(20));
    let card =
        "<div class=card><h2><a href=/a>Ferry is back</a></h2><p>It sails again after ten years in the port.</p></div>";
    for body in [
        String::from("<body class='archive category category-harbour'><h1>Category: Harbour</h1>"),
        String::from("<body class='search search-results'><h1>Search results</h1>"),
        String::from("<body class='home blog'><h1>Harbour</h1>"),
        format!("<body><h1>Harbour</h1>{}", story.repeat(4)),
        format!("<body><h1>Harbour</h1>{}", card.repeat(5)),
    ] {
        assert_eq!(read_list(&body), Some(PageError::NotAnArticle), "{body}");
    }
    for body in [
        String::from("<body class='archive'><h1>From the archive</h1>"),
        String::from("<body class='home single single-post'><h1>Harbour</h1>"),
        format!("<body><h1>Harbour</h1>{paragraph}{}", story.repeat(6)),
        format!("<body><h1>Harbour</h1>{}", story.repeat(3)),
        format!("<body><h1>Harbour</h1>{}", card.repeat(4)),
        format!(
            "<body><h1>Harbour</h1><div>{}</div>{}",
            "It sails again after ten years. <br>".repeat(20),
            card.repeat(9)
        ),
        format!("<body><h1>Ferry is back after years</h1>{}", story.repeat(6)),
        format!("<body><article><h1>Harbour</h1></article>{}", story.repeat(6)),
    ] {
        assert_eq!(read_list(&body), None, "{body}");
    }
}

#[test]
fn a_page_that_a_browser_saved_has_its_address() {
    let saved = "<!DOCTYPE html>\n<!-- saved from url=(0045)https://www.harbourtide.example/harbour/storm -->\n<title>Storm</title>";
    let read_at = |address| read(saved.as_bytes(), address).unwrap().payload["url"].clone();
    assert_eq!(read_at(None), "https://www.harbourtide.example/harbour/storm");
    assert_eq!(read_at(Some(URL)), URL);
    assert_eq!(
        read(b"<!-- saved from url=(0011)about:blank --><title>Storm</title>", None).unwrap().payload.get("url"),
        None
    );
}

#[test]
fn texts_of_pages_are_settled_as_those_of_other_formats() {
    let read = |content: &str| page(&format!("<meta name=description content='{content}'>"), "<h1>Ferry is back</h1>");
    assert_eq!(read("Ferry is…").get("excerpt"), None);
    assert_eq!(read("Ferries are…")["excerpt"], "Ferries are…");
    assert_eq!(
        read("It is back in the morning.The sea is calm.")["excerpt"],
        "It is back in the morning. The sea is calm."
    );
    let author = |name: &str| page(&format!("<meta name=author content='{name}'>"), "<h1>Ferry is back</h1>");
    assert_eq!(author("&lt;a href=/a>Ada Bo&lt;/a>")["authors"], json!(["Ada Bo"]));
}
