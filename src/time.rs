//! Points in time as news payloads write them (RFC 3339, and its frequent misspellings). It formats nothing for people.

/// A point in time as its writer's clock and calendar showed it; or a whole day where no time of day was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timestamp {
    year: u16,
    month: u8,
    day: u8,
    /// Seconds since midnight.
    seconds: Option<u32>,
    /// Minutes that the writer's clock is ahead of UTC.
    offset: i16,
}

/// A timestamp, and whether its text was what RFC 3339 §5.6 allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parsed {
    /// The point in time.
    pub time: Timestamp,
    /// `false` where the date stands alone, the zone is missing or lacks its colon, or a space stands for `T` amiss.
    pub strict: bool,
}

impl Timestamp {
    /// Reads an RFC 3339 date-time; also a bare date, a missing zone (taken as UTC), `+0000` and missing seconds.
    /// Fractions of a second are passed over.
    #[must_use]
    pub fn parse(text: &str) -> Option<Parsed> {
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
        if month == 0 || month > 12 || day == 0 || day > days_in(year, month) || hour > 23 || minute > 59 || second > 60
        {
            return None;
        }
        let mut time = Timestamp { year: year as u16, month: month as u8, day: day as u8, seconds: None, offset: 0 };
        let mut strict = false;
        if count > 3 || !rest.0.is_empty() {
            // A leap second is told as the last one before it.
            time.seconds = Some((hour * 60 + minute) * 60 + second.min(59));
            rest.pass_fraction();
            (time.offset, strict) = rest.zone().filter(|_| count > 4)?;
        }
        Some(Parsed { time, strict: strict && count > 5 })
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn epoch(&self) -> i64 {
        self.local() - i64::from(self.offset) * 60
    }

    /// Days since 1970-01-01 on the writer's own clock.
    pub(crate) fn day(&self) -> i64 {
        self.local().div_euclid(86_400)
    }

    /// Seconds since 1970-01-01T00:00:00 on the writer's own clock.
    #[must_use]
    pub fn local(&self) -> i64 {
        // The year is counted from March, so that a leap day ends it.
        let late = u32::from(self.month <= 2);
        let (year, month) = (u32::from(self.year) + 400 - late, u32::from(self.month) + 12 * late - 3);
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + u32::from(self.day);
        // 865 625 days lie between 1 March of the year -400 and the day before 1970.
        (i64::from(days) - 865_566) * 86_400 + i64::from(self.seconds.unwrap_or(0))
    }

    /// Year, month from 1 and day from 1 on the writer's own clock.
    #[must_use]
    pub fn civil(&self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The text RFC 3339 has for it, to the second: `2026-05-01T08:00:00+02:00`, or `2026-05-01` for a whole day.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        let mut out = String::with_capacity(25);
        self.write(&mut out);
        out
    }

    /// Adds the text of [`rfc3339`](Timestamp::rfc3339).
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

    /// One of `marks` and then exactly `count` digits; nothing is read if they are not there.
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

    /// The zone, up to the end of the text, in minutes ahead of UTC; and whether it is written as it should be.
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

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
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
    fn misspellings_are_read_and_told() {
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
    fn what_is_no_time_is_refused() {
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
    fn days_are_counted_as_the_calendar_has_them() {
        use icu::calendar::Date;
        let first = Date::try_new_iso(1970, 1, 1).unwrap().to_rata_die();
        for day in (-719_000..2_900_000).step_by(37) {
            let date = Date::from_rata_die(first + day, icu::calendar::Iso);
            let (year, month, day_of_month) =
                (date.era_year().extended_year, date.month().ordinal, date.day_of_month().0);
            let time = Timestamp::parse(&format!("{year:04}-{month:02}-{day_of_month:02}")).unwrap().time;
            assert_eq!(time.epoch(), day * 86_400, "{year}-{month}-{day_of_month}");
        }
    }
}
