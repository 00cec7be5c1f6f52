//! Finds the end of a stretch of plain characters in a JSON string.

/// The number of bytes before the first quotation mark, backslash or control character.
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    let mut plain = 0;
    // Eight bytes at once. A browser's wasm is smaller without.
    if !cfg!(target_arch = "wasm32") {
        for chunk in bytes.as_chunks().0 {
            match ends(u64::from_le_bytes(*chunk)) {
                0 => plain += 8,
                found => return plain + found.trailing_zeros() as usize / 8,
            }
        }
    }
    let rest = bytes.get(plain..).unwrap_or_default();
    plain + rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | ..b' ')).unwrap_or(rest.len())
}

/// The high bit of each byte that ends a plain stretch. Bits above the lowest one may be wrong.
///
/// `x.wrapping_sub(n…) & !x & 0x80…` finds bytes below `n`, and so zeros with `n` = 1:
/// <https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord>.
fn ends(eight: u64) -> u64 {
    /// The byte `byte` eight times.
    const fn each(byte: u8) -> u64 {
        u64::from_ne_bytes([byte; 8])
    }
    let below = |bytes: u64, limit: u8| bytes.wrapping_sub(each(limit)) & !bytes;
    let found = below(eight, b' ') | below(eight ^ each(b'"'), 1) | below(eight ^ each(b'\\'), 1);
    found & each(0x80)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_found_or_passed_at_every_place() {
        for byte in 0..=u8::MAX {
            for place in 0..40 {
                for around in [b'a', 0x7F, 0x80, 0xFF, b' ', b'!', b'#', b'[', b']'] {
                    let mut bytes = [around; 40];
                    bytes[place] = byte;
                    let expected = if byte < 0x20 || byte == b'"' || byte == b'\\' { place } else { 40 };
                    assert_eq!(plain_length(&bytes), expected, "{byte:#x} at {place} in {around:#x}");
                }
            }
        }
    }
}
