//! Injects crashes, for the tests of how a page recovers from one. Only test builds have them.

use core::cell::Cell;
use core::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static NEXT: Cell<u8> = const { Cell::new(0) };
}

/// Makes the next card crash the core: 1 panics, 2 overflows the stack, 3 runs out of memory.
#[wasm_bindgen(js_name = injectFault)]
pub fn inject_fault(kind: u8) {
    NEXT.set(kind);
}

/// Crashes if [`inject_fault`] was called before.
#[allow(clippy::panic, reason = "the test needs a panic")]
pub(super) fn crash_if_injected() {
    match NEXT.take() {
        1 => panic!("injected"),
        2 => {
            black_box(overflow_stack(0));
        }
        3 => exhaust_memory(),
        _ => {}
    }
}

fn overflow_stack(depth: u64) -> u64 {
    let frame = black_box([depth; 32]);
    if black_box(false) { depth } else { overflow_stack(depth + 1) + frame.iter().sum::<u64>() }
}

fn exhaust_memory() {
    let mut blocks = Vec::new();
    while !black_box(false) {
        blocks.push(Vec::<u8>::with_capacity(1 << 26));
        black_box(&blocks);
    }
}
