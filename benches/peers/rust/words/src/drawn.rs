//! Promises for frameworks that render later: they resolve with the next render.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;

/// Promises of the next render.
#[derive(Clone, Default)]
pub struct Drawn(Rc<RefCell<Vec<Function>>>);

impl Drawn {
    /// A promise that resolves with the next render.
    pub fn promise(&self) -> Promise {
        Promise::new(&mut |keep, _| self.0.borrow_mut().push(keep))
    }

    /// Resolves all promises.
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
