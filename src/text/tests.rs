//! Tests of cleaning: what is removed, what is kept, where a cut text ends.

use super::*;

fn cleaned(raw: &str) -> String {
    clean(raw, 1000).text
}

#[test]
fn white_space_collapses_and_is_trimmed() {
    assert_eq!(cleaned("  Rain\t\r\n in \u{2028} Hanoi "), "Rain in Hanoi");
    assert_eq!(cleaned(" \n "), "");
    assert_eq!(clean_run(" and  so ", 99).text, " and so ");
}

#[test]
fn control_and_direction_characters_are_removed() {
    assert_eq!(cleaned("a\0b\u{1B}[0m\u{202E}c\u{2066}d\u{2069}\u{FEFF}e\u{FFFF}"), "ab[0mcde");
    // Spelling needs these marks and joiners.
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
    assert_eq!(cleaned(&zalgo).chars().count(), 2 + MAX_MARKS);
    assert_eq!(cleaned("क्षत्रिय"), "क्षत्रिय");
    for between in ["\0", "\u{202E}", "\u{200D}", "\u{2060}"] {
        let parted = format!("o{}", ["\u{301}".repeat(29), between.into()].concat().repeat(50));
        assert_eq!(cleaned(&parted).matches('\u{301}').count(), MAX_MARKS, "{between:?}");
    }
}

#[test]
fn real_words_keep_their_marks() {
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
fn an_overlong_word_is_split_where_words_have_spaces() {
    for (word, parts) in [("א", 5), ("א1a", 5), ("क्ष", 5), ("東", 1), ("ที่", 1), ("ད་", 1), ("a1", 1)]
    {
        let text = cleaned(&word.chars().cycle().take(900).collect::<String>());
        assert_eq!(text.split(' ').count(), parts, "{word}");
        assert_eq!(cleaned(&text), text);
    }
    assert_eq!(cleaned(&"א".repeat(200)), "א".repeat(200));
}

#[test]
fn an_overlong_word_of_other_scripts_may_end_a_line() {
    for (word, parts) in [
        ("ད", 9),
        ("ᠮᠣ", 9),
        ("ພາສາ", 9),
        ("ខ្មែរ", 9),
        ("မြန်", 9),
        ("ꦧꦱ", 9),
        ("ᬩᬲ", 9),
        ("አማ", 9),
        ("Ꮳ", 9),
        ("\u{E000}", 9),
        ("漢字", 1),
        ("かな", 1),
        ("한국", 1),
        ("a", 1),
        ("☃", 1),
        ("😀", 1),
    ] {
        let text = cleaned(&word.chars().cycle().take(900).collect::<String>());
        // A part ends before a base, so marks may make it longer.
        let found = text.split('\u{200B}').count();
        assert!(if parts == 1 { found == 1 } else { (parts - 1..=parts).contains(&found) }, "{word}: {found}");
        assert_eq!(cleaned(&text), text);
        assert_eq!(text.replace('\u{200B}', "").chars().count(), 900, "{word}: nothing is lost");
    }
}

#[test]
fn the_space_of_ideographs_is_an_ordinary_one_elsewhere() {
    assert_eq!(cleaned("漢字\u{3000}漢字\u{3000}\u{3000}漢"), "漢字\u{3000}漢字\u{3000}漢");
    assert_eq!(cleaned("\u{3000}a\u{3000}a"), "a a");
}

#[test]
fn invisible_characters_are_bounded() {
    // Each in a run keeps at most two; those that show nothing anywhere go.
    for c in [
        "\u{AD}",
        "\u{34F}",
        "\u{61C}",
        "\u{180B}",
        "\u{180E}",
        "\u{200B}",
        "\u{200C}",
        "\u{2060}",
        "\u{13430}",
        "\u{16FE4}",
    ] {
        assert!(cleaned(&format!("a{}b", c.repeat(99))).chars().count() <= 4, "{c:?}");
        assert!(cleaned(&format!("a {}b", format!("{c} ").repeat(99))).chars().count() <= 5, "{c:?}");
    }
    let dropped = "\u{115F}\u{1160}\u{17B4}\u{2061}\u{2064}\u{206A}\u{3164}\u{FFA0}\u{FFF9}\
        \u{FFFC}\u{1BCA0}\u{1D173}\u{E0001}\u{E0041}\u{E01F0}";
    for c in dropped.chars() {
        assert_eq!(cleaned(&format!("a{c}b")), "ab", "{c:?}");
    }
    for c in ["\u{FE00}", "\u{FE0F}", "\u{E0100}", "\u{180C}"] {
        assert_eq!(cleaned(&format!("a{}b", c.repeat(99))), format!("a{c}b"), "{c:?}");
    }
    for c in ["\u{A0}", "\u{2003}", "\u{202F}", "\u{3000}", "\u{2800}"] {
        assert_eq!(cleaned(&format!("{}a{}b{c}", c.repeat(9), c.repeat(9))).chars().count(), 3, "{c:?}");
    }
    let flag = format!("\u{1F3F4}{}", "\u{E0041}".repeat(50));
    assert!(cleaned(&flag).chars().count() <= 8);
}

#[test]
fn a_text_that_shows_nothing_is_empty() {
    for raw in [
        "\u{200B}",
        "\u{AD}\u{2060}",
        "\u{3164}",
        "\u{2800}\u{2800}",
        "\u{A0} \u{3000}",
        "\u{E0041}\u{FE0F}",
        "\u{34F}",
        "\u{200D} \u{200F}",
        "\u{1107F}\u{16FE4}",
        "\u{1D159}",
    ] {
        assert_eq!(cleaned(raw), "", "{raw:?}");
    }
    assert_eq!(clean_run("\u{200B} ", 9).text, " ");
    assert_eq!(cleaned("\u{200F}."), "\u{200F}.");
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

/// Whether a text is cleaned to itself, wherever it is cut around the place where its overlong word is parted.
fn is_stable_when_cut(raw: &str, clean: fn(&str, usize) -> Clean) -> bool {
    [100..=104, 200..=204].into_iter().flatten().all(|limit| {
        let one = clean(raw, limit);
        clean(&one.text, limit + 1).text == one.text
    })
}

#[test]
fn a_cut_at_a_place_where_a_word_is_parted_is_stable() {
    const INVISIBLE: &str = "\u{AD}\u{61C}\u{180B}\u{200B}\u{200D}\u{2060}\u{FE0F}\u{E01DC}\u{13430}\u{301}";
    // As it would be without the removal at the end.
    let broken = |raw: &str, limit| {
        let Clean { text, cut } = clean(raw, limit);
        Clean { text: if cut { text.replace('…', "\u{200B}…") } else { text }, cut }
    };
    for letter in "aאकདᠮ𓀀東😀".chars() {
        for (one, other) in INVISIBLE.chars().flat_map(|one| INVISIBLE.chars().map(move |other| (one, other))) {
            for before in [98, 198] {
                let raw = [&letter.to_string().repeat(before), "", &letter.to_string().repeat(9)];
                let raw = raw.join(&format!("{one}{other}"));
                assert!(is_stable_when_cut(&raw, clean), "{letter} {one:?} {other:?}");
            }
        }
    }
    assert!(!is_stable_when_cut(&format!("{}\u{FE0F}\u{61C}{}", "ད".repeat(98), "ད".repeat(9)), broken));
}

#[test]
fn every_nonspacing_mark_of_unicode_is_a_mark() {
    use icu_properties::{CodePointMapData, props::GeneralCategory};
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
