//! Dates as people write them: `4 March 2026`, `4. März 2026`, `04.03.2026`, `March 4, 2026`, `2026年3月4日`.

use super::calendars::{gregorian, month_of_iran, of_era, of_iran};
use super::months::month;
use article_embed::internal::time::{Timestamp, parse_loose};

/// Years that can be a date on the web.
const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

/// A time in RFC 3339, or the date of a text as `YYYY-MM-DD`. The first date of the text counts. A date whose day and
/// month could be exchanged (`04/03/2026`) is none, unless both are the same.
pub(super) fn date_in(text: &str) -> Option<String> {
    find(text, None)
}

/// Like [`date_in`], of a text that readers see, on a page in whose language the day stands before the month, or after it.
/// A time without a zone is that of a clock that is not known: its day counts.
pub(super) fn date_of(text: &str, day_first: Option<bool>) -> Option<String> {
    let found = find(text, day_first)?;
    let has_zone = !found.ends_with('Z') || ["Z", "UTC", "GMT"].iter().any(|zone| text.contains(zone));
    if has_zone { Some(found) } else { found.get(..10).map(str::to_owned) }
}

fn find(text: &str, day_first: Option<bool>) -> Option<String> {
    let text = &with_ascii_digits(text);
    let words = words(text);
    let written = (0..words.len()).find_map(|at| starting(words.get(at..)?, day_first));
    // A program's months have three letters: "marraskuuta" is no March.
    let same = |time: &String| written.as_ref().is_none_or(|date| time.starts_with(date.as_str()));
    machine(text).filter(same).or(written)
}

/// A text with the digits of Arabic, Persian, of scripts of South and South-East Asia and of East Asia's full width as those
/// of ASCII.
fn with_ascii_digits(text: &str) -> String {
    /// The zeros of these.
    const ZEROS: [u32; 15] =
        [0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10];
    let digit = |c: char| ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10));
    text.chars().map(|c| digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)).collect()
}

/// The date in the path of an address: `/2026/03/04/`, `/2026-03-04-`.
pub(super) fn date_in_path(address: &str) -> Option<String> {
    let path = url::Url::parse(address).ok()?.path().to_owned();
    let numbers: Vec<&str> = path.split(['/', '-', '_', '.']).collect();
    numbers.windows(3).find_map(|window| match window {
        [year, month, day] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
            date(number(year)?, number(month)?, number(day)?)
        }
        // 2026/mar/04
        [year, name, day] if year.len() == 4 && name.len() == 3 && day.len() == 2 => {
            date(number(year)?, month(name)?, number(day)?)
        }
        [day, month, year] if year.len() == 4 && month.len() == 2 && day.len() == 2 => {
            date(number(year)?, number(month)?, number(day)?)
        }
        _ => None,
    })
}

/// A time as programs write it, in any spelling that payloads may have, or the day with which a text begins.
fn machine(text: &str) -> Option<String> {
    let text = text.trim();
    let parsed = Timestamp::parse(text).map(|parsed| parsed.time).or_else(|| Some(parse_loose(text)?.0));
    if let Some(time) = parsed {
        return YEARS.contains(&time.civil().0.into()).then(|| time.rfc3339());
    }
    let parts: Vec<&str> = text.get(..10)?.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    date(number(year)?, number(month)?, number(day)?)
}

/// The words and numbers of a text with the characters between them.
fn words(text: &str) -> Vec<(&str, &str)> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        let from = rest.get(start..).unwrap_or_default();
        let is_digit = from.starts_with(|c: char| c.is_ascii_digit());
        let end = from.find(|c: char| !is_in_word(c) || c.is_ascii_digit() != is_digit).unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        words.push((word, after.split(char::is_alphanumeric).next().unwrap_or_default()));
        rest = after;
    }
    words
}

/// Whether a character is part of a word: a letter, a digit, or one of the signs that join or silence letters of India and
/// Thailand.
fn is_in_word(c: char) -> bool {
    const SIGNS: [char; 12] = [
        '\u{93C}', '\u{94D}', '\u{9BC}', '\u{9CD}', '\u{A4D}', '\u{ACD}', '\u{BCD}', '\u{C4D}', '\u{CCD}', '\u{D4D}',
        '\u{E4C}', '\u{200D}',
    ];
    c.is_alphanumeric() || SIGNS.contains(&c)
}

/// The date that these words begin with.
fn starting(words: &[(&str, &str)], day_first: Option<bool>) -> Option<String> {
    let at = |n: usize| words.get(n).map(|(word, _)| *word);
    let (first, second, third) = (at(0)?, at(1)?, at(2)?);
    match (second, at(3)) {
        // 令和8年3月4日
        (_, Some(of)) if third == "年" && of_era(first, 1).is_some() => {
            return date(of_era(first, number(second)?)?, number(of)?, number(at(5)?)?);
        }
        // 2026 m. kovo 4 d., 2026. gada 4. marts
        ("m", Some(day)) if first.len() == 4 => return date(number(first)?, month(third)?, number(day)?),
        ("gada", Some(name)) if first.len() == 4 => return date(number(first)?, month(name)?, number(third)?),
        // 2026年3月4日, 2026년 3월 4일
        ("年" | "년", Some("月" | "월")) => return date(number(first)?, number(third)?, number(at(4)?)?),
        // 4 tháng 3 năm 2026, 4 tháng 3, 2026
        ("tháng", Some(year)) => {
            return date(number(if year == "năm" { at(4)? } else { year })?, number(third)?, number(first)?);
        }
        _ => {}
    }
    named(words).unwrap_or_else(|| numeric(words, day_first))
}

/// The date that these words begin with, if the month has a name.
fn named(words: &[(&str, &str)]) -> Option<Option<String>> {
    let at = |n: usize| words.get(n).map(|(word, _)| *word);
    let (first, second, third) = (at(0)?, at(1)?, at(2)?);
    if let Some(of) = month(second) {
        // 4 March 2026, 4. März 2026, 4th of March: the ordinal is a word of its own; 2026. március 4. Arabic has two names.
        // "พ.ศ." stands before the year in Thailand.
        let year = match third {
            "พ" => at(4)?,
            _ if month(third) == Some(of) => at(3)?,
            _ => third,
        };
        let (year, day) = if first.len() == 4 { (first, year) } else { (year, first) };
        return Some(date(number(year)?, of, number(day)?));
    }
    if let Some(of) = month_of_iran(second) {
        let (year, month, day) = of_iran(number(third)?, of, number(first)?)?;
        return Some(date(year, month, day));
    }
    if ["st", "nd", "rd", "th", "er", "de", "º"].contains(&second) {
        let from = if at(2) == Some("of") { 3 } else { 2 };
        let year = if at(from + 1) == Some("de") || at(from + 1) == Some("del") { from + 2 } else { from + 1 };
        return Some(date(number(at(year)?)?, month(at(from)?)?, number(first)?));
    }
    // March 4, 2026; March 4th, 2026
    let of = month(first)?;
    let year = if ["st", "nd", "rd", "th"].contains(&third) { at(3)? } else { third };
    Some(date(number(year)?, of, number(second)?))
}

/// The date that these words begin with, in numbers.
fn numeric(words: &[(&str, &str)], day_first: Option<bool>) -> Option<String> {
    let at = |n: usize| words.get(n).map(|(word, _)| *word);
    let (first, second, third) = (at(0)?, at(1)?, at(2)?);
    let apart = |n: usize| words.get(n).map_or("", |(_, after)| after.trim());
    let numbers = (number(first)?, number(second)?, number(third)?);
    let year_is_last = first.len() < 3 && second.len() < 3;
    match (apart(0), apart(1), numbers) {
        ("." | "/" | "-", same, (year, month, day)) if same == apart(0) && YEARS.contains(&year) => {
            date(year, month, day)
        }
        ("/" | "-", same, (year, month, day)) if same == apart(0) && first.len() == 4 => {
            let (year, month, day) = of_iran(year, month, day)?;
            date(year, month, day)
        }
        _ if !year_is_last => None,
        (".", ".", (day, month, year)) => date(century(third, year), month, day),
        ("/" | "-", same, (day, month, year))
            if same == apart(0) && (day > 12 || (day_first == Some(true) && month < 13)) =>
        {
            date(century(third, year), month, day)
        }
        ("/" | "-", same, (month, day, year))
            if same == apart(0) && (day > 12 || day == month || day_first == Some(false)) =>
        {
            date(century(third, year), month, day)
        }
        _ => None,
    }
}

/// A year of two digits is one of this century.
fn century(text: &str, year: u32) -> u32 {
    if text.len() == 2 { 2000 + year } else { year }
}

fn number(text: &str) -> Option<u32> {
    if text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn date(year: u32, month: u32, day: u32) -> Option<String> {
    let year = gregorian(year);
    let days = [31, if year.is_multiple_of(4) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let last = *days.get((month as usize).checked_sub(1)?)?;
    (YEARS.contains(&year) && (1..=last).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests;
