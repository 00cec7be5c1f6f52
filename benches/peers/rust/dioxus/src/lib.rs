//! The card with Dioxus: each has a virtual DOM and receives updates through a channel.

mod view;

use card_words::{Article, Drawn, Payload};
use dioxus::core::use_after_render;
use dioxus::prelude::*;
use dioxus_web::{Config, run};
use futures_channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use futures_util::StreamExt;
use futures_util::future::{AbortHandle, abortable};
use js_sys::Promise;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

// Dioxus marks its root with an attribute; a shadow root has none.
#[wasm_bindgen(
    inline_js = "const nothing = () => {}; export const bearMark = (root) => { root.setAttribute = nothing; };"
)]
extern "C" {
    #[wasm_bindgen(js_name = bearMark)]
    fn bear_mark(root: &ShadowRoot);
}

enum Change {
    Article(Box<Article>),
    Theme(String),
}

/// A card in a page.
#[wasm_bindgen]
pub struct Card {
    running: AbortHandle,
    changes: UnboundedSender<Change>,
    drawn: Drawn,
}

/// Properties of the root, from which it makes its signals.
#[derive(Clone, Props)]
struct Given {
    article: Rc<Article>,
    changes: Rc<Cell<Option<UnboundedReceiver<Change>>>>,
    drawn: Drawn,
}

impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.article, &other.article)
    }
}

#[allow(non_snake_case)]
fn Root(given: Given) -> Element {
    let mut article = use_signal(|| (*given.article).clone());
    let mut theme = use_signal(String::new);
    let Given { changes, drawn, .. } = given;
    use_future(move || {
        let changes = changes.take();
        async move {
            let Some(mut changes) = changes else { return };
            while let Some(change) = changes.next().await {
                match change {
                    Change::Article(next) => article.set(*next),
                    Change::Theme(next) => theme.set(next),
                }
            }
        }
    });
    // Applied to the page in the same turn, before promises resolve.
    use_after_render(move || drawn.tell());
    view::card(&article.read(), &theme.read())
}

#[wasm_bindgen]
impl Card {
    #[wasm_bindgen(constructor)]
    pub fn new(home: ShadowRoot, payload: Payload) -> Self {
        bear_mark(&home);
        let (changes, given) = unbounded();
        let drawn = Drawn::default();
        let given =
            Given { article: Rc::new(payload.into()), changes: Rc::new(Cell::new(Some(given))), drawn: drawn.clone() };
        let (card, running) =
            abortable(run(VirtualDom::new_with_props(Root, given), Config::new().rootnode(home.into())));
        wasm_bindgen_futures::spawn_local(async move {
            let _ = card.await;
        });
        Self { running, changes, drawn }
    }

    /// Resolves with the next render, which Dioxus does after the script.
    pub fn drawn(&self) -> Promise {
        self.drawn.promise()
    }

    pub fn update(&self, payload: Payload) {
        let _ = self.changes.unbounded_send(Change::Article(Box::new(payload.into())));
    }

    pub fn theme(&self, theme: String) {
        let _ = self.changes.unbounded_send(Change::Theme(theme));
    }

    pub fn unmount(self) {
        self.running.abort();
    }
}
