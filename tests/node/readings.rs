//! What the native reader makes of files, a line of JSON for each path on standard input. It compares nothing.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::io::Result<()> {
    use article_embed::report::{Code, Path};
    use article_embed::{Report, Server, read};
    use serde_json::{Value, json};
    use std::io::BufRead;

    let server = Server::new();
    for file in std::io::stdin().lock().lines() {
        let mut report = Report::default();
        let article = match serde_json::from_slice::<Value>(&std::fs::read(file?)?) {
            Ok(payload) => read(&payload, Some("https://news.example/payload.json"), &server, &mut report),
            Err(_) => {
                report.error(Code::NotJson, &Path::ROOT);
                None
            }
        };
        println!("{}", json!({"article": article, "report": report}));
    }
    Ok(())
}

/// Examples are built for every target.
#[cfg(target_arch = "wasm32")]
fn main() {}
