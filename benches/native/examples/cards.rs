//! Reads and renders as many cards as it is told to, for the count of their instructions. It prints the bytes.

use article_embed::{Options, Report, Server, html, read};
use article_embed_bench::PAYLOAD;

fn main() {
    let mut asked = std::env::args().skip(1).map(|count| count.parse().expect("a number"));
    let (reads, renders): (u32, u32) = (asked.next().unwrap_or(1), asked.next().unwrap_or(1));
    let (server, options) = (Server::new(), Options::default());
    let payload: serde_json::Value = serde_json::from_str(PAYLOAD).expect("JSON");
    let mut article = None;
    for _ in 0..reads {
        article = read(&payload, None, &server, &mut Report::default());
    }
    let article = article.expect("an article");
    let bytes: usize = (0..renders).map(|_| html::card(&article, &options, &server).len()).sum();
    println!("{bytes}");
}
