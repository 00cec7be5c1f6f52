//! JSON that counts accesses, to test in steps instead of seconds that reading takes linear time.

#![allow(dead_code, reason = "each test takes what it needs")]

use article_embed::internal::json::{Json, Kind};
use article_embed::internal::{NativeHost, read_as};
use article_embed::{Options, Report, html};
use serde_json::Value;
use std::borrow::Cow;
use std::cell::Cell;
use std::time::UNIX_EPOCH;

/// A value, and the counter that all values of a payload share.
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

    fn items(&self) -> impl Iterator<Item = Self> {
        self.look(1);
        self.value.items().map(|value| {
            self.look(1);
            Counted { value, ..*self }
        })
    }

    /// Each access to a text costs its length.
    fn text(&self) -> Option<Cow<'_, str>> {
        let text = self.value.as_str()?;
        self.look(1 + text.len());
        Some(Cow::Borrowed(text))
    }

    fn number(&self) -> Option<i64> {
        self.look(1);
        self.value.as_f64().map(|number| number.floor() as i64)
    }

    fn boolean(&self) -> Option<bool> {
        self.look(1);
        self.value.as_bool()
    }
}

/// The steps of reading and drawing a payload: one per access, per character read, and per character written.
pub fn work_of(payload: &Value) -> usize {
    let (looks, server, mut report) = (Cell::new(0), NativeHost::at(0), Report::default());
    let article = read_as(
        None,
        Counted { value: payload, looks: &looks },
        Some("https://news.example/a.json"),
        &server,
        &mut report,
    );
    let html = article.map(|article| html::card(&article, &Options::new().now(UNIX_EPOCH)));
    looks.get() + html.map_or(0, |html| html.len())
}
