//! How much of a page is read, and for how long.

use super::asides::asides;
use super::document::Document;
use super::{PageError, microdata, read_document, read_within};
use crate::html_tree::{self, Limit, Limits};
use std::time::{Duration, Instant};

const ARTICLE: &str = "<meta property='og:type' content=article>";

fn late() -> Limits {
    Limits { deadline: Instant::now().checked_sub(Duration::from_secs(1)).unwrap(), ..Limits::from_now() }
}

/// Limits of a page on a machine that has other things to do.
fn patient() -> Limits {
    Limits { deadline: Instant::now().checked_add(Duration::from_secs(3600)).unwrap(), ..Limits::from_now() }
}

/// A page with this after its headline.
fn page(body: &str) -> Document {
    let head = "<link rel=canonical href='https://tide.example/ferry'><title>Ferry</title>";
    Document::parse(&format!("{head}{ARTICLE}<h1>Ferry</h1>{body}"), patient()).unwrap()
}

/// Each of these would take minutes or gigabytes if elements in one another had all of the text in them.
#[test]
fn a_hostile_page_is_read_in_linear_time() {
    let text = "word ".repeat(400_000);
    let many = |unit: &str| unit.repeat(20_000);
    let names = "x ".repeat(512);
    let hidden = format!("<i class='{names} hidden' id='{names}'>{}</i>", "t<br>".repeat(100));
    let crumbs = format!("{}{hidden}{}", "<a>".repeat(200), "</a>".repeat(200));
    let item = "<div itemscope itemtype='https://schema.org/NewsArticle'>";
    for body in [
        many("<div class='byline date author category'>By"),
        format!("{}{text}", "<div class='byline date author category'>".repeat(400)),
        format!("{item}{}{text}", "<div itemprop=alternativeHeadline>".repeat(400)),
        format!("{item}<div itemprop='{}'>{text}", many("name other ")),
        format!("{item}{}{text}", "<div itemscope itemtype=x itemprop='a b c d e f g h'>".repeat(400)),
        format!("<div style='{text}'>{}", many("a<br>")),
        many("<article><h2><a href=/a>F<p>"),
        many("<header><a href=/><h1>"),
        many("<a href=/>F<h1><a href=/>"),
        format!("<meta property=og:site_name content='{text}'>{}", many("<h1>F</h1>")),
        format!(
            "{}{}{}",
            "<article><h2><a href=/a>F</a></h2></article>".repeat(50),
            "<article>".repeat(450),
            many("<p>x")
        ),
        format!("<div class='{names}' id='{names}' style='{names}'>{}", "<br>".repeat(20_000)),
        format!("{ARTICLE}<nav class=breadcrumb>{}", crumbs.repeat(16)),
        format!("{}{}", format!("<figure class='{names}'>").repeat(500), "<img src=a>".repeat(20_000)),
        format!("{}{}", "<article>".repeat(500), "x<!>".repeat(20_000)),
    ] {
        let html = format!("<title>Ferry</title><h1>F</h1>{body}");
        let error = read_within(html.as_bytes(), None, patient()).err();
        assert!(error.is_none_or(|error| error == PageError::NotAnArticle), "{error:?}");
    }
}

#[test]
fn what_walks_a_page_ends_at_the_deadline() {
    let html = "<title>Ferry</title><h1>Ferry</h1><p class=byline>By A. Writer";
    let mut page = Document::parse(html, patient()).unwrap();
    let found = |page: &Document| {
        let elements = [page.select("p"), page.select_own("p"), page.select_in_order("p")];
        let counts = elements.map(Iterator::count);
        let classes = page.select_classes(|part| part == "byline").count();
        (counts, classes, page.texts_after_headline().len(), page.in_time([0]).count())
    };
    assert_eq!(found(&page), ([1; 3], 1, 1, 1));
    assert!(read_document(&page, None).is_ok());
    page.limits = late();
    assert_eq!(found(&page), ([0; 3], 0, 0, 0));
    assert_eq!(read_document(&page, None).unwrap_err(), PageError::Limit(Limit::Time));
}

#[test]
fn the_asides_of_a_page_are_looked_for_until_the_deadline() {
    let tree = html_tree::parse("<h1>Ferry</h1><aside>Another", &Limits::from_now()).unwrap();
    assert_eq!(asides(&tree, &patient()).unwrap().len(), 1);
    assert_eq!(asides(&tree, &late()).unwrap_err(), Limit::Time);
}

#[test]
fn the_json_ld_of_a_page_has_as_many_bytes_as_a_payload() {
    let page = |values: usize| {
        let about = vec!["{\"\":0}"; values].join(",");
        let block = |headline: &str, about: &str| {
            format!(
                "<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"headline\": \"{headline}\",
                \"author\": \"A. Writer\", \"about\": [{about}]}}</script>"
            )
        };
        let html = format!("<title>Ferry</title>{}{}", block("Ferry", &about), block("Another", ""));
        read_within(html.as_bytes(), Some("https://tide.example/ferry"), patient()).unwrap()
    };
    let whole = page(10_000);
    assert_eq!((&whole.payload["authors"][0]["name"], whole.warnings.len()), (&"A. Writer".into(), 0));
    let cut = page(150_000);
    assert_eq!((cut.payload.get("authors"), cut.warnings.len()), (None, 1));
    let warning = cut.warnings.first().map(ToString::to_string).unwrap_or_default();
    assert!(warning.contains("too-large") && warning.contains("block 1") && warning.contains("1 MiB"), "{warning}");
}

#[test]
fn hidden_texts_count_among_those_after_the_headline() {
    let texts = |hidden: usize| {
        page(&format!("<div hidden>{}</div><p>By A. Writer", "x<br>".repeat(hidden))).texts_after_headline()
    };
    assert_eq!(texts(19_999), ["By A. Writer"]);
    assert_eq!(texts(20_000), [""; 0]);
}

#[test]
fn a_trail_has_a_hundred_breadcrumbs() {
    let section = |links: usize| {
        let home = "<a href=/>Home</a>".repeat(links);
        let page = page(&format!("<nav class=breadcrumb>{home}<a href=/s>Sport</a></nav>"));
        read_document(&page, None).unwrap().payload.get("section").cloned()
    };
    assert_eq!(section(99), Some("Sport".into()));
    assert_eq!(section(100), None);
}

#[test]
fn a_property_without_a_value_counts_for_some_bytes() {
    let genre = |properties: usize| {
        let item = "<div itemscope itemtype='https://schema.org/NewsArticle'>";
        let empty = "<b itemprop=''></b>".repeat(properties);
        let items = microdata::articles(&page(&format!("{item}{empty}<meta itemprop=genre content=x>")), false);
        items.first().and_then(|item| item.get("genre")).cloned()
    };
    assert_eq!(genre(16_000), Some("x".into()));
    assert_eq!(genre(17_000), None);
}
