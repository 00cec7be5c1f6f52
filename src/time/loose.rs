//! Reads the other spellings of times that publishers have: of mail and feeds
//! (<https://www.rfc-editor.org/rfc/rfc5322#section-3.3>), of programming languages and databases, and of people.

use super::Timestamp;
use crate::text::{after, has_word, split_ascii};

/// Names of zones that mean one zone only, with their hours ahead of UTC. `CST` is Chicago's in mail, where
/// <https://www.rfc-editor.org/rfc/rfc5322#section-4.3> says so; elsewhere it may be China's.
const ZONES: &str = "Z+0 UTC+0 GMT+0 UT+0 WET+0 EST-5 EDT-4 CDT-5 MST-7 MDT-6 PST-8 PDT-7 AKST-9 AKDT-8 HST-10 ADT-3 WEST+1 CET+1 \
    MEZ+1 WAT+1 CEST+2 MESZ+2 EET+2 SAST+2 CAT+2 EEST+3 MSK+3 EAT+3 PKT+5 WIB+7 ICT+7 SGT+8 HKT+8 AWST+8 JST+9 KST+9 AEST+10 \
    AEDT+11 NZST+12 NZDT+13";

const MONTHS: &[u8] = b"janfebmaraprmayjunjulaugsepoctnovdec";

/// How months begin in other languages of Europe where English has another beginning, with their numbers.
const OTHER_MONTHS: &str = "jän1 gen1 ene1 fév2 fev2 mär3 mrt3 maa3 avr4 abr4 mai5 mag5 mei5 maj5 giu6 juin6 juil7 lug7 aoû8 \
    aou8 ago8 set9 okt10 ott10 out10 dez12 des12 déc12 dic12 \
    янв1 фев2 мар3 апр4 мая5 май5 июн6 июл7 авг8 сен9 окт10 ноя11 дек12";

/// Words of a date that say nothing more. The `m` is that of `p.m.`
const WORDS: &str = "t m at on of de del den le il er st nd rd th г в";

/// How the days of the week begin, in the languages of [`OTHER_MONTHS`] and in English.
const WEEKDAYS: &str = "mon tue wed thu fri sat sun fre die mit don sam son lun mard marte mer mié jeu jue ven vie dim dom sáb sab gio seg \
    ter qua qui sex feira maan din woe vrij zat zon";

/// The longest short name of a day of the week, in letters.
const MAX_WEEKDAY: usize = 3;

/// The longest spelling of a time, in bytes. What is longer is a text with a time in it.
const MAX_LENGTH: usize = 200;

/// Parses a time in words or digits; a time of day without a zone is UTC's. The flag is `false` if its zone is unknown,
/// and then only the day is read. `None` if the day is not certain, as in `03/04/2026`.
#[doc(hidden)]
#[must_use]
pub fn parse_loose(text: &str) -> Option<(Timestamp, bool)> {
    let text = text.trim_ascii();
    if text.len() > MAX_LENGTH {
        return None;
    }
    let spelled: String = text.chars().map(ascii).collect();
    let text = spelled.trim_ascii();
    // Programs of .NET write "/Date(1772600767000)/".
    let text = after(text, "/Date(").and_then(|ticks| ticks.get(..13)).unwrap_or(text);
    if let 10 | 13 = text.len()
        && text.bytes().all(|byte| byte.is_ascii_digit())
    {
        return Some((seconds_since_1970(i64::from(value(text.as_bytes().get(..10)?)?))?, true));
    }
    let mut words = DateWords { has_comma: text.bytes().any(|byte| byte == b','), ..DateWords::default() };
    let (mut rest, mut before) = (text.as_bytes(), b' ');
    while let Some(&first) = rest.first() {
        let is_digit = first.is_ascii_digit();
        let is_letter = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
        let same = |byte: &u8| if is_digit { byte.is_ascii_digit() } else { is_letter(byte) };
        let length = rest.iter().position(|byte| !same(byte)).unwrap_or(rest.len());
        let (token, after) = rest.split_at_checked(length.max(1))?;
        let next = after.first().copied().unwrap_or(b' ');
        match first {
            // The name of a zone after its number.
            b'(' | b'[' if words.offset.is_some() => break,
            _ if is_digit => words.number(token, before, next)?,
            _ if length > 0 => words.word(token)?,
            b' ' | b',' | b'.' | b':' | b'/' | b'-' | b'+' | b'(' | b')' | b'[' | b']' | b'_' => {}
            _ => return None,
        }
        (rest, before) = (after, first);
    }
    words.finish()
}

/// Digits of full width and the marks after numbers in Chinese, Japanese and Korean, as in `2026年3月4日 5時06分`, in ASCII;
/// other letters in lower case.
fn ascii(character: char) -> char {
    match character {
        '０'..='９' => char::from(b'0' + (character as u32 - '０' as u32) as u8),
        '年' | '月' | '년' | '월' => '-',
        '時' | '时' | '点' | '시' | '：' => ':',
        '日' | '일' | '分' | '분' | '秒' | '초' | '\u{3000}' | '\u{FEFF}' | '\u{A0}' | '\u{202F}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        // Letters of Latin-1 and Cyrillic in lower case.
        'À'..='Þ' | 'А'..='Я' => char::from_u32(character as u32 + 32).unwrap_or(character),
        _ => character,
    }
}

/// The value of decimal digits; `None` if other characters are among them.
fn value(digits: &[u8]) -> Option<u32> {
    digits.iter().try_fold(0, |sum: u32, byte| sum.checked_mul(10)?.checked_add(char::from(*byte).to_digit(10)?))
}

fn begins(name: &[u8], start: &[u8]) -> bool {
    name.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))
}

/// The number of the month with a name, by its beginning.
fn month(name: &[u8]) -> Option<u32> {
    let other = |record: &str| {
        let (start, number) = record.split_at_checked(record.bytes().position(|byte| byte.is_ascii_digit())?)?;
        value(number.as_bytes()).filter(|_| begins(name, start.as_bytes()))
    };
    let english = MONTHS.chunks(3).position(|start| begins(name, start)).map(|month| month as u32 + 1);
    english.or_else(|| split_ascii(OTHER_MONTHS, b' ').find_map(other))
}

/// The hours in a record of [`ZONES`], if it is of this name.
fn hours_of(zone: &str, name: &str) -> Option<i16> {
    let (sign, hours) = after(zone, name)?.as_bytes().split_first()?;
    let hours = value(hours).filter(|_| matches!(sign, b'+' | b'-'))? as i16;
    Some(if *sign == b'-' { -hours } else { hours })
}

fn seconds_since_1970(seconds: i64) -> Option<Timestamp> {
    Timestamp::new(1970, 1, 1, Some(0), 0).map(|start| start.plus(seconds))
}

/// What is known of a time so far.
#[derive(Default)]
struct DateWords {
    has_comma: bool,
    year: Option<u32>,
    month: Option<u32>,
    /// The numbers of the date that are not the year, and how many there are.
    days: [u32; 2],
    day_count: usize,
    /// Whether the year comes first.
    year_first: bool,
    /// Hour, minute, second, and how many of them there are.
    clock: [u32; 3],
    clock_count: usize,
    has_dots: bool,
    /// Minutes ahead of UTC.
    offset: Option<i16>,
    /// The sign of an offset whose minutes may follow.
    open_offset: i16,
    unknown_zone: bool,
}

impl DateWords {
    fn number(&mut self, token: &[u8], before: u8, next: u8) -> Option<()> {
        let digits = |from: usize, to: usize| value(token.get(from..to)?);
        let open_offset = core::mem::take(&mut self.open_offset);
        match (token.len(), before) {
            // A whole day may have a zone too.
            (1 | 2 | 4, b'+' | b'-') if self.clock_count > 1 || before == b'+' => {
                self.open_offset = if before == b'-' { -1 } else { 1 };
                let number = digits(0, token.len())?;
                let minutes = if token.len() == 4 { number / 100 * 60 + number % 100 } else { number * 60 };
                self.offset = Some(self.open_offset * minutes as i16);
                return (minutes < 24 * 60).then_some(());
            }
            (2, b':') if open_offset != 0 => self.offset = Some(self.offset? + open_offset * digits(0, 2)? as i16),
            // Fractions of a second.
            (_, b'.' | b',' | b':') if self.clock_count == 3 && next != b':' => {}
            (1 | 2, _) if matches!(before, b':' | b'h') || matches!(next, b':' | b'h') && self.clock_count == 0 => {
                self.push_clock(digits(0, token.len())?)?;
            }
            (4 | 6 | 8 | 14, _) if token.len() > 7 || matches!(before, b't' | b'T') => {
                let has_date = token.len() > 7 && self.year.is_none() && self.day_count == 0;
                if has_date {
                    (self.year, self.year_first) = (digits(0, 4), true);
                    (self.days, self.day_count) = ([digits(4, 6)?, digits(6, 8)?], 2);
                }
                for start in (if has_date { 8 } else { 0 }..token.len()).step_by(2) {
                    self.push_clock(digits(start, start + 2)?)?;
                }
            }
            (4, _) if self.year.is_none() => (self.year, self.year_first) = (digits(0, 4), self.day_count == 0),
            (1 | 2, _) => {
                *self.days.get_mut(self.day_count)? = digits(0, token.len())?;
                self.day_count += 1;
                self.has_dots |= next == b'.';
            }
            _ => return None,
        }
        Some(())
    }

    fn push_clock(&mut self, part: u32) -> Option<()> {
        *self.clock.get_mut(self.clock_count)? = part;
        self.clock_count += 1;
        Some(())
    }

    fn word(&mut self, token: &[u8]) -> Option<()> {
        let name = token.utf8_chunks().next().filter(|chunk| chunk.invalid().is_empty())?.valid();
        let is = |other: &str| other.eq_ignore_ascii_case(name);
        let is_afternoon = is("pm") || is("p");
        if self.clock_count > 1 && (is_afternoon || is("am") || is("a")) {
            let [hour, ..] = &mut self.clock;
            *hour = *hour % 12 + if is_afternoon { 12 } else { 0 };
        } else if let Some(hours) = split_ascii(ZONES, b' ').find_map(|zone| hours_of(zone, name)) {
            self.offset = Some(hours * 60);
        } else if is("cst") && self.has_comma {
            self.offset = Some(-360);
        } else if has_word(WORDS, b' ', name) || split_ascii(WEEKDAYS, b' ').any(|day| begins(token, day.as_bytes())) {
        } else if (self.month.is_none() || self.year.is_none() && self.day_count < 2)
            && let Some(month) = month(token)
        {
            // A Tuesday may begin like a month: "mar., 4 août".
            self.month = Some(month);
        } else if self.day_count == 0 && self.year.is_none() && name.chars().nth(MAX_WEEKDAY).is_none() {
            // Or a day of the week in another language: "Mi", "ср".
        } else {
            // Not a time at all, or between a day and a time of day, or after it in an unknown zone: "à", "Uhr".
            self.unknown_zone = true;
            let is_day = self.year.is_some() && self.day_count + usize::from(self.month.is_some()) > 1;
            return (self.clock_count > 1 || is_day).then_some(());
        }
        Some(())
    }

    fn finish(self) -> Option<(Timestamp, bool)> {
        if self.unknown_zone && self.clock_count < 2 {
            return None;
        }
        let [first, second] = self.days;
        let (year, month, day) = match (self.year, self.month, self.day_count) {
            (Some(year), Some(month), 1) => (year, month, first),
            // Mail may have a year of two digits: https://www.rfc-editor.org/rfc/rfc5322#section-4.3
            (None, Some(month), 2) => (if second < 50 { 2000 } else { 1900 } + second, month, first),
            (Some(year), None, 2) if self.year_first => (year, first, second),
            (Some(year), None, 2) if self.has_dots || first > 12 || first == second => (year, second, first),
            (Some(year), None, 2) if second > 12 => (year, first, second),
            _ => return None,
        };
        let [hour, minute, second] = self.clock;
        let known = !self.unknown_zone || self.offset.is_some();
        let second_of_day = (hour * 60 + minute) * 60 + second.min(59);
        // 24:00 is the start of the next day.
        let valid =
            second_of_day <= 86_400 && minute < 60 && second <= 60 && self.offset.unwrap_or(0).unsigned_abs() < 24 * 60;
        let seconds = (self.clock_count > 1 && known).then_some(second_of_day);
        let offset = self.offset.filter(|_| seconds.is_some()).unwrap_or(0);
        Some((Timestamp::new(year, month, day, seconds, offset).filter(|_| valid)?.plus(0), known))
    }
}
