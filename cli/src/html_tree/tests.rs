//! The tree beside that of html5ever, and its limits.

use super::*;
use scraper::Selector;
use std::time::Duration;

fn tree(html: &str) -> Html {
    parse(html, &Limits::from_now()).unwrap()
}

/// What a selector finds: the texts of the elements.
fn texts(html: &Html, selector: &str) -> Vec<String> {
    html.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect()).collect()
}

fn depth(html: &Html) -> usize {
    html.tree.nodes().map(|node| node.ancestors().count()).max().unwrap()
}

#[test]
fn usual_pages_give_the_tree_of_html5ever() {
    for (html, selectors) in [
        (
            "<html lang=de><head><title>A &amp; B &notin;</title><meta name=x content='1'><body><h1>C",
            &["title", "h1"][..],
        ),
        ("<p>One<p>Two <b>three</b><div>Four</div>five", &["p", "b", "div"]),
        ("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", &["ul > li", "li li", "ul ul"]),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", &["dt", "dd"]),
        ("<table><tr><td>a<td>b<tr><th>c<td>d</table>e", &["td", "th", "tr", "table"]),
        ("<select><option>a<option>b</select>", &["option", "select"]),
        (
            "<div><span>By <a href=/x rel=author>A. Writer</a></span><time datetime=2026-01-01>Today</time></div>",
            &["[rel~=author]", "span", "time"],
        ),
        (
            "<script>if (a < b) '<p>no</p>'</script><style>p{}</style><textarea><p>&lt;</textarea><p>yes",
            &["p", "script", "textarea"],
        ),
        ("<div>a</span>b</p>c</div>d<br/>e<custom-element/>f", &["div", "br"]),
        ("<i>a<p>b</i>c</p>", &["p"]),
        ("<svg><path d='x'/><path d='y'/></svg><p>a", &["svg", "p"]),
    ] {
        for selector in selectors {
            let expected = texts(&Html::parse_document(html), selector);
            assert_eq!(texts(&tree(html), selector), expected, "{selector} in {html}");
        }
    }
}

#[test]
fn attributes_are_read_as_html5ever_reads_them() {
    let html = "<a HREF='/?a=1&copy=2&amp;b' href=second title=\"&quot;&Aacute;\" data-x>a</a>";
    for name in ["href", "title", "data-x", "missing"] {
        let value =
            |html: &Html| html.select(&Selector::parse("a").unwrap()).next().unwrap().attr(name).map(str::to_owned);
        assert_eq!(value(&tree(html)), value(&Html::parse_document(html)), "{name}");
    }
}

#[test]
fn each_start_tag_makes_one_element_however_tags_are_nested() {
    // html5ever makes 2,000 × 300 elements of this.
    let html = "<b x=1><i y=2><a>".repeat(100) + &"<p>x".repeat(2000);
    assert_eq!(tree(&html).tree.nodes().filter(|node| node.value().is_element()).count(), 2300);
    for unit in ["<div>", "<b>", "<table><a><b><p>", "<svg><math><mi>", "<li><ul>", "<select><option>", "<template>"] {
        let html = tree(&unit.repeat(2000));
        let tags = unit.matches('<').count() * 2000;
        assert_eq!(html.tree.nodes().filter(|node| node.value().is_element()).count(), tags, "{unit}");
        assert!(depth(&html) <= 512, "{unit}: {}", depth(&html));
    }
}

#[test]
fn a_page_beyond_a_limit_is_refused() {
    let limits = Limits { max_tokens: 3, ..Limits::from_now() };
    assert!(parse("<p>a<p>", &limits).is_ok());
    assert_eq!(parse("<p>a<p>b", &limits).unwrap_err(), Limit::Tokens(3));
    let past = std::time::Instant::now().checked_sub(Duration::from_secs(1)).unwrap();
    let late = Limits { deadline: past, ..Limits::from_now() };
    assert_eq!(parse("<p>", &late).unwrap_err(), Limit::Time);
}

#[test]
fn a_tag_keeps_its_first_attributes() {
    let many: String = (0..100_000).map(|number| format!(" a{number}=x")).collect();
    let html = tree(&format!("<meta name=first{many}><p id=next>b"));
    let meta = html.select(&Selector::parse("meta[name=first]").unwrap()).next().unwrap();
    assert_eq!(meta.value().attrs().count(), 128);
    assert_eq!(texts(&html, "#next"), ["b"]);
}

#[test]
fn a_long_value_is_cut() {
    let long = "é".repeat(100_000);
    let html = tree(&format!("<p id={long} title={long}>a"));
    let element = html.select(&Selector::parse("p").unwrap()).next().unwrap();
    let length = |name: &str| element.attr(name).unwrap().len();
    assert_eq!((length("id"), length("title")), (1024, 16 * 1024));
    assert_eq!(["", "aé", "é"].map(|text| start_of(text, 2)), ["", "a", "é"]);
}
