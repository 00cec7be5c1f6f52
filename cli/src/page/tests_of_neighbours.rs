//! Dates and names that stand near the article and are not its own: of changes, comments, other stories, other work.

use super::read;
use serde_json::{Value, json};

/// What is read from a page with this body.
fn page(body: &str) -> Value {
    let html = format!("<html lang=en><title>Ferry is back</title><body>{body}</body></html>");
    read(html.as_bytes(), Some("https://tide.example/ferry")).unwrap_or_else(|error| panic!("{error}: {body}")).payload
}

#[test]
fn a_change_is_no_publication() {
    for body in [
        "<p>Updated <time datetime=2026-03-06>March 6</time></p><p>Published <time datetime=2026-03-04>March 4</time></p>",
        "<p><span>Last updated:</span> <span class=date>March 6, 2026</span></p>First published: <span class=date>March 4, 2026</span>",
        "<p>Updated: March 6, 2026, 10:30 IST</p><p>Published: March 4, 2026, 09:00 IST</p>",
        "<p class=date>Published March 4, 2026, updated March 6, 2026</p>",
        "<dl><dt>Modified</dt><dd><time datetime=2026-03-06>6</time></dd><dt>Posted</dt><dd><time datetime=2026-03-04>4</time></dd></dl>",
    ] {
        assert_eq!(page(&format!("<h1>Ferry is back</h1>{body}"))["published"], "2026-03-04", "{body}");
    }
    let changed = page("<h1>Ferry is back</h1><p>Updated <time datetime=2026-03-06>March 6</time></p>");
    assert_eq!((changed.get("published"), &changed["updated"]), (None, &json!("2026-03-06")));
}

#[test]
fn other_stories_have_their_own_dates_and_authors() {
    let own = "<h1>Ferry is back</h1><div class=author>Ada Bo</div><time datetime=2026-03-04>March 4</time>";
    let other = "<h3><a href=/storm>Storm</a></h3><span class=author>Zed Zo</span><time datetime=2026-03-09>9</time>";
    for body in [
        format!("<div class=ticker>{other}</div><main>{own}</main>"),
        format!("<div class=top-stories>{other}</div><main>{own}</main>"),
        format!("<div class=any>{other}</div><main>{own}</main>"),
        format!("<header><span class=date>March 9, 2026</span></header><main>{own}</main>"),
        format!("<main>{own}</main><section class=any><article>{other}</article></section>"),
    ] {
        let read = page(&body);
        assert_eq!((&read["authors"], &read["published"]), (&json!(["Ada Bo"]), &json!("2026-03-04")), "{body}");
    }
    for other in [
        format!("<section class=any><article>{other}</article></section>"),
        format!("<div class=also-read>{other}</div>"),
        format!("<div class=more-stories>{other}</div>"),
        String::from(
            "<div class='h-cite u-comment'><a class=p-author>Zed Zo</a><time class=dt-published datetime=2026-03-09>9</time></div>",
        ),
        String::from(
            "<div itemprop=comment itemscope itemtype='https://schema.org/Comment'><b itemprop=author>Zed Zo</b><time itemprop=datePublished datetime=2026-03-09>9</time></div>",
        ),
        String::from("<article class=comment-body><b class=fn>Zed Zo</b><time datetime=2026-03-09>9</time></article>"),
    ] {
        let read = page(&format!("<article><h1>Ferry is back</h1><p>It sails.</p></article>{other}"));
        assert_eq!((read.get("authors"), read.get("published")), (None, None), "{other}");
    }
}

#[test]
fn an_article_in_an_aside_is_another_one() {
    let marked = |place: &str| {
        let item = "<div itemscope itemtype='https://schema.org/NewsArticle'><b itemprop=headline>Ferry is back</b>\
            <i itemprop=author>Zed Zo</i><time itemprop=datePublished datetime=2026-03-09>9</time></div>";
        page(&format!("<article><h1>Ferry is back</h1><p>It sails.</p></article><{place}>{item}</{place}>"))
    };
    assert_eq!((marked("aside").get("authors"), marked("aside").get("published")), (None, None));
    assert_eq!(marked("main")["authors"][0]["name"], "Zed Zo");
}

#[test]
fn an_article_under_a_heading_outside_of_it_is_the_page_s_own() {
    let outside = page(&format!(
        "<h1>Ferry is back</h1><article><div class=author>Ada Bo</div><p>{}</p></article>",
        "It sails. ".repeat(60)
    ));
    assert_eq!(outside["authors"], json!(["Ada Bo"]));
}

#[test]
fn the_article_of_json_ld_is_the_page_s_own() {
    let article =
        |members: &str| format!("<script type='application/ld+json'>[{members}]</script><h1>Ferry is back</h1>");
    let storm = r#"{"@type": "NewsArticle", "headline": "Storm hits the coast", "author": "Zed Zo", "url": "https://tide.example/storm"}"#;
    let own = r#"{"@type": "NewsArticle", "headline": "Ferry is back", "author": "Ada Bo"}"#;
    assert_eq!(page(&article(&format!("{storm}, {own}")))["authors"][0]["name"], "Ada Bo");
    assert_eq!(page(&article(storm)).get("authors"), None);
    assert_eq!(page(&article(&storm.replace("storm", "ferry")))["authors"][0]["name"], "Zed Zo");
    let seo = storm.replace("Storm hits the coast", "Ferry is back: what we know");
    assert_eq!(page(&article(&seo))["authors"][0]["name"], "Zed Zo");
    let two = format!(
        "<script type='application/ld+json'>{own}\n{}</script><h1>Ferry is back</h1>",
        r#"{"@type": "WebSite"}"#
    );
    assert_eq!(page(&two)["authors"][0]["name"], "Ada Bo");
}

#[test]
fn a_byline_has_more_than_names() {
    for byline in [
        "By Ada Bo in Berlin",
        "By Ada Bo for Harbour Tide",
        "By Ada Bo March 04, 2026 at 10:30 am",
        "Posted at 10:30 AM, Mar 04, 2026 By: Ada Bo , KTID Staff",
        "Written by Ada Bo | March 4, 2026",
        "Story by Ada Bo; photographs by Zed Zo",
        "Edited by: Zed Zo, Written by: Ada Bo",
        "Por Ada Bo, g1 SP — Santos",
        "By Ada Bo, Reuters",
        "Medically reviewed by <a href=/z>Zed Zo, MD</a> — Written by <a href=/a>Ada Bo</a> on March 4, 2026",
    ] {
        assert_eq!(
            page(&format!("<h1>Ferry is back</h1><div class=byline>{byline}</div>"))["authors"],
            json!(["Ada Bo"]),
            "{byline}"
        );
    }
    for (byline, names) in [
        ("By Ada Bo, Ben Co and Cy Do", json!(["Ada Bo", "Ben Co", "Cy Do"])),
        ("Center for Harbour Reporting", json!(["Center for Harbour Reporting"])),
        ("By Jan Mai", json!(["Jan Mai"])),
    ] {
        assert_eq!(
            page(&format!("<h1>Ferry is back</h1><div class=byline>{byline}</div>"))["authors"],
            names,
            "{byline}"
        );
    }
}

#[test]
fn all_tags_of_one_name_count_and_libraries_put_the_family_first() {
    for name in ["article:author", "author"] {
        let tags = format!("<meta name={name} content='Ada Bo'><meta name={name} content='Ben Co'>");
        assert_eq!(page(&tags)["authors"], json!(["Ada Bo", "Ben Co"]));
    }
    for name in ["citation_author", "DC.Creator"] {
        let tags = format!("<meta name={name} content='Bo, Ada'><meta name={name} content='Co, Ben'>");
        assert_eq!(page(&tags)["authors"], json!(["Ada Bo", "Ben Co"]));
    }
    assert_eq!(page("<meta name=DC.Creator content='Ada Bo, Ben Co'>")["authors"], json!(["Ada Bo", "Ben Co"]));
}

#[test]
fn a_change_is_read_from_the_text_after_the_headline() {
    let read =
        |line: &str| page(&format!("<h1>Ferry is back</h1><p>{line}</p><p>It sailed on 1 May 2020 and sank.</p>"));
    for line in [
        "Par Yann Le Goff — Publié le 4 mars 2026 à 18h05, mis à jour le 5 mars 2026 à 9h12",
        "<span>입력 2026.03.04 10:12</span> <span>수정 2026.03.05 08:00</span>",
        "Giriş: 04.03.2026 - 10:15 Güncelleme: 05.03.2026 - 09:00",
    ] {
        let read = read(line);
        assert_eq!((&read["published"], &read["updated"]), (&json!("2026-03-04"), &json!("2026-03-05")), "{line}");
    }
    // Control: a sentence can have another day.
    assert_eq!(read("3 hours ago").get("published"), None);
    assert_eq!(read("Hamburg, 4 March 2026 – The ferry sails again.")["published"], "2026-03-04");
    assert_eq!(read("On 4 March 2026 - a day in spring - it sailed again.").get("published"), None);
}

#[test]
fn an_aside_ends_where_it_does() {
    let foot = "<div class=footer itemscope itemtype='https://schema.org/NewsArticle'><p>By Z. Other</p></div>";
    assert_eq!(
        page(&format!("{foot}<h1>Ferry sails</h1><p class=byline>By A. Writer</p>"))["authors"],
        json!(["A. Writer"])
    );
    // Control: what follows in an aside belongs to it.
    let aside = "<div class=sidebar><main><article></article></main><p class=byline>By Z. Other</p></div>";
    assert_eq!(page(&format!("<h1>Ferry sails</h1>{aside}")).get("authors"), None);
}
