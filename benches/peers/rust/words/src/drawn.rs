//! Who draws later than asked tells the page when it has: a promise. It knows no framework.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;

/// Those who wait for the next drawing.
#[derive(Clone, Default)]
pub struct Drawn(Rc<RefCell<Vec<Function>>>);

impl Drawn {
    /// A promise that is kept by the next drawing.
    pub fn promise(&self) -> Promise {
        Promise::new(&mut |keep, _| self.0.borrow_mut().push(keep))
    }

    /// It is drawn.
    pub fn tell(&self) {
        for keep in self.0.take() {
            let _ = keep.call0(&JsValue::UNDEFINED);
        }
    }
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
