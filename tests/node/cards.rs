//! Writes cards with the native core, for the test that compares hosts: one line of JSON in with a payload and options,
//! one line out with the element, the snippet and the oEmbed response.

use article_embed::html::{self, Delivery};
use article_embed::internal::{NativeHost, reader};
use article_embed::{Options, Report};
use serde_json::{Value, json};
use std::io::BufRead;

fn main() -> std::io::Result<()> {
    let host = NativeHost::at(0);
    for line in std::io::stdin().lock().lines() {
        let mut report = Report::default();
        let given: Value = serde_json::from_str(&line?)?;
        let (payload, wanted) = (given.get("payload"), given.get("options").unwrap_or(&Value::Null));
        let options = Options::read(&wanted, &host, &mut report).now_from_env();
        let delivery = Delivery::read(&wanted, &host, &mut report);
        let parsed = payload.and_then(|payload| reader(&options).read_value(payload).ok());
        let card = parsed.map(|parsed| {
            let element = html::element(&parsed.article, &options, &delivery);
            let snippet = html::snippet(&parsed.article, &options, &delivery);
            json!([element, snippet, html::oembed(&parsed.article, &options, &delivery)])
        });
        println!("{}", json!(card));
    }
    Ok(())
}
