//! What the server answers to each address: status, headers, caching. It makes no cards.

use super::edition::{Edition, FILES};
use super::index;
use super::shelf::Shelf;
use super::site::hash;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// Corrections shall arrive in a minute; when the server is away, what is there may be shown for a day.
const SHORT: &str = "public, max-age=60, stale-while-revalidate=60, stale-if-error=86400";

/// What is named by its hash never changes.
const FOREVER: &str = "public, max-age=31536000, immutable";

const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";

/// What an oEmbed consumer asks.
#[derive(Debug, Deserialize)]
pub(super) struct Question {
    url: Option<String>,
    format: Option<String>,
    maxwidth: Option<u32>,
    maxheight: Option<u32>,
}

pub(super) async fn index_page(State(shelf): State<Arc<Shelf>>, headers: HeaderMap) -> Response {
    work(move || answer(&headers, HTML, SHORT, index::page(&shelf.index().entries))).await
}

pub(super) async fn index(State(shelf): State<Arc<Shelf>>, headers: HeaderMap) -> Response {
    work(move || {
        let list = json!({"version": 1, "articles": shelf.index().entries});
        answer(&headers, JSON, SHORT, format!("{list}\n"))
    })
    .await
}

pub(super) async fn asset(State(shelf): State<Arc<Shelf>>, Path(path): Path<String>, headers: HeaderMap) -> Response {
    let path = format!("assets/{path}");
    let Some(asset) = shelf.site.assets.iter().find(|asset| asset.path == path) else { return missing() };
    let kind = if path.ends_with(".js") { "text/javascript; charset=utf-8" } else { "application/wasm" };
    answer(&headers, kind, FOREVER, asset.bytes.clone())
}

/// A file of an edition; a card's own address ends with a slash.
pub(super) async fn file(State(shelf): State<Arc<Shelf>>, Path(path): Path<String>, headers: HeaderMap) -> Response {
    work(move || {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let name = if name.is_empty() { "index.html" } else { name };
        let Some(place) = FILES.iter().position(|file| *file == name) else {
            return match shelf.edition(&path) {
                Some(_) => Redirect::permanent(&shelf.site.address(&path, "")).into_response(),
                None => missing(),
            };
        };
        let Some(Edition { mut files, .. }) = shelf.edition(folder) else { return missing() };
        let kind = if name.ends_with(".json") { JSON } else { HTML };
        answer(&headers, kind, SHORT, files.get_mut(place).map(std::mem::take).unwrap_or_default())
    })
    .await
}

/// The oEmbed endpoint (oEmbed 1.0, section 2.3): for an article's own address, and for its card's on this site.
pub(super) async fn oembed(
    State(shelf): State<Arc<Shelf>>,
    Query(asked): Query<Question>,
    headers: HeaderMap,
) -> Response {
    let Some(url) = asked.url else { return plain(StatusCode::BAD_REQUEST, "url is missing") };
    if asked.format.is_some_and(|format| format != "json") {
        return plain(StatusCode::NOT_IMPLEMENTED, "json alone");
    }
    work(move || {
        let path = shelf.site.path_of(&url).or_else(|| Some(shelf.index().path(&url)?.to_owned()));
        let room = (asked.maxwidth, asked.maxheight);
        let made = path.and_then(|path| shelf.oembed(&path, room));
        made.map_or_else(missing, |made: Value| answer(&headers, JSON, SHORT, format!("{made}\n")))
    })
    .await
}

/// Reading files and making cards would keep other requests waiting.
async fn work(make: impl FnOnce() -> Response + Send + 'static) -> Response {
    let done = tokio::task::spawn_blocking(make).await;
    done.unwrap_or_else(|_| plain(StatusCode::INTERNAL_SERVER_ERROR, "the core stopped on this payload"))
}

/// A body with its hash, or only the word that it is still the same.
fn answer(asked: &HeaderMap, kind: &'static str, cache: &'static str, body: impl Into<Vec<u8>>) -> Response {
    let body = body.into();
    // Weak: the same text goes out compressed in several ways.
    let tag = format!("W/\"{}\"", hash(&body));
    let known = asked.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let same = known.is_some_and(|tags| tags.split(',').any(|known| known.trim() == tag || known.trim() == "*"));
    let headers = [
        (header::CACHE_CONTROL, cache),
        (header::ETAG, tag.as_str()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CONTENT_TYPE, kind),
    ];
    match same {
        true => (StatusCode::NOT_MODIFIED, headers.map(|(name, value)| (name, value.to_owned()))).into_response(),
        false => (headers.map(|(name, value)| (name, value.to_owned())), body).into_response(),
    }
}

fn missing() -> Response {
    plain(StatusCode::NOT_FOUND, "no such card")
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, [(header::CACHE_CONTROL, "no-store")], format!("{text}\n")).into_response()
}
