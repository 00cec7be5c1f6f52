//! Renders a payload as an HTML page: `cargo run --example render_file -- payload.json > card.html`.

use article_embed::options::Layout;
use article_embed::{Options, Reader, STYLES, html};
use std::error::Error;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let file = args.next().ok_or("usage: render_file PAYLOAD [LAYOUT]")?;
    let layout: Layout = args.next().as_deref().unwrap_or("full").parse()?;

    let parsed = Reader::new().read_slice(&fs::read(&file)?)?;
    for warning in &parsed.warnings {
        eprintln!("{file}: {warning}");
    }
    let card = html::card(&parsed.article, &Options::new().layout(layout));
    println!("<!doctype html>\n<meta charset=\"utf-8\">\n<style>{STYLES}</style>\n{card}");
    Ok(())
}
