//! Writes whole numbers in decimal digits.

/// Appends `number` in decimal digits. `format!` would add kilobytes to the wasm.
pub(crate) fn push_number(out: &mut String, number: u64) {
    if number >= 10 {
        push_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}
