//! Bylines and dates of pages in other languages.

use super::read;
use serde_json::{Value, json};

/// What is read from a page in a language, with a headline and this text after it.
fn page(language: &str, body: &str) -> Value {
    let html = format!("<html lang={language}><title>Ferry sails</title><h1>Ferry sails</h1>{body}</html>");
    read(html.as_bytes(), Some("https://tide.example/ferry")).unwrap().payload
}

#[test]
fn names_have_other_words_before_them() {
    for (language, byline, name) in [
        ("ar", "بقلم: سلمى حداد", "سلمى حداد"),
        ("ar", "كتب: سلمى حداد", "سلمى حداد"),
        ("el", "Συντάκτης: Μαρία Ιωάννου", "Μαρία Ιωάννου"),
        ("fi", "Teksti: Anna Virtanen", "Anna Virtanen"),
        ("he", "מאת: דנה לוי", "דנה לוי"),
        ("hu", "Szerző: Kovács Anna", "Kovács Anna"),
        ("ja", "文：山田太郎", "山田太郎"),
        ("ko", "홍길동 기자 hong@tide.example", "홍길동"),
        ("ru", "Автор: Анна Иванова", "Анна Иванова"),
        ("tr", "Yazar: Ayşe Yılmaz", "Ayşe Yılmaz"),
        ("uk", "Автор: Олена Коваль", "Олена Коваль"),
        ("zh", "作者：王小明", "王小明"),
        ("el", "Γράφει η Μαρία Ιωάννου", "Μαρία Ιωάννου"),
        ("hi", "लेखक: रवि शर्मा", "रवि शर्मा"),
        ("hr", "Piše: Ivana Horvat", "Ivana Horvat"),
        ("vi", "Tác giả: Nguyễn Lan", "Nguyễn Lan"),
        ("th", "โดย: สมชาย ใจดี", "สมชาย ใจดี"),
        ("fa", "نویسنده: مریم احمدی", "مریم احمدی"),
        ("it", "A cura di Anna Rossi", "Anna Rossi"),
    ] {
        assert_eq!(page(language, &format!("<p class=author>{byline}</p>"))["authors"], json!([name]), "{byline}");
        if language != "ko" {
            assert_eq!(page(language, &format!("<p>{byline}</p>"))["authors"], json!([name]), "{byline}");
        }
    }
    assert_eq!(page("zh", "<p class=author>記者王小明／台北報導</p>")["authors"], json!(["王小明"]));
    assert_eq!(page("zh", "<p>来源：<a href=/>江城日报</a> 记者 王小明</p>")["authors"], json!(["王小明"]));
    assert_eq!(page("ko", "<p>홍길동 기자</p>")["authors"], json!(["홍길동"]));
    assert_eq!(page("zh", "<p class=author>责任编辑：李四</p>").get("authors"), None);
}

#[test]
fn months_have_other_names_and_digits_other_signs() {
    for (language, date) in [
        ("ar", "الأربعاء 4 مارس 2026"),
        ("ar", "٤ آذار ٢٠٢٦"),
        ("ar", "4 آذار/مارس 2026"),
        ("cs", "4. března 2026 10:30"),
        ("el", "Τετάρτη, 4 Μαρτίου 2026"),
        ("fi", "4. maaliskuuta 2026"),
        ("he", "4 במרץ 2026"),
        ("hu", "2026. március 4. 10:30"),
        ("ja", "２０２６年３月４日"),
        ("ko", "2026년 3월 4일 수요일"),
        ("ro", "4 martie 2026"),
        ("uk", "4 березня 2026, 10:30"),
        ("vi", "4 tháng 3 năm 2026"),
        ("vi", "4 tháng 3, 2026"),
        ("hi", "4 मार्च 2026"),
        ("bn", "প্রকাশ: ০৪ মার্চ ২০২৬, ১০:১৫"),
        ("hr", "4. ožujka 2026. 10:15"),
        ("lt", "2026 m. kovo 4 d."),
        ("fa", "۱۳ اسفند ۱۴۰۴ - ۱۰:۱۵"),
        ("th", "4 มีนาคม 2569"),
        ("ja", "令和8年3月4日"),
        ("ja", "2026年3月4日 10時05分"),
    ] {
        assert_eq!(page(language, &format!("<p>{date}</p>"))["published"], "2026-03-04", "{date}");
    }
    for (language, date, read) in [
        ("fi", "4. marraskuuta 2026", "2026-11-04"),
        ("cs", "4. července 2026", "2026-07-04"),
        ("cs", "4. června 2026", "2026-06-04"),
        ("pl", "4 lipca 2026", "2026-07-04"),
        ("id", "4 Agustus 2026", "2026-08-04"),
    ] {
        assert_eq!(page(language, &format!("<p>{date}</p>"))["published"], read, "{date}");
    }
}

#[test]
fn the_order_of_day_and_month_is_that_of_the_language() {
    for (language, read) in [
        ("pt-BR", json!("2026-03-04")),
        ("en-GB", json!("2026-03-04")),
        ("en-US", json!("2026-04-03")),
        ("en", Value::Null),
        ("en-CA", Value::Null),
    ] {
        assert_eq!(page(language, "<p>04/03/2026 10h30</p>")["published"], read, "{language}");
    }
    // American English is what software is delivered in.
    let html = b"<html lang=en-US><title>Ferry</title><h1>Ferry</h1><p>04/03/2026";
    let british = read(html, Some("https://tide.example.uk/ferry")).unwrap();
    assert_eq!(british.payload["published"], "2026-03-04");
}
