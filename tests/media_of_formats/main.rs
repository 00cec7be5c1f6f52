//! Media in other publishers' formats: videos, sounds, galleries, and pictures that are marked as sensitive.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod cms;
mod news;

use article_embed::{Article, Reader};

const MP4: &str = "https://media.example/rain.mp4";
const MP3: &str = "https://media.example/rain.mp3";
const STREAM: &str = "https://media.example/rain.m3u8";
const PAGE: &str = "https://lantern.example/rain";

/// The article of a payload without faults.
#[track_caller]
fn article(format: &str, payload: &str) -> Article {
    let read = Reader::new().format(format).read(payload).unwrap();
    assert!(read.warnings.is_empty(), "{:?} {payload}", read.warnings);
    read.article
}
