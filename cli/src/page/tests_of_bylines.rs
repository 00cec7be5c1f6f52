//! Bylines whose parts are elements of their own, hidden, or no names.

use super::read;
use serde_json::{Value, json};

/// The authors of a page with a headline and this text after it.
fn authors(body: &str) -> Option<Value> {
    let html = format!("<html lang=en><title>Ferry sails</title><article><h1>Ferry sails</h1>{body}</article></html>");
    read(html.as_bytes(), Some("https://tide.example/ferry")).unwrap().payload.get("authors").cloned()
}

#[test]
fn the_names_of_one_byline_are_elements() {
    let several = "<p>Von <b><a href=/a>Ada Bo</a></b> und <b><a href=/b>Cy Dee</a></b>, <i>Eve Fox</i></p><p>Text</p>";
    assert_eq!(authors(several), Some(json!(["Ada Bo", "Cy Dee", "Eve Fox"])));
    // Control: what follows a name is no name.
    assert_eq!(authors("<p>By <b>Ada Bo</b></p><p>and</p><p>then it sailed</p>"), Some(json!(["Ada Bo"])));
    assert_eq!(authors("<p>By <b>Ada Bo</b></p><p>Port News</p><p>Ferry Weekly</p>"), Some(json!(["Ada Bo"])));
}

#[test]
fn a_label_that_only_screen_readers_tell_is_a_label() {
    for class in ["screen-reader-text", "sr-only", "visually-hidden"] {
        let byline = format!("<span class={class}>| By </span><span>Cara Stile</span>");
        assert_eq!(authors(&byline), Some(json!(["Cara Stile"])), "{class}");
    }
    assert_eq!(authors("<span style='display:none'>By</span><span>Cara Stile</span>"), None);
    assert_eq!(authors("<span class=sr-only>By Cara Stile of the long name</span>"), None);
}

#[test]
fn an_agency_is_an_author_where_nobody_else_is() {
    for (byline, names) in [
        ("JIJI", json!(["JIJI"])),
        ("AFP", json!(["AFP"])),
        ("By ADA BO and CY DEE, Associated Press", json!(["ADA BO", "CY DEE"])),
        ("By Ada Bo, AP", json!(["Ada Bo"])),
        ("Associated Press", json!(["Associated Press"])),
        ("By Ada Bo, PhD", json!(["Ada Bo"])),
    ] {
        assert_eq!(authors(&format!("<p class=byline>{byline}</p>")), Some(names), "{byline}");
    }
}

#[test]
fn a_byline_says_more_of_its_names() {
    for (byline, names) in [
        ("Richard Dee im Gespräch mit Karin Fox", json!(["Richard Dee", "Karin Fox"])),
        ("BY ADA BO AND CY DEE", json!(["ADA BO", "CY DEE"])),
        ("VON ADA BO UND CY DEE", json!(["ADA BO", "CY DEE"])),
        ("BY ROD AND REEL NEWS", json!(["ROD AND REEL NEWS"])),
        ("<span>Ada Bo</span><span>Transport editor</span>", json!(["Ada Bo"])),
        ("<span>By</span> <a>Ada Bo</a> <span>and</span> <a>Cy Dee</a>", json!(["Ada Bo", "Cy Dee"])),
        ("Ada Bo in Hanoi and Cy Dee in London", json!(["Ada Bo", "Cy Dee"])),
        ("Newsroom in Hanoi", json!(["Newsroom in Hanoi"])),
        ("Cy Dee is a former captain", json!(["Cy Dee"])),
        ("Jana Nová a Petr Dvořák", json!(["Jana Nová", "Petr Dvořák"])),
        ("Ada Bo, Cy Dee y José Miguel Fox", json!(["Ada Bo", "Cy Dee", "José Miguel Fox"])),
    ] {
        assert_eq!(authors(&format!("<p class=byline>{byline}</p>")), Some(names), "{byline}");
    }
}
