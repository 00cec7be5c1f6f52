//! Times cards natively, JSON text to HTML, by their number and by the bytes of their payload. It prints one JSON text.

use article_embed::options::Layout;
use article_embed::{Options, Report, Server, html, read};
use article_embed_bench::PAYLOAD;
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;

/// So many times each is measured, and the median told.
const ROUNDS: usize = 9;

/// Payloads of articles that differ, as text.
fn payloads(count: usize) -> Vec<String> {
    let one = |number: usize| {
        PAYLOAD.replace("tidewater-0", &format!("tidewater-{number}")).replace("coast/0", &format!("coast/0-{number}"))
    };
    (0..count).map(one).collect()
}

/// A payload with a story of so many paragraphs, as text.
fn long(paragraphs: usize) -> String {
    let mut payload: Value = serde_json::from_str(PAYLOAD).expect("JSON");
    let story =
        (0..paragraphs).map(|number| format!("Paragraph {number}: nobody had asked the harbour for its opinion."));
    payload["body"] = story.collect();
    payload.to_string()
}

/// Median microseconds of turning texts into cards.
fn time(texts: &[String], options: &Options) -> f64 {
    let server = Server::new();
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for text in texts {
            let payload: Value = serde_json::from_str(text).expect("JSON");
            let article = read(&payload, None, &server, &mut Report::default()).expect("an article");
            black_box(html::card(&article, options, &server));
        }
        times.push(start.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

fn main() {
    let (standard, full) = (Options::default(), Options { layout: Layout::Full, ..Options::default() });
    time(&payloads(1000), &standard);
    let cards = [1, 10, 100, 1000, 10_000].map(|count| (count, time(&payloads(count), &standard)));
    let bytes = [1, 4, 20, 100, 400].map(|paragraphs| {
        let text = long(paragraphs);
        let copies = vec![text.clone(); 200];
        (text.len(), time(&copies, &full) / 200.0)
    });
    println!("{}", json!({ "cards": cards, "bytes": bytes }));
}
