//! Tests of clean text: what goes, what stays, where it ends.

use super::*;

fn cleaned(raw: &str) -> String {
    clean(raw, 1000).text
}

#[test]
fn white_space_folds_and_ends_are_trimmed() {
    assert_eq!(cleaned("  Rain\t\r\n in \u{2028} Hanoi "), "Rain in Hanoi");
    assert_eq!(cleaned(" \n "), "");
    assert_eq!(clean_run(" and  so ", 99).text, " and so ");
}

#[test]
fn control_and_direction_characters_go() {
    assert_eq!(cleaned("a\0b\u{1B}[0m\u{202E}c\u{2066}d\u{2069}\u{FEFF}e\u{FFFF}"), "ab[0mcde");
    // Marks and joiners that spelling needs stay.
    assert_eq!(cleaned("می\u{200C}خواهم \u{200F}"), "می\u{200C}خواهم \u{200F}");
}

#[test]
fn numbers_have_one_to_six_digits() {
    let read = [&b"7"[..], b"999999", b"", b"1000000", b"5555555555555", b"1a"].map(digits);
    assert_eq!(read, [Some(7), Some(999_999), None, None, None, None]);
}

#[test]
fn a_base_keeps_thirty_marks() {
    let zalgo = format!("o{}k", "\u{0301}".repeat(100_000));
    assert_eq!(cleaned(&zalgo).chars().count(), 2 + MOST_MARKS);
    assert_eq!(cleaned("क्षत्रिय"), "क्षत्रिय");
    for between in ["\0", "\u{202E}", "\u{200D}", "\u{2060}"] {
        let parted = format!("o{}", ["\u{301}".repeat(29), between.into()].concat().repeat(50));
        assert_eq!(cleaned(&parted).matches('\u{301}').count(), MOST_MARKS, "{between:?}");
    }
}

#[test]
fn what_people_write_keeps_its_marks() {
    for written in [
        "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים אֵ֥ת הַשָּׁמַ֖יִם",
        "བསྒྲུབས་ཀྱི་རྫོགས་ཆེན་",
        "Nguye\u{302}\u{303}n Thi\u{323} Nga\u{323}c Ha\u{302}\u{300}",
        "ที่นั่นมีน้ำตกทั้งหมด",
        "क्षत्रिय कार्त्स्न्य राष्ट्रीय",
        "مُحَمَّدٌ",
        "👩🏽\u{200D}🚀 ❤\u{FE0F}\u{200D}🔥 👨\u{200D}👩\u{200D}👧\u{200D}👦 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    ] {
        assert_eq!(cleaned(written), written);
    }
}

#[test]
fn a_word_without_end_is_parted_where_words_have_spaces() {
    for (word, parts) in [("א", 5), ("א1a", 5), ("क्ष", 5), ("東", 1), ("ที่", 1), ("ད་", 1), ("a1", 1)]
    {
        let text = cleaned(&word.chars().cycle().take(900).collect::<String>());
        assert_eq!(text.split(' ').count(), parts, "{word}");
        assert_eq!(cleaned(&text), text);
    }
    assert_eq!(cleaned(&"א".repeat(LONGEST_WORD)), "א".repeat(LONGEST_WORD));
}

#[test]
fn a_long_text_ends_at_a_word() {
    let cut = clean("The minister resigned today", 20);
    assert_eq!((cut.text.as_str(), cut.cut), ("The minister…", true));
    assert_eq!(clean("exact", 5), Clean { text: "exact".into(), cut: false });
}

#[test]
fn a_long_text_without_spaces_ends_between_graphemes() {
    assert_eq!(clean("東京で地震が発生", 5).text, "東京で地…");
    assert_eq!(clean("ab👨\u{200D}👩\u{200D}👧", 4).text, "ab…");
    assert_eq!(clean("abe\u{301}\u{301}\u{301}", 4).text, "ab…");
}

#[test]
fn every_nonspacing_mark_of_unicode_counts_as_a_mark() {
    use icu::properties::{CodePointMapData, props::GeneralCategory};
    let category = CodePointMapData::<GeneralCategory>::new();
    for c in '\0'..=char::MAX {
        if matches!(category.get(c), GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark) {
            assert!(is_mark(c), "U+{:04X}", u32::from(c));
        }
    }
}

#[test]
fn letters_of_scripts_without_spaces_are_not_marks() {
    for c in ['a', 'ß', 'я', 'א', 'ب', 'क', 'ก', 'ក', 'က', 'ལ', '東', '한', 'あ', '😀'] {
        assert!(!is_mark(c), "{c}");
    }
}
