//! Reads and renders as many cards as it is told to, for the count of its instructions. It prints the bytes.
//!
//! `cards READINGS RENDERINGS [PARAGRAPHS]`: with paragraphs the card is a full one, with a story of so many. With
//! `slower` instead of their number every tenth card is written twice: what a count has to catch.

use article_embed::options::Layout;
use article_embed::{Options, Report, Server, html, read};
use article_embed_bench::PAYLOAD;

/// The payload with a story of so many paragraphs, none of which says the same as another.
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
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| asked.get(place).and_then(|text| text.parse::<usize>().ok());
    let (readings, renderings, paragraphs) = (number(0).unwrap_or(1), number(1).unwrap_or(1), number(2));
    let slower = asked.iter().any(|word| word == "slower");
    let (server, mut options) = (Server::new(), Options::default());
    if paragraphs.is_some() {
        options.layout = Layout::Full;
    }
    let payload = payload(paragraphs);
    let article = (0..readings.max(1)).fold(None, |_, _| read(&payload, None, &server, &mut Report::default()));
    let article = article.expect("an article");
    let card = |_| html::card(&article, &options, &server).len();
    let again = if slower { renderings / 10 } else { 0 };
    println!("{}", (0..renderings + again).map(card).sum::<usize>());
}
