//! Answers `/cards/NAME` with a page that holds the card of `NAME.json`: `cargo run --example axum_handler -- FOLDER`.

use article_embed::html::{self, Delivery};
use article_embed::{Options, Reader};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;
use std::path::PathBuf;
use std::{env, io};

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| String::from("tests/fixtures")));
    let app = Router::new().route("/cards/{name}", get(card)).with_state(folder);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    println!("http://127.0.0.1:3000/cards/full");
    axum::serve(listener, app).await
}

async fn card(State(folder): State<PathBuf>, Path(name): Path<String>) -> Result<Html<String>, (StatusCode, String)> {
    // A name with a dot or a slash could leave the folder.
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err((StatusCode::NOT_FOUND, String::from("no such card")));
    }
    let file = folder.join(name).with_extension("json");
    let json = tokio::fs::read(file).await.map_err(|_| (StatusCode::NOT_FOUND, String::from("no such card")))?;
    let reader = Reader::new().base("https://news.example/");
    let parsed = reader.read_slice(&json).map_err(|error| (StatusCode::UNPROCESSABLE_ENTITY, error.to_string()))?;
    let element = html::element(&parsed.article, &Options::new(), &Delivery::new());
    Ok(Html(format!("<!doctype html>\n<meta charset=\"utf-8\">\n{element}")))
}
