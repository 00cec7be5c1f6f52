//! Tests that reading HTML never fails, gives tidy lines, and takes time linear in the length of any text.

use super::*;
use crate::body::{Line, Run, line_text};
use proptest::prelude::*;

const PIECES: &[&str] = &[
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "--!>",
    "<!",
    "<?",
    "&",
    ";",
    "&amp",
    "&#",
    "&#x1F600;",
    "=",
    "\"",
    "'",
    "/",
    " ",
    "\n",
    "\0",
    "\r",
    "é",
    "漢字",
    "a",
    "word ",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<em>",
    "</i>",
    "<a href=/x>",
    "<a href='",
    "</a>",
    "<ul>",
    "<li>",
    "</ol>",
    "<blockquote>",
    "</blockquote>",
    "<h2>",
    "</h3>",
    "<br>",
    "<pre>",
    "<script>",
    "</script>",
    "<plaintext>",
    "<figure>",
    "</figure>",
    "<svg/>",
    "<textarea>",
    "<q>",
    "<s>",
    "</s>",
    "<![CDATA[",
    "]]>",
    "&nbsp;",
];

fn lines_of(block: &Block) -> &[Line] {
    match block {
        Block::Paragraph(line) | Block::Heading(line) => core::slice::from_ref(line),
        Block::Quotation(lines) | Block::List { items: lines, .. } => lines,
    }
}

fn is_tidy(line: &Line) -> bool {
    let alike = |a: &Run, b: &Run| {
        (a.emphasis, a.strong, &a.link) == (b.emphasis, b.strong, &b.link) && !a.is_break() && !b.is_break()
    };
    let text = line_text(line);
    !line.is_empty()
        && line.iter().all(|run| !run.text.is_empty() && (run.is_break() || !run.text.contains('\n')))
        && !line.windows(2).any(|pair| alike(&pair[0], &pair[1]))
        && !text.contains("  ")
        && !text.contains(" \n")
        && !text.contains("\n ")
        && text.trim_matches([' ', '\n']) == text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pieces_give_tidy_lines(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60)) {
        let html = pieces.concat();
        let mut check = |href: &str| crate::url::SafeUrl::parse(
            href, Some("https://news.example/"), crate::url::Purpose::Link, &crate::host::NativeHost::at(0));
        for block in blocks(&html, &mut check) {
            prop_assert!(lines_of(&block).iter().all(is_tidy) && !lines_of(&block).is_empty(), "{block:?}");
        }
        prop_assert!(!plain_text(&html).contains('\n'));
        prop_assert!(decode_entities(&html).len() <= html.len());
    }

    #[test]
    fn any_text_is_read(html in any::<String>()) {
        blocks(&html, &mut |_| None);
    }
}

/// The number of bytes that reading `html` looks at.
fn work(html: &str) -> usize {
    work::of(|| {
        blocks(html, &mut |_| None);
    })
}

/// Whether ten times the text takes at most eleven times the work.
fn is_linear(work: impl Fn(usize) -> usize) -> bool {
    let (some, many) = (work(2_000), work(20_000));
    many <= some * 11
}

const WORST: &[(&str, &str, &str)] = &[
    ("", "<b>", ""),
    ("", "<div>", "x"),
    ("", "<ul><li>", "x"),
    ("", "<blockquote>", "x"),
    ("", "<figure>", ""),
    ("<figure>", "</b>", "x"),
    ("", "<", ""),
    ("", "</", ""),
    ("", "<!", ""),
    ("", "<?", ""),
    ("", "&", ""),
    ("", "&#", ""),
    ("", "&aa;", ""),
    ("<!--", "-", ""),
    ("<!--", "<!--", ""),
    ("<!--", "--!", ""),
    ("", "<!-- ", ""),
    ("", "<a b=\"", ""),
    ("<a ", "b ", ">x"),
    ("<a ", "href=x ", ">x"),
    ("<a ", "=", ">x"),
    ("<a ", "/", ">x"),
    ("<a href='", "&", "'>x"),
    ("<script>", "</script", ""),
    ("<script>", "<!--", ""),
    ("<script><!--", "<script ", ""),
    ("<style>", "</", ""),
    ("", "<textarea>", ""),
    ("", "<a href=x>", "x"),
    ("", "<a href=x>y", ""),
    ("", "<p class='a b c'>", ""),
    ("", " ", "x"),
    ("", "<i> </i>", "x"),
    ("<pre>", "\n", "x"),
    ("", "x<br>", ""),
    ("", "<q>", ""),
    ("", "&#1", ""),
    ("&#", "1", ""),
];

#[test]
fn time_is_linear_in_the_length() {
    for (start, middle, end) in WORST {
        let html = |times: usize| format!("{start}{}{end}", middle.repeat(times));
        assert!(is_linear(|times| work(&html(times))), "{start}{middle}…{end}");
        let long = html(20_000);
        assert!(work(&long) <= 9 * long.len() + 100, "{start}{middle}…{end}: {} of {}", work(&long), long.len());
    }
}

#[test]
fn more_than_linear_work_is_detected() {
    assert!(!is_linear(|times| times * times));
    assert!(is_linear(|times| 3 * times + 50));
    assert!(work("<a b=1>x") > 0);
}

#[test]
fn a_million_nested_elements_are_read() {
    let html = format!("{}x", "<b><ul><li><blockquote>".repeat(250_000));
    assert_eq!(blocks(&html, &mut |_| None).len(), 1);
}
