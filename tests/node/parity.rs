//! Reads payloads with the native core, for the comparison with the wasm: a path per line in, a line of JSON out.

use article_embed::Reader;
use serde_json::json;
use std::io::BufRead;

fn main() -> std::io::Result<()> {
    let reader = Reader::new().base("https://news.example/payload.json");
    for file in std::io::stdin().lock().lines() {
        let text = std::fs::read(file?)?;
        let article = reader.read_slice(&text).ok().map(|parsed| parsed.article);
        println!("{}", json!({"article": article, "report": reader.validate_slice(&text)}));
    }
    Ok(())
}
