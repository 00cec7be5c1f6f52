//! The card with Leptos: a signal for the payload and a memo for each part, so that only changes are written.

mod view;

use std::any::Any;

use card_words::{Article, Payload};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

/// A card in a page.
#[wasm_bindgen]
pub struct Card {
    /// Unmounts when it is dropped.
    mounted: Box<dyn Any>,
    article: ArcRwSignal<Article>,
    theme: ArcRwSignal<String>,
}

#[wasm_bindgen]
impl Card {
    #[wasm_bindgen(constructor)]
    pub fn new(home: ShadowRoot, payload: Payload) -> Self {
        let (article, theme) = (ArcRwSignal::new(Article::from(payload)), ArcRwSignal::new(String::new()));
        let given = (article.clone(), theme.clone());
        // A shadow root is not an element by type, but Leptos needs only a parent node.
        let mounted = mount_to(home.unchecked_into(), move || view::card(given.0.into(), given.1.into()));
        Self { mounted: Box::new(mounted), article, theme }
    }

    /// Resolves after the effects, which run after the script.
    pub async fn drawn() {
        leptos::task::tick().await;
    }

    pub fn update(&self, payload: Payload) {
        self.article.set(payload.into());
    }

    pub fn theme(&self, theme: String) {
        self.theme.set(theme);
    }

    pub fn unmount(self) {
        drop(self.mounted);
    }
}
