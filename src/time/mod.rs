//! Points in time as news payloads write them: RFC 3339 and its frequent misspellings.

#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
mod clock;
mod loose;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod zone;

use core::fmt;
pub use loose::parse_loose;

/// A point in time in the zone it was written in, or a whole day if no time of day was given.
///
/// It displays as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) to the second.
///
/// ```
/// use article_embed::Reader;
///
/// # fn main() -> Result<(), article_embed::ReadError> {
/// let json = r#"{"headline": "Rain", "url": "https://news.example/", "published": "2026-05-01T08:00:00+02:00"}"#;
/// let published = Reader::new().read(json)?.article.published().unwrap();
/// assert_eq!(published.to_string(), "2026-05-01T08:00:00+02:00");
/// assert_eq!(published.epoch(), 1_777_615_200);
/// assert_eq!(published.civil(), (2026, 5, 1));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Timestamp {
    year: u16,
    month: u8,
    day: u8,
    /// Seconds since midnight.
    seconds: Option<u32>,
    /// Minutes ahead of UTC.
    offset: i16,
}

/// A timestamp, and whether its text follows <https://www.rfc-editor.org/rfc/rfc3339#section-5.6>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParsedTimestamp {
    /// The point in time.
    pub time: Timestamp,
    /// `false` for a bare date, missing seconds, a missing zone, and a zone without its colon or after a space.
    pub strict: bool,
}

impl Timestamp {
    /// Parses an RFC 3339 date-time. Also accepts a bare date, a missing zone (taken as UTC), `+0000` and missing
    /// seconds. Fractions of a second are dropped.
    #[doc(hidden)]
    #[must_use]
    pub fn parse(text: &str) -> Option<ParsedTimestamp> {
        let mut rest = Digits(text.trim_ascii().as_bytes());
        let mut read = [rest.number(4)?, 0, 0, 0, 0, 0];
        let mut count = 1;
        while let Some(part) = read.get_mut(count) {
            let Some(number) = rest.after(
                if count < 3 {
                    "-"
                } else if count == 3 {
                    "Tt "
                } else {
                    ":"
                },
                2,
            ) else {
                break;
            };
            *part = number;
            count += 1;
        }
        let [year, month, day, hour, minute, second] = read;
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let mut time = Timestamp::new(year, month, day, None, 0)?;
        let mut strict = false;
        if count > 3 || !rest.0.is_empty() {
            // A leap second becomes the second before it.
            time.seconds = Some((hour * 60 + minute) * 60 + second.min(59));
            rest.pass_fraction();
            (time.offset, strict) = rest.zone().filter(|_| count > 4)?;
        }
        Some(ParsedTimestamp { time, strict: strict && count > 5 })
    }

    /// A time, if there is such a day.
    fn new(year: u32, month: u32, day: u32, seconds: Option<u32>, offset: i16) -> Option<Self> {
        let known = month != 0 && month <= 12 && day != 0 && day <= days_in(year, month);
        known.then_some(Timestamp { year: year as u16, month: month as u8, day: day as u8, seconds, offset })
    }

    /// Whether it has a time of day.
    pub(crate) fn has_clock(&self) -> bool {
        self.seconds.is_some()
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn epoch(&self) -> i64 {
        self.local() - i64::from(self.offset) * 60
    }

    /// Days since 1970-01-01 in its own zone.
    pub(crate) fn day(&self) -> i64 {
        self.local().div_euclid(86_400)
    }

    /// Minutes ahead of UTC, if it is of the day of `now` or of the day before, in its own zone, and has a time of day.
    #[cfg(any(all(test, not(target_arch = "wasm32")), all(target_arch = "wasm32", not(feature = "server"))))]
    pub(crate) fn recent_offset(&self, now: i64) -> Option<i16> {
        let today = (now / 1000 + i64::from(self.offset) * 60).div_euclid(86_400);
        (self.has_clock() && matches!(today - self.day(), 0 | 1)).then_some(self.offset)
    }

    /// Seconds since 1970-01-01T00:00:00 in its own zone.
    #[must_use]
    pub fn local(&self) -> i64 {
        // Years begin in March here, so that a leap day comes last.
        let late = u32::from(self.month <= 2);
        let (year, month) = (u32::from(self.year) + 400 - late, u32::from(self.month) + 12 * late - 3);
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + u32::from(self.day);
        // 865 625 days lie between 1 March of the year -400 and the day before 1970.
        (i64::from(days) - 865_566) * 86_400 + i64::from(self.seconds.unwrap_or(0))
    }

    /// Year, month (1 to 12) and day (1 to 31) in its own zone.
    #[must_use]
    pub fn civil(&self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// Whether programs write it for no time at all: the zero times of Go and .NET, and "never" in databases.
    pub(crate) fn is_placeholder(&self) -> bool {
        !(1000..9999).contains(&self.year)
    }

    /// The time in RFC 3339, to the second: `2026-05-01T08:00:00+02:00`, or `2026-05-01` for a whole day.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        let mut out = String::with_capacity(25);
        self.write(&mut out);
        out
    }

    /// Appends the time in RFC 3339.
    pub(crate) fn write(&self, out: &mut String) {
        let mut pair = |mark: &str, number: u32| {
            out.push_str(mark);
            out.push(char::from(b'0' + (number / 10) as u8));
            out.push(char::from(b'0' + (number % 10) as u8));
        };
        pair("", u32::from(self.year) / 100);
        pair("", u32::from(self.year) % 100);
        pair("-", u32::from(self.month));
        pair("-", u32::from(self.day));
        let Some(seconds) = self.seconds else {
            return;
        };
        pair("T", seconds / 3600);
        pair(":", seconds / 60 % 60);
        pair(":", seconds % 60);
        let minutes = u32::from(self.offset.unsigned_abs());
        if minutes == 0 {
            out.push('Z');
            return;
        }
        pair(if self.offset < 0 { "-" } else { "+" }, minutes / 60);
        pair(":", minutes % 60);
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.rfc3339())
    }
}

/// The unread rest of a timestamp.
struct Digits<'t>(&'t [u8]);

impl Digits<'_> {
    /// Exactly `count` decimal digits.
    fn number(&mut self, count: usize) -> Option<u32> {
        let (head, tail) = self.0.split_at_checked(count)?;
        let mut value = 0;
        for byte in head {
            value = value * 10 + char::from(*byte).to_digit(10)?;
        }
        self.0 = tail;
        Some(value)
    }

    /// One of `marks` followed by exactly `count` digits; nothing is consumed if they are not there.
    fn after(&mut self, marks: &str, count: usize) -> Option<u32> {
        let (mark, tail) = self.0.split_first()?;
        let mut rest = Digits(tail);
        let value = marks.bytes().any(|known| known == *mark).then(|| rest.number(count))??;
        self.0 = rest.0;
        Some(value)
    }

    fn pass_fraction(&mut self) {
        if self.after(".,", 1).is_some() {
            while self.number(1).is_some() {}
        }
    }

    /// The zone up to the end of the text, in minutes ahead of UTC, and whether it follows RFC 3339.
    fn zone(&mut self) -> Option<(i16, bool)> {
        if let [] | [b'Z' | b'z'] = self.0 {
            return Some((0, !self.0.is_empty()));
        }
        if let [b' ', rest @ ..] = self.0 {
            self.0 = rest;
        }
        let west = self.0.first() == Some(&b'-');
        let hours = self.after("+-", 2)?;
        let strict = self.0.first() == Some(&b':');
        let minutes = self.after(":", 2).or_else(|| self.number(2)).unwrap_or(0);
        let offset = (hours * 60 + minutes) as i16;
        let known = self.0.is_empty() && hours < 24 && minutes < 60;
        known.then_some((if west { -offset } else { offset }, strict))
    }
}

fn days_in(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
