//! Counts the bytes that reading HTML looks at, in tests only, to prove that its time is linear.

#[cfg(test)]
std::thread_local! {
    static LOOKED_AT: core::cell::Cell<usize> = const { core::cell::Cell::new(0) };
}

#[cfg(test)]
pub(super) fn count(bytes: usize) {
    LOOKED_AT.with(|sum| sum.set(sum.get() + bytes));
}

#[cfg(not(test))]
pub(super) fn count(_: usize) {}

/// The number of bytes that `read` looks at.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn of(read: impl FnOnce()) -> usize {
    LOOKED_AT.with(|sum| sum.set(0));
    read();
    LOOKED_AT.with(core::cell::Cell::get)
}
