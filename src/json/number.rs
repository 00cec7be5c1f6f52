//! Reads JSON numbers as whole ones: a card has sizes, counts and identifiers.

/// More digits than a double holds. Digits after them count as zeros, so that a long number is not infinite.
const MAX_MANTISSA: f64 = 1e18;

/// The largest whole number that is not above a well-formed JSON number times ten to the power of `shift`; beyond 64 bits
/// the nearest that fits.
///
/// Above 2^53 it is as exact as a double, like `JSON.parse`. The standard library's parser of floats would take 10 KB.
pub(crate) fn floor(raw: &str, shift: i32) -> i64 {
    let (mut number, mut shift, mut exponent) = (0.0_f64, shift, 0_i32);
    let (mut is_fraction, mut is_exponent, mut is_negative) = (false, false, false);
    for byte in raw.bytes() {
        match byte {
            b'0'..=b'9' if is_exponent => {
                exponent = exponent.saturating_mul(10).saturating_add(i32::from(byte - b'0'));
            }
            b'0'..=b'9' if number < MAX_MANTISSA => {
                number = number * 10.0 + f64::from(byte - b'0');
                shift -= i32::from(is_fraction);
            }
            b'0'..=b'9' => shift += i32::from(!is_fraction),
            // The comma is that of other publishers' texts.
            b'.' => is_fraction = true,
            b',' if cfg!(feature = "formats") => is_fraction = true,
            b'e' | b'E' => is_exponent = true,
            b'-' => is_negative = is_exponent,
            _ => {}
        }
    }
    shift = shift.saturating_add(if is_negative { -exponent } else { exponent });
    let sign = if raw.starts_with('-') { -1.0 } else { 1.0 };
    scale(number * sign, shift).floor() as i64
}

/// `number` times ten to the power of `shift`.
fn scale(mut number: f64, shift: i32) -> f64 {
    // Beyond 400 powers of ten every double is zero or infinite.
    for _ in 0..shift.unsigned_abs().min(400) {
        number = if shift > 0 { number * 10.0 } else { number / 10.0 };
    }
    number
}
