//! Times the way from JSON text to HTML by the number of cards and by the size of the payload; prints the medians as
//! JSON.

use article_embed::options::Layout;
use article_embed::{Options, Reader, html};
use article_embed_bench::PAYLOAD;
use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;

/// How often each is measured; the median counts.
const ROUNDS: usize = 9;

/// Payloads of different articles.
fn payloads(count: usize) -> Vec<String> {
    let one = |number: usize| {
        PAYLOAD.replace("tidewater-0", &format!("tidewater-{number}")).replace("coast/0", &format!("coast/0-{number}"))
    };
    (0..count).map(one).collect()
}

/// A payload with a body of `paragraphs` paragraphs.
fn long(paragraphs: usize) -> String {
    let mut payload: Value = serde_json::from_str(PAYLOAD).expect("JSON");
    let story =
        (0..paragraphs).map(|number| format!("Paragraph {number}: nobody had asked the harbour for its opinion."));
    payload["body"] = story.collect();
    payload.to_string()
}

/// The median time to turn all the payloads into cards, in microseconds.
fn time(texts: &[String], options: &Options) -> f64 {
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for text in texts {
            let article = Reader::new().read(text).expect("an article").article;
            black_box(html::card(&article, options));
        }
        times.push(start.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    times[ROUNDS / 2]
}

fn main() {
    let (standard, full) = (Options::new(), Options::new().layout(Layout::Full));
    time(&payloads(1000), &standard);
    let cards = [1, 10, 100, 1000, 10_000].map(|count| (count, time(&payloads(count), &standard)));
    let bytes = [1, 4, 20, 100, 400].map(|paragraphs| {
        let text = long(paragraphs);
        let copies = vec![text.clone(); 200];
        (text.len(), time(&copies, &full) / 200.0)
    });
    println!("{}", json!({ "cards": cards, "bytes": bytes }));
}
