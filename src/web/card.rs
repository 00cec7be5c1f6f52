//! The card for front ends written in Rust: a handle that owns its listener and its timer. JavaScript does not use it.

use super::{Reading, dom::paint, draw, hold, host::Script};
use crate::view;
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DocumentFragment, Element, Event, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// Why there is no card.
#[derive(Debug)]
#[non_exhaustive]
pub enum MountError {
    /// The payload gives none; the report says why.
    Payload(crate::Report),
    /// The page has no document that can be drawn into, or the target can have no shadow root.
    Page(JsValue),
}

impl From<JsValue> for MountError {
    fn from(thrown: JsValue) -> Self {
        MountError::Page(thrown)
    }
}

/// A card in the shadow root of an element. Dropping it takes the card, its listener and its timer away.
#[derive(Debug)]
pub struct Card {
    root: ShadowRoot,
    clicks: Option<EventListener>,
    refresh: Option<Interval>,
}

impl Card {
    /// Draws `payload`, parsed JSON of any known format, into the shadow root of `target`.
    ///
    /// `options` is a JavaScript object with the element's properties, or `undefined`.
    ///
    /// # Errors
    /// [`MountError`], and then `target` is as it was.
    pub fn mount(target: &Element, payload: JsValue, options: JsValue) -> Result<Card, MountError> {
        let reading = Reading::of(hold(&payload), hold(&options));
        let Some(article) = &reading.article else {
            return Err(MountError::Payload(reading.report));
        };
        let document = target.owner_document().ok_or(JsValue::UNDEFINED)?;
        let strip = paint(&view::Card::new(article, &reading.options, &Script), String::new());
        let root = match target.shadow_root() {
            Some(root) => root,
            None => target.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        adopt_styles(&root)?;
        let drawn = DocumentFragment::new()?;
        draw(&strip, &document, &drawn);
        root.replace_children_with_node_1(&drawn);
        Ok(Card { root, clicks: None, refresh: None })
    }

    /// Calls `heard` on every click in the card, until the card is dropped.
    pub fn on_click(&mut self, heard: impl FnMut(&Event) + 'static) {
        self.clicks = Some(EventListener::new(&self.root, "click", heard));
    }

    /// Calls `due` every `seconds`, at least one, until the card is dropped: for a host that reads the payload again.
    pub fn every(&mut self, seconds: u32, due: impl FnMut() + 'static) {
        self.refresh = Some(Interval::new(seconds.max(1).saturating_mul(1000), due));
    }
}

impl Drop for Card {
    fn drop(&mut self) {
        self.root.replace_children_with_node_0();
    }
}

/// A style sheet of the document's own, which needs no leave of a Content-Security-Policy.
fn adopt_styles(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheet = web_sys::CssStyleSheet::new()?;
    sheet.replace_sync(&super::styles())?;
    root.set_adopted_style_sheets(&js_sys::Array::of1(&sheet).unchecked_into::<js_sys::Object>());
    Ok(())
}
