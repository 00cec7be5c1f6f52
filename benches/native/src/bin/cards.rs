//! Reads and renders cards, for a count of the instructions; prints the bytes that were rendered.
//!
//! `cards READS RENDERS [PARAGRAPHS]`: with `PARAGRAPHS`, the layout is full and the body has that many. In its place,
//! `text` reads JSON text and not parsed JSON, and `slower` renders one card in ten twice, which the check of the
//! instructions must notice.

use article_embed::options::Layout;
use article_embed::{Options, Reader, html};
use article_embed_bench::PAYLOAD;

/// The payload with a body of `paragraphs` paragraphs, all different.
fn payload(paragraphs: Option<usize>) -> serde_json::Value {
    let mut payload: serde_json::Value = serde_json::from_str(PAYLOAD).expect("JSON");
    if let Some(count) = paragraphs {
        let story =
            (0..count).map(|number| format!("Paragraph {number}: nobody had asked the harbour for its opinion."));
        payload["body"] = story.collect();
    }
    payload
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let number = |index: usize| args.get(index).and_then(|text| text.parse::<usize>().ok());
    let (reads, renders, paragraphs) = (number(0).unwrap_or(1), number(1).unwrap_or(1), number(2));
    let [slower, from_text] = ["slower", "text"].map(|flag| args.iter().any(|arg| arg == flag));
    let layout = if paragraphs.is_some() { Layout::Full } else { Layout::Standard };
    let options = Options::new().layout(layout);
    let payload = payload(paragraphs);
    let reader = Reader::new();
    let read = || if from_text { reader.read(PAYLOAD) } else { reader.read_value(&payload) };
    let parsed = (0..reads.max(1)).fold(None, |_, _| read().ok());
    let article = parsed.expect("an article").article;
    let card = |_| html::card(&article, &options).len();
    let more = if slower { renders / 10 } else { 0 };
    println!("{}", (0..renders + more).map(card).sum::<usize>());
}
