//! Characters that stack on a base: Unicode's nonspacing and enclosing marks, and some neighbours of theirs.

/// Ranges below U+10000 in order, each as (distance from the end of the previous one, length minus one).
/// Gaps of up to 16 are closed: characters in them never occur 30 times in a row.
#[rustfmt::skip]
static MARKS: [(u16, u8); 89] = [
    (768, 111), (276, 6), (264, 56), (71, 10), (49, 37), (102, 23), (36, 0), (31, 26), (92, 10), (59, 18), (25, 23),
    (44, 2), (60, 8), (43, 56), (56, 41), (30, 0), (59, 17), (21, 1), (27, 4), (58, 21), (31, 18), (58, 17), (21,
    1), (23, 7), (59, 39), (31, 0), (62, 13), (51, 4), (56, 39), (30, 0), (59, 17), (21, 1), (29, 1), (58, 18), (21,
    1), (30, 0), (73, 12), (91, 29), (99, 29), (74, 1), (28, 4), (56, 85), (103, 17), (26, 69), (704, 2), (947, 2),
    (30, 1), (31, 1), (31, 1), (65, 41), (46, 4), (118, 1), (35, 0), (119, 27), (220, 4), (59, 41), (49, 83), (49,
    14), (41, 22), (33, 11), (57, 11), (59, 11), (153, 41), (199, 63), (721, 32), (3071, 2), (142, 0), (97, 31),
    (555, 3), (108, 1), (30165, 14), (33, 1), (81, 1), (273, 9), (26, 7), (152, 1), (27, 31), (39, 7), (26, 10),
    (47, 2), (49, 10), (40, 0), (68, 35), (48, 0), (52, 17), (43, 10), (239, 8), (20273, 0), (738, 47),
];

/// Whether `c` is drawn on the character before it. Above U+FFFF whole blocks count as marks. Most are historic
/// scripts, in which nobody writes 30 letters without a space.
pub(super) fn is_mark(c: char) -> bool {
    let code = u32::from(c);
    if code > 0xFFFF {
        return matches!(code, 0x101FD..=0x16FE4 | 0x1BC9D..=0x1D25C | 0x1DA00..=0x1E94A | 0xE0100..=0xE01EF);
    }
    // Latin, Greek and Cyrillic letters are below the table. Chinese, Japanese and Korean ones would walk most of it.
    if code < 768 || (0x3100..0xA66F).contains(&code) || (0xAC00..0xD800).contains(&code) {
        return false;
    }
    let mut end = 0;
    for &(gap, length) in &MARKS {
        let start = end + u32::from(gap);
        if code < start {
            return false;
        }
        end = start + u32::from(length);
        if code <= end {
            return true;
        }
    }
    false
}
