//! JSON that counts how often it is looked at, to prove in steps and not in seconds that reading it is no more than its size is worth.

#![allow(dead_code, reason = "each test takes what it needs")]

use article_embed::json::{Json, Kind};
use article_embed::{Options, Report, Server, html, read_as};
use serde_json::Value;
use std::borrow::Cow;
use std::cell::Cell;

/// One value, and the count that all values of a payload share.
#[derive(Clone, Copy)]
struct Counted<'j> {
    value: &'j Value,
    looks: &'j Cell<usize>,
}

impl Counted<'_> {
    fn look(&self, cost: usize) {
        self.looks.set(self.looks.get() + cost);
    }
}

impl Json for Counted<'_> {
    fn kind(&self) -> Kind {
        self.look(1);
        self.value.kind()
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        self.look(1);
        self.value.get(key).map(|value| Counted { value, ..*self })
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        let values: Vec<_> =
            Json::values(&self.value, limit).into_iter().map(|value| Counted { value, ..*self }).collect();
        self.look(1 + values.len());
        values
    }

    fn len(&self) -> usize {
        self.look(1);
        Json::len(&self.value)
    }

    fn item(&self, index: usize) -> Option<Self> {
        self.look(1);
        Json::item(&self.value, index).map(|value| Counted { value, ..*self })
    }

    /// A text costs what it is long, each time.
    fn text(&self) -> Option<Cow<'_, str>> {
        let text = self.value.as_str()?;
        self.look(1 + text.len());
        Some(Cow::Borrowed(text))
    }

    fn number(&self) -> Option<f64> {
        self.look(1);
        self.value.as_f64()
    }

    fn boolean(&self) -> Option<bool> {
        self.look(1);
        self.value.as_bool()
    }
}

/// What it takes to read a payload, and to draw it: a step for each look, each character read, each character written.
pub fn work_of(payload: &Value) -> usize {
    let (looks, server, mut report) = (Cell::new(0), Server::at(0), Report::default());
    let article = read_as(
        None,
        Counted { value: payload, looks: &looks },
        Some("https://news.example/a.json"),
        &server,
        &mut report,
    );
    let html = article.map(|article| html::card(&article, &Options::default(), &server));
    looks.get() + html.map_or(0, |html| html.len())
}
