//! Tests of blocks read from HTML. Blocks are written `p text`, `h text`, `q line|line`, `ul item|item`; runs as
//! `_emphasis_`, `*strong*`, `[text](address)`; `/` is a line break.

use super::*;
use crate::body::{Line, Run};
use crate::host::NativeHost;
use crate::url::Purpose;

fn safe(href: &str) -> Option<SafeUrl> {
    SafeUrl::parse(href, Some("https://news.example/a/1"), Purpose::Link, &NativeHost::at(0))
}

fn run(run: &Run) -> String {
    let mut text = if run.is_break() { String::from("/") } else { run.text.clone() };
    if run.emphasis {
        text = format!("_{text}_");
    }
    if run.strong {
        text = format!("*{text}*");
    }
    match &run.link {
        Some(link) => format!("[{text}]({})", link.as_str().trim_start_matches("https://")),
        None => text,
    }
}

fn line(line: &Line) -> String {
    line.iter().map(run).collect()
}

fn lines(lines: &[Line]) -> String {
    lines.iter().map(line).collect::<Vec<_>>().join("|")
}

fn written(block: &Block) -> String {
    match block {
        Block::Paragraph(text) => format!("p {}", line(text)),
        Block::Heading(text) => format!("h {}", line(text)),
        Block::Quotation(text) => format!("q {}", lines(text)),
        Block::List { ordered, items } => format!("{}l {}", if *ordered { 'o' } else { 'u' }, lines(items)),
    }
}

fn read(html: &str) -> Vec<String> {
    blocks(html, &mut safe).iter().map(written).collect()
}

#[track_caller]
pub(super) fn gives(html: &str, expected: &[&str]) {
    assert_eq!(read(html), expected, "{html}");
}

#[test]
fn paragraphs_and_headings() {
    gives(
        "<p>One<p>Two</p>three<div>four<section>five</section></div>",
        &["p One", "p Two", "p three", "p four", "p five"],
    );
    gives("<H2 class=x>Why <b>now</b></H2>Because", &["h Why *now*", "p Because"]);
    gives("<p></p><p> </p><p>&nbsp;</p><h3><br></h3><ul><li></ul><blockquote> </blockquote>", &[]);
    gives("<dl><dt>A<dd>B</dl>C<hr>D", &["p A", "p B", "p C", "p D"]);
}

#[test]
fn white_space_is_as_css_shows_it() {
    gives(" <p>\n  a \t<b> b </b>\r\n c<i> </i>d </p> ", &["p a *b *c d"]);
    gives("a <br> b<span> </span><br/>", &["p a/b"]);
    gives("<p>&#32;a&#10;&#x20;b</p>", &["p a b"]);
    gives("<p>&nbsp;&nbsp;in&nbsp;dent</p>", &["p in\u{A0}dent"]);
}

#[test]
fn two_line_ends_are_a_paragraph() {
    gives("a<br><br>b<BR />\n<br />&nbsp;<br>c<br>d", &["p a", "p b", "p c/d"]);
    gives("<br><br>a", &["p a"]);
    gives("<h2>a<br><br>b</h2><li>c<br><br>d", &["h a/b", "p c", "p d"]);
    gives("<pre>a\nb  c\n\nd</pre>e\nf", &["p a/b c", "p d", "p e f"]);
}

#[test]
fn quotations_hold_lines_and_lists_hold_items() {
    gives("<blockquote><p>a</p><p>b</p><footer>— c</footer></blockquote>d", &["q a|b|— c", "p d"]);
    gives("<ol><li>a<li><p>b</p><p>c</p></ol><ul><li>d</ul>", &["ol a|b/c", "ul d"]);
    gives("<ul><li>a<ol><li>b</li></ol>c</li><li>d</ul>e", &["ul a|b|c|d", "p e"]);
    gives("<blockquote>a<blockquote>b</blockquote>c<ul><li>d<li>e</ul></ul>f</blockquote>g", &["q a|b|c|d|e|f", "p g"]);
    gives("<ul><li>a<blockquote>b</blockquote><h4>c</h4></blockquote>d</ul>e", &["ul a/b/c/d", "p e"]);
    gives("</ul></blockquote></li><li>a", &["p a"]);
    gives("<ul><li>open", &["ul open"]);
}

#[test]
fn styles_are_counted_not_nested() {
    gives("a<em>b<b>c</em>d</b>e</i>f", &["p a_b_*_c_**d*ef"]);
    gives("<i>a</i><em>b</em><strong></strong>c", &["p _ab_c"]);
    gives("<p><b>a<p>b</b>c", &["p *a*", "p *b*c"]);
    gives("a <b/>b <em />c", &["p a b c"]);
    gives("He said <q>no</q>.", &["p He said “no”."]);
}

#[test]
fn links_are_checked_once_and_only_with_text() {
    gives("<a href=/b>b</a>, <a href='javascript:alert(1)'>c</a>", &["p [b](news.example/b), c"]);
    gives("<a name=x>a</a><a href=/1>b<a href=/2>c</a>d", &["p a[b](news.example/1)[c](news.example/2)d"]);
    gives("<a href=/1 HREF=/2>a</a> <a href=/3>b</a>", &["p [a](news.example/1) [b](news.example/3)"]);
    gives("<a href='/?a=1&copy=2&amp;b=3&lt;'>a", &["p [a](news.example/?a=1&copy=2&b=3%3C)"]);
    // A browser reads other addresses here.
    gives("<a href='/a\0b'>a</a><a href='/&fjlig;'>b</a><a href='/&fjlig'>c</a>", &["p ab[c](news.example/&fjlig)"]);
    let mut asked = Vec::new();
    blocks("<a href=1>a<b>b</b><p>c</a><a href=2> <img></a><s><a href=3>d</a></s>", &mut |href| {
        asked.push(href.to_owned());
        None
    });
    assert_eq!(asked, ["1"]);
}

#[test]
fn other_content_is_left_out() {
    for html in [
        "<script>if (a < b) '</p>x'</script>",
        "<STYLE>p{}</STYLE >",
        "<script><!--<script></script>x--></script>",
        "<figure><img><figcaption>x</figcaption></figure>",
        "<table><tr><td>x</table>",
        "<svg><text>x</text></svg>",
        "<figure>x<figure>y</figure>z</FIGURE>",
        "<form>x<button>y</button></form>",
        "<textarea><b>x</textarea>",
        "<blockquote class='a twitter-tweet'><p>x</p></blockquote>",
        "<a class=more-link href=/>x</a>",
        "<div class=wp-caption><p>x</p></div>",
        "<s>x</s>",
        "<del>x</del>",
        "<!-- x -->",
        "<!-->",
        "<!--x--!>",
        "<![CDATA[x]]>",
        "<?php x ?>",
        "</ x>",
        "<!DOCTYPE html>",
        "<svg/>",
        "<video/>",
        "<noscript><p>x</noscript>",
    ] {
        gives(&format!("a{html} b"), if read(&format!("a{html} b")).len() == 1 { &["p a b"] } else { &["p a", "p b"] });
    }
    gives("a<plaintext>b</plaintext>", &["p a"]);
    gives("a<!-- b --> c <!-- d", &["p a c"]);
    gives("a<p title='b", &["p a"]);
    gives("<hr class=wp-caption>a", &["p a"]);
}

#[test]
fn characters_that_only_look_like_tags_stay() {
    gives("1 < 2 > 3 <3 <> a<", &["p 1 < 2 > 3 <3 <> a<"]);
    gives("a</>b</", &["p ab</"]);
}

#[test]
fn references_become_characters() {
    assert_eq!(decode_entities("AT&T &amp; &#8220;x&#x201d; &hellip;&apos;"), "AT&T & “x” …'");
    assert_eq!(decode_entities("&copy &notit; &notin; &thinspx; &Nope; &"), "© &notit; &notin; &thinspx; &Nope; &");
    assert_eq!(
        decode_entities("&#150;&#0;&#xD800;&#99999999999;&#x110000;&#;&#x;"),
        "–\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}&#;&#x;"
    );
    assert_eq!(decode_entities("&AMP;&LT&Auml;&frac12x&sup2;"), "&<Ä½x²");
    assert!(matches!(decode_entities("plain"), Cow::Borrowed("plain")));
    assert_eq!(decode_entities("&amp;lt;b&amp;gt;"), "&lt;b&gt;");
}

#[test]
fn plain_text_is_one_line() {
    assert_eq!(plain_text("Rain &amp; <em>wind</em><br>in\nHanoi<script>x</script>"), "Rain & wind in Hanoi");
    assert_eq!(plain_text("<p>a</p><ul><li>b<li>c</ul><blockquote>d</blockquote>"), "a b c d");
    assert_eq!(plain_text("  "), "");
}

#[test]
fn output_is_bounded() {
    let read = blocks(&"<p>a".repeat(2 * MAX_LINES), &mut safe);
    assert_eq!(read.len(), MAX_LINES);
    let items = blocks(&"<ul><li>a<li>b</ul>".repeat(MAX_LINES), &mut safe);
    assert_eq!(items.len(), MAX_LINES / 2);
    assert_eq!(blocks(&format!("<pre>{}", "a\n\n".repeat(2 * MAX_LINES)), &mut safe).len(), MAX_LINES);
    for html in ["word ".repeat(MAX_BYTES), "<b>a</b>b".repeat(MAX_BYTES / 4), "a<br>".repeat(MAX_BYTES / 2)] {
        let size = |line: &Line| line.iter().map(|run| run.text.len()).sum::<usize>();
        let lines = blocks(&html, &mut safe);
        let [Block::Paragraph(line)] = lines.as_slice() else { panic!("one paragraph") };
        assert!(size(line) <= MAX_BYTES && line.len() <= MAX_BYTES / 16 + 1);
        assert!(!line.iter().any(|run| run.text.is_empty()) && !line.last().unwrap().is_break());
    }
    // A long address is copied into every run of its link.
    let html = format!("<a href=/{}>{}", "x".repeat(4000), "<b>a</b>b".repeat(10_000));
    let [Block::Paragraph(line)] = &blocks(&html, &mut safe)[..] else { panic!("one paragraph") };
    assert!(line.len() < 70, "{}", line.len());
    // Links and references count against the limit whatever they become.
    for html in ["<a href=x>a".repeat(MAX_BYTES), "&infin;".repeat(MAX_BYTES)] {
        let [Block::Paragraph(line)] = &blocks(&html, &mut |_| None)[..] else { panic!("one paragraph") };
        assert!(line[0].text.chars().count() <= MAX_BYTES / 16);
    }
}

#[test]
fn characters_that_cleaning_turns_into_spaces_are_spaces() {
    gives("<p>a\u{1F}\u{B}</p>", &["p a"]);
    gives("<p>a\u{B}<em>b</em>\u{2028}</p><p>\u{85}</p>", &["p a _b_"]);
    gives("<p>a\u{1}&#98;</p>", &["p ab"]);
}
