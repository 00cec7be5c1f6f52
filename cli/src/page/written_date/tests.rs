//! Tests of dates as people write them.

use super::{date_in, date_in_path};

#[test]
fn dates_are_read_as_people_write_them() {
    for text in [
        "4 March 2026",
        "4. März 2026",
        "Mittwoch, 04.03.2026 - 12:10 Uhr",
        "March 4, 2026",
        "Mar. 4th, 2026",
        "4th of March 2026",
        "4 de marzo de 2026",
        "2026年3月4日",
        "2026/3/4",
        "4 mars 2026",
        "4.3.26",
        "Published on 04 Mar 2026 by A. Writer",
        "2026-03-04",
        "4 марта 2026",
        "4 marzo 2026",
        "Stand: 04. Mrz 2026",
    ] {
        assert_eq!(date_in(text).as_deref(), Some("2026-03-04"), "{text}");
    }
}

#[test]
fn dates_are_read_in_other_languages_and_calendars() {
    for text in [
        "4 มีนาคม 2569",
        "4 მარტი 2026",
        "4 Mac 2026",
        "วันที่ 4 มีนาคม พ.ศ. 2569",
        "۱۳ اسفند ۱۴۰۴",
        "۱۴۰۴/۱۲/۱۳",
        "令和8年3月4日",
        "民國115年3月4日",
        "4 मार्च 2026",
        "০৪ মার্চ ২০২৬",
        "மார்ச் 4, 2026",
        "4. ožujka 2026.",
        "4. март 2026.",
        "2026 m. kovo 4 d.",
        "2026. gada 4. marts",
        "4. mars 2026",
    ] {
        assert_eq!(date_in(text).as_deref(), Some("2026-03-04"), "{text}");
    }
}

#[test]
fn times_are_read_as_programs_write_them() {
    assert_eq!(date_in("2026-03-04T05:06:07+01:00").as_deref(), Some("2026-03-04T05:06:07+01:00"));
    for (text, time) in [
        ("2026-03-04T05:06:07EET", "2026-03-04T05:06:07+02:00"),
        ("2026-03-04 05:06:07 UTC", "2026-03-04T05:06:07Z"),
        ("2026-3-4T4:10", "2026-03-04T04:10:00Z"),
        ("20260304T050607+0900", "2026-03-04T05:06:07+09:00"),
        ("Wed, 04 Mar 2026 05:06:07 GMT", "2026-03-04T05:06:07Z"),
        ("Wed Mar 04 05:06:07 CET 2026", "2026-03-04T05:06:07+01:00"),
        ("1772600767", "2026-03-04T05:06:07Z"),
        ("2026-03-04 (updated)", "2026-03-04"),
    ] {
        assert_eq!(date_in(text).as_deref(), Some(time), "{text}");
    }
    assert_eq!(date_in("25/12/2026").as_deref(), Some("2026-12-25"));
    assert_eq!(date_in("12/25/2026").as_deref(), Some("2026-12-25"));
}

#[test]
fn other_texts_are_no_dates() {
    for text in [
        "04/03/2026",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31",
        "31 February 2026",
        "12 comments",
        "Version 4 2026",
        "4.3",
        "1-2-3",
        "",
        "Opus 12 No. 2026",
    ] {
        assert_eq!(date_in(text), None, "{text}");
    }
}

#[test]
fn a_date_in_the_path_of_an_address_is_read() {
    assert_eq!(date_in_path("https://news.example/2026/03/04/ferry").as_deref(), Some("2026-03-04"));
    assert_eq!(date_in_path("https://news.example/a/2026/mar/04/b").as_deref(), Some("2026-03-04"));
    assert_eq!(date_in_path("https://news.example/a-2026-03-04-b").as_deref(), Some("2026-03-04"));
    assert_eq!(date_in_path("https://news.example/2026/03/"), None);
}
