//! A card for front ends written in Rust: a handle that owns its listener and its timer.

use super::{ParseOutcome, draw, encode::encode, host::JsHost};
use crate::{json::Document, view};
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, Element, Event, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// The reason why [`Card::mount`] drew nothing.
#[derive(Debug)]
#[non_exhaustive]
pub enum MountError {
    /// The payload is not an article; the report says why.
    Payload(crate::Report),
    /// The target has no document, or cannot have a shadow root.
    Page(JsValue),
}

impl From<JsValue> for MountError {
    fn from(thrown: JsValue) -> Self {
        MountError::Page(thrown)
    }
}

/// A card in the shadow root of an element. Dropping it removes the card, its listener and its timer.
#[derive(Debug)]
pub struct Card {
    root: ShadowRoot,
    clicks: Option<EventListener>,
    refresh: Option<Interval>,
}

impl Card {
    /// Draws `payload`, JSON text of any known format, into the shadow root of `target`.
    ///
    /// `options` is a JSON object with the element's properties (`{"layout": "compact"}`), or empty.
    ///
    /// # Errors
    /// [`MountError`] if there is no card; `target` is unchanged then.
    pub fn mount(target: &Element, payload: &str, options: &str) -> Result<Card, MountError> {
        let options = Document::parse_unlocated(options);
        let outcome = ParseOutcome::of(payload, options.as_ref()).ok_or(JsValue::UNDEFINED)?;
        let Some(article) = &outcome.article else {
            return Err(MountError::Payload(outcome.report));
        };
        let document = target.owner_document().ok_or(JsValue::UNDEFINED)?;
        let instructions = encode(&view::CardModel::new(article, &outcome.options, &JsHost), String::new());
        let root = match target.shadow_root() {
            Some(root) => root,
            None => target.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        adopt_styles(&root)?;
        let drawn = DocumentFragment::new()?;
        draw(&instructions, &document, &drawn);
        root.replace_children_with_node_1(&drawn);
        Ok(Card { root, clicks: None, refresh: None })
    }

    /// Calls `listener` on every click in the card, until the card is dropped.
    pub fn on_click(&mut self, listener: impl FnMut(&Event) + 'static) {
        self.clicks = Some(EventListener::new(&self.root, "click", listener));
    }

    /// Calls `task` every `seconds`, at least 1, until the card is dropped, for example to fetch the payload again.
    pub fn every(&mut self, seconds: u32, task: impl FnMut() + 'static) {
        self.refresh = Some(Interval::new(seconds.max(1).saturating_mul(1000), task));
    }
}

impl Drop for Card {
    fn drop(&mut self) {
        self.root.replace_children_with_node_0();
    }
}

/// Adopts a constructed style sheet, which a Content-Security-Policy does not restrict.
fn adopt_styles(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheet = web_sys::CssStyleSheet::new()?;
    sheet.replace_sync(crate::STYLES)?;
    root.set_adopted_style_sheets(&js_sys::Array::of1(&sheet).unchecked_into::<js_sys::Object>());
    Ok(())
}
