//! What the native core writes: a line of JSON with a payload and options in, one with element, snippet and oEmbed answer out. It compares nothing.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use article_embed::html::{self, Delivery};
    use article_embed::{Options, Report, Server, read_as};
    use serde_json::{Value, json};
    use std::io::BufRead;

    let server = Server::of_environment();
    for line in std::io::stdin().lock().lines() {
        let mut report = Report::default();
        let asked: Value = serde_json::from_str(&line?)?;
        let (payload, wanted) = (asked.get("payload"), asked.get("options").unwrap_or(&Value::Null));
        let options = Options::read(&wanted, &server, &mut report);
        let delivery = Delivery::read(&wanted, &server, &mut report);
        let article = payload.and_then(|payload| {
            read_as(options.format.as_deref(), payload, options.base.as_deref(), &server, &mut report)
        });
        let made = article.map(|article| {
            let element = html::element(&article, &options, &delivery, &server);
            let snippet = html::snippet(&article, &options, &delivery, &server);
            json!([element, snippet, html::oembed(&article, &options, &delivery, &server)])
        });
        println!("{}", json!(made));
    }
    Ok(())
}

/// Examples are built for every target.
#[cfg(target_arch = "wasm32")]
fn main() {}
