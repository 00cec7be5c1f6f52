//! The card with Sycamore: a signal for the payload and a selector for each part, so that only changes are written.

mod view;

use card_words::{Article, Payload};
use sycamore::prelude::*;
use sycamore::web::render_in_scope;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

/// A card in a page.
#[wasm_bindgen]
pub struct Card {
    root: RootHandle,
    article: Signal<Article>,
    theme: Signal<String>,
}

#[wasm_bindgen]
impl Card {
    #[wasm_bindgen(constructor)]
    pub fn new(home: &ShadowRoot, payload: Payload) -> Self {
        let mut signals = None;
        let root = create_root(|| {
            let (article, theme) = (create_signal(Article::from(payload)), create_signal(String::new()));
            signals = Some((article, theme));
            render_in_scope(move || view::card(article, theme), home);
        });
        let (article, theme) = signals.expect_throw("a root runs at once");
        Self { root, article, theme }
    }

    pub fn update(&self, payload: Payload) {
        self.article.set(payload.into());
    }

    pub fn theme(&self, theme: String) {
        self.theme.set(theme);
    }

    pub fn unmount(self) {
        self.root.dispose();
    }
}
