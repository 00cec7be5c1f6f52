//! Tests of timestamps.

use super::*;

fn written(text: &str) -> Option<(String, bool)> {
    Timestamp::parse(text).map(|parsed| (parsed.time.rfc3339(), parsed.strict))
}

#[test]
fn rfc_3339_is_read_strictly() {
    for text in ["2019-03-01T15:04:00Z", "2026-02-28T23:59:59-05:30", "2024-02-29T00:00:00+14:00"] {
        assert_eq!(written(text), Some((text.to_owned(), true)));
    }
    assert_eq!(written("2019-03-01T15:04:00.123456Z"), Some(("2019-03-01T15:04:00Z".into(), true)));
    assert_eq!(Timestamp::parse("1970-01-01T01:00:02.250+01:00").unwrap().time.epoch(), 2);
}

#[test]
fn misspellings_are_read_and_reported() {
    for (text, meant) in [
        ("2019-03-01", "2019-03-01"),
        ("2019-03-01T15:04:00", "2019-03-01T15:04:00Z"),
        ("2019-03-01T15:04:00+0000", "2019-03-01T15:04:00Z"),
        ("2019-03-01T15:04:00+02", "2019-03-01T15:04:00+02:00"),
        ("2019-03-01 15:04", "2019-03-01T15:04:00Z"),
        ("2019-03-01 15:04:00 -0500", "2019-03-01T15:04:00-05:00"),
    ] {
        assert_eq!(written(text), Some((meant.to_owned(), false)), "{text}");
    }
}

#[test]
fn other_texts_are_refused() {
    for text in [
        "",
        "yesterday",
        "2019-02-29",
        "2019-13-01",
        "2019-03-01T24:00:00Z",
        "2019-03-01T15:04:00X",
        "2018-11-28CET11:59:00+0100",
        "2019-03-01T15:04:00+25:00",
        "１９-03-01",
        "2019-3-1",
    ] {
        assert_eq!(written(text), None, "{text}");
    }
}

#[test]
fn days_are_counted_as_in_the_gregorian_calendar() {
    use icu_calendar::Date;
    let first = Date::try_new_iso(1970, 1, 1).unwrap().to_rata_die();
    for day in (-719_000..2_900_000).step_by(37) {
        let date = Date::from_rata_die(first + day, icu_calendar::Iso);
        let (year, month, day_of_month) = (date.era_year().extended_year, date.month().ordinal, date.day_of_month().0);
        let time = Timestamp::parse(&format!("{year:04}-{month:02}-{day_of_month:02}")).unwrap().time;
        assert_eq!(time.epoch(), day * 86_400, "{year}-{month}-{day_of_month}");
    }
}

fn loose(text: &str) -> Option<String> {
    parse_loose(text).map(|(time, exact)| time.rfc3339() + if exact { "" } else { " or so" })
}

#[test]
fn other_spellings_are_read_where_they_mean_one_time() {
    for (text, meant) in [
        // Mail.
        ("Wed, 04 May 2022 02:41:00 GMT", "2022-05-04T02:41:00Z"),
        ("Fri, 31 Dec 2021 23:59:59 -0330", "2021-12-31T23:59:59-03:30"),
        ("Wed, 4 May 2022 2:41 EST", "2022-05-04T02:41:00-05:00"),
        ("Wed, 4 May 22 02:41:00 CST", "2022-05-04T02:41:00-06:00"),
        ("Wed, 04 May 2022", "2022-05-04"),
        ("Wed, 04 May 2022 24:00:00 +0100", "2022-05-05T00:00:00+01:00"),
        ("2026-12-31T24:00:00Z", "2027-01-01T00:00:00Z"),
        // Databases and programming languages.
        ("2026-03-04T05:06:07 UTC", "2026-03-04T05:06:07Z"),
        ("2026-03-04 05:06:07 utc", "2026-03-04T05:06:07Z"),
        ("2026-03-04T05:06:07EET", "2026-03-04T05:06:07+02:00"),
        ("2026-03-04 05:06 CEST", "2026-03-04T05:06:00+02:00"),
        ("20260304T050607+0900", "2026-03-04T05:06:07+09:00"),
        ("20260304T0506Z", "2026-03-04T05:06:00Z"),
        ("20260304050607", "2026-03-04T05:06:07Z"),
        ("20260304", "2026-03-04"),
        ("Wed Mar 04 05:06:07 CET 2026", "2026-03-04T05:06:07+01:00"),
        ("Wed Mar  4 05:06:07 UTC 2026", "2026-03-04T05:06:07Z"),
        ("Wed Mar 04 2026 05:06:07 GMT+0100 (Central European Standard Time)", "2026-03-04T05:06:07+01:00"),
        ("2026-03-04T05:06:07+01:00[Europe/Berlin]", "2026-03-04T05:06:07+01:00"),
        ("2026-03-04T05:06:07 UTC+2", "2026-03-04T05:06:07+02:00"),
        ("2018-11-28CET11:59:00+0100", "2018-11-28T11:59:00+01:00"),
        ("1772600767", "2026-03-04T05:06:07Z"),
        ("1772600767123", "2026-03-04T05:06:07Z"),
    ] {
        assert_eq!(loose(text).as_deref(), Some(meant), "{text}");
    }
}

#[test]
fn slips_and_the_spellings_of_people_are_read() {
    for (text, meant) in [
        ("2026-03-04T22:06:08:684Z", "2026-03-04T22:06:08Z"),
        ("2026-3-4", "2026-03-04"),
        ("2026-03-04+01:00", "2026-03-04"),
        ("2026-3-4T4:10", "2026-03-04T04:10:00Z"),
        ("2026/03/04 05:06:07", "2026-03-04T05:06:07Z"),
        ("2026.03.04", "2026-03-04"),
        // People.
        ("March 4, 2026", "2026-03-04"),
        ("4 March 2026", "2026-03-04"),
        ("March 4th, 2026 at 5:06 PM EST", "2026-03-04T17:06:00-05:00"),
        ("Mar 4, 2026 12:06 am", "2026-03-04T00:06:00Z"),
        ("March 4, 2026 at 5:06 p.m. EST", "2026-03-04T17:06:00-05:00"),
        ("March 4, 2026 12:06 a.m.", "2026-03-04T00:06:00Z"),
        ("2026年3月4日", "2026-03-04"),
        ("2026年03月04日 05時06分", "2026-03-04T05:06:00Z"),
        ("２０２６年３月４日　５：０６", "2026-03-04T05:06:00Z"),
        ("2026년 3월 4일 5:06", "2026-03-04T05:06:00Z"),
        ("04.03.2026", "2026-03-04"),
        ("25/03/2026 05:06", "2026-03-25T05:06:00Z"),
        ("03/25/2026", "2026-03-25"),
        ("04/04/2026", "2026-04-04"),
        // A zone that may be one of several leaves the day.
        ("2026-03-04 05:06:07 IST", "2026-03-04 or so"),
        ("Wed Mar 04 05:06:07 CST 2026", "2026-03-04 or so"),
    ] {
        assert_eq!(loose(text).as_deref(), Some(meant), "{text}");
    }
}

#[test]
fn dates_in_other_languages_are_read() {
    for (text, meant) in [
        ("4. März 2026", "2026-03-04"),
        ("Mi, 04 März 2026 05:06:07 +0100", "2026-03-04T05:06:07+01:00"),
        ("mar., 04 août 2026 05:06:07 +0200", "2026-08-04T05:06:07+02:00"),
        ("Ср, 04 Мар 2026 05:06:07 +0300", "2026-03-04T05:06:07+03:00"),
        ("4 июня 2026 г., 05:06", "2026-06-04T05:06:00Z"),
        ("4 DÉCEMBRE 2026", "2026-12-04"),
        // The zone of a clock that people read is not said.
        ("4. Mai 2026, 17:06 Uhr", "2026-05-04 or so"),
        ("mardi 3 mars 2026 à 05h06", "2026-03-03 or so"),
        ("Mittwoch, 4. März 2026", "2026-03-04"),
        ("le 1er mars 2026", "2026-03-01"),
        ("martes 3 de febrero del 2026", "2026-02-03"),
        ("quarta-feira, 4 de março de 2026", "2026-03-04"),
        ("woensdag 4 maart 2026 om 05:06", "2026-03-04 or so"),
        ("4 mars 2026 kl. 05:06", "2026-03-04 or so"),
        ("4\u{A0}mars\u{202F}2026", "2026-03-04"),
        ("/Date(1772600767000)/", "2026-03-04T05:06:07Z"),
        ("/Date(1772600767000+0100)/", "2026-03-04T05:06:07Z"),
        ("2026-03-04 05:06:07 UTC\u{2212}5", "2026-03-04T05:06:07-05:00"),
        ("4 mars 2026", "2026-03-04"),
        ("14 juillet 2026", "2026-07-14"),
        ("14 juin 2026", "2026-06-14"),
        ("1 août 2026", "2026-08-01"),
        ("4 de agosto de 2026", "2026-08-04"),
        ("4 dicembre 2026", "2026-12-04"),
        ("4 mei 2026", "2026-05-04"),
    ] {
        assert_eq!(loose(text).as_deref(), Some(meant), "{text}");
    }
}

#[test]
fn what_may_mean_two_days_or_none_is_refused() {
    for text in [
        "",
        "yesterday",
        "Wednesday",
        "03/04/2026",
        "3-4-2026",
        "2026",
        "2026-02-30",
        "2026-03-04T24:00:01",
        "Mai 4, 2026 x",
        "4 maïs 2026",
        "4 äpfel 2026",
        "4. Mär\u{301}z x 2026",
        "2026-03-04T05:06:07+9900",
        "2026-03-04T05:06:07 +23:99",
        "2026-03-04T05:06:07 -2360",
        "1:2:3:4",
        "12345",
        "99999999999999999999",
        "4 March",
        "March 2026",
        "３月４日",
        "2026年13月4日",
        "Version 2026.03.04",
        "2026-03-04/2026-03-05",
        "5 days ago",
        "4h ago",
        "mardi",
        "/Date(x)/",
        "-1772600767",
    ] {
        assert_eq!(loose(text), None, "{text}");
    }
}

#[test]
fn the_start_of_the_name_of_a_zone_is_not_its_name() {
    for letters in ["H", "U", "UT C", "A", "ES", "M", "W"] {
        let text = format!("2026-03-04 05:06:07 {letters}");
        assert!(matches!(loose(&text).as_deref(), None | Some("2026-03-04 or so" | "2026-03-04T05:06:07Z")), "{text}");
    }
}

#[test]
fn a_time_is_told_in_another_zone() {
    let [time, zone] =
        ["2026-03-03T16:00:00Z", "2026-03-04T00:30:00+09:00"].map(|text| Timestamp::parse(text).unwrap().time);
    assert_eq!(time.in_zone_of(&zone).rfc3339(), "2026-03-04T01:00:00+09:00");
    assert_eq!(zone.in_zone_of(&time).rfc3339(), "2026-03-03T15:30:00Z");
    let [new_year, west] =
        ["2026-01-01T00:30:00Z", "2025-12-01T00:00:00-01:00"].map(|text| Timestamp::parse(text).unwrap().time);
    assert_eq!(new_year.in_zone_of(&west).rfc3339(), "2025-12-31T23:30:00-01:00");
    assert_eq!(west.plus(90 * 86_400).rfc3339(), "2026-03-01T00:00:00-01:00");
    let day = Timestamp::parse("2026-03-04").unwrap().time;
    assert_eq!(day.in_zone_of(&zone).rfc3339(), "2026-03-04");
}

#[test]
fn a_time_of_today_and_of_yesterday_is_recent_in_its_own_zone() {
    let now = 1_772_600_767_000; // 2026-03-04T05:06:07Z
    for (text, offset) in [
        ("2026-03-04T05:00:00Z", Some(0)),
        ("2026-03-03T00:00:00Z", Some(0)),
        ("2026-03-02T23:59:59Z", None),
        ("2026-03-04T23:00:00Z", Some(0)),
        ("2026-03-05T00:00:00Z", None),
        ("2026-03-04T18:00:00+13:00", Some(780)),
        ("2026-03-03T00:10:00+13:00", Some(780)),
        ("2026-03-03T19:00:00-10:00", Some(-600)),
        ("2026-03-02T00:00:00-10:00", Some(-600)),
        ("2026-03-04", None),
    ] {
        assert_eq!(Timestamp::parse(text).unwrap().time.recent_offset(now), offset, "{text}");
    }
}

#[test]
fn a_long_text_is_no_time() {
    let spaced = |spaces: usize| parse_loose(&format!("4 March{}2026", " ".repeat(spaces)));
    assert!(spaced(9).is_some() && spaced(200).is_none());
}
