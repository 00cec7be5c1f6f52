//! The handle for front ends written in Rust: what it draws, which clicks it reports, and what a drop leaves.

use super::page::{click_on, click_root, host, pause};
use article_embed::web::{Card, MountError};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const RAIN: &str = r#"{"headline": "Rain", "url": "https://news.example/rain", "authors": ["Ann"]}"#;

fn mount(target: &Element, payload: &str) -> Result<Card, MountError> {
    Card::mount(target, payload, r#"{"layout": "compact"}"#)
}

/// What is in the shadow root; `None` where there is none.
fn shown(target: &Element) -> Option<String> {
    target.shadow_root().map(|root| root.text_content().unwrap_or_default())
}

#[wasm_bindgen_test]
fn a_card_is_drawn_into_the_shadow_root() {
    let target = host("div", "fallback");
    let card = mount(&target, RAIN).unwrap();
    assert_eq!(shown(&target).as_deref(), Some("news.exampleRainAnn"));
    assert_eq!(target.shadow_root().unwrap().adopted_style_sheets().length(), 1);
    assert_eq!(target.text_content().as_deref(), Some("fallback"));
    drop(card);
    assert_eq!(shown(&target).as_deref(), Some(""));
    let again = mount(&target, RAIN).unwrap();
    assert_eq!(shown(&target).as_deref(), Some("news.exampleRainAnn"));
    drop(again);
}

#[wasm_bindgen_test]
fn a_bad_payload_leaves_the_target_as_it_was() {
    let target = host("div", "fallback");
    let Err(MountError::Payload(report)) = mount(&target, r#"{"headline": "Rain"}"#) else { panic!() };
    assert_eq!(report.issues()[0].path, "$.url");
    assert_eq!((shown(&target), target.text_content().as_deref()), (None, Some("fallback")));
    let _card = mount(&target, RAIN).unwrap();
    assert!(matches!(mount(&target, "[]"), Err(MountError::Payload(_))));
    assert_eq!(shown(&target).as_deref(), Some("news.exampleRainAnn"));
}

#[wasm_bindgen_test]
fn an_element_that_takes_no_shadow_root_stays_as_it_was() {
    let target = host("ul", "fallback");
    assert!(matches!(mount(&target, RAIN), Err(MountError::Page(_))));
    assert_eq!((shown(&target), target.text_content().as_deref()), (None, Some("fallback")));
}

#[wasm_bindgen_test]
fn clicks_are_heard_until_the_card_is_dropped() {
    let target = host("div", "");
    let heard = Rc::new(Cell::new(0));
    let mut card = mount(&target, RAIN).unwrap();
    click_on(&target, "[part~=byline]");
    assert_eq!(heard.get(), 0);
    let count = heard.clone();
    card.on_click(move |event| {
        assert_eq!(event.type_(), "click");
        count.set(count.get() + 1);
    });
    click_on(&target, "[part~=byline]");
    click_root(&target);
    assert_eq!(heard.get(), 2);
    drop(card);
    click_root(&target);
    assert_eq!(heard.get(), 2);
    assert_eq!(Rc::strong_count(&heard), 1, "the listener is gone");
}

#[wasm_bindgen_test]
async fn a_timer_ticks_until_the_card_is_dropped() {
    let target = host("div", "");
    let ticks = Rc::new(Cell::new(0));
    let mut card = mount(&target, RAIN).unwrap();
    let count = ticks.clone();
    card.every(0, move || count.set(count.get() + 1));
    assert_eq!(ticks.get(), 0);
    // A test that hangs fails.
    while ticks.get() < 2 {
        pause(50).await.map(|_: JsValue| ()).unwrap();
    }
    drop(card);
    let before = ticks.get();
    pause(1500).await.map(|_: JsValue| ()).unwrap();
    assert_eq!((ticks.get(), Rc::strong_count(&ticks)), (before, 1));
}
