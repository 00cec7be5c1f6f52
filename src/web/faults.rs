//! Ways for the core to die, for the tests of what a page is like afterwards. No build that a page loads has them.

use core::cell::Cell;
use core::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static NEXT: Cell<u8> = const { Cell::new(0) };
}

/// The next card is the core's death: 1 panics, 2 uses up the stack, 3 the memory.
#[wasm_bindgen]
pub fn fault(way: u8) {
    NEXT.set(way);
}

/// Dies, if the next card is to be the core's death.
#[allow(clippy::panic, reason = "it is what is tested")]
pub(super) fn strike() {
    match NEXT.take() {
        1 => panic!("planted"),
        2 => {
            black_box(fall(0));
        }
        3 => swell(),
        _ => {}
    }
}

fn fall(depth: u64) -> u64 {
    let frame = black_box([depth; 32]);
    if black_box(false) { depth } else { fall(depth + 1) + frame.iter().sum::<u64>() }
}

fn swell() {
    let mut held = Vec::new();
    while !black_box(false) {
        held.push(Vec::<u8>::with_capacity(1 << 26));
        black_box(&held);
    }
}
