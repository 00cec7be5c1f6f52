//! Points in time as news payloads write them (RFC 3339, and its frequent misspellings). It formats nothing for people.

use serde::{Serialize, Serializer};

/// A point in time with the zone it was written in; or a whole day where no time of day was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timestamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub epoch: i64,
    /// Minutes that the writer's clock is ahead of UTC.
    pub offset: i16,
    /// Whether only the date was given; `epoch` is then its midnight in UTC.
    pub date_only: bool,
}

/// A timestamp, and whether its text was what RFC 3339 §5.6 allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parsed {
    /// The point in time.
    pub time: Timestamp,
    /// `false` where the date stands alone, the zone is missing or lacks its colon, or a space stands for `T` amiss.
    pub strict: bool,
}

const DAY: i64 = 86_400_000;

impl Timestamp {
    /// Reads an RFC 3339 date-time; also a bare date, a missing zone (taken as UTC), `+0000` and missing seconds.
    #[must_use]
    pub fn parse(text: &str) -> Option<Parsed> {
        let mut rest = Digits(text.trim().as_bytes());
        let (year, month, day) = (rest.number(4)?, rest.after(b"-", 2)?, rest.after(b"-", 2)?);
        if month == 0 || month > 12 || day == 0 || day > days_in(year, month) {
            return None;
        }
        let midnight = days_from_civil(year, month, day) * DAY;
        if rest.0.is_empty() {
            let time = Timestamp { epoch: midnight, offset: 0, date_only: true };
            return Some(Parsed { time, strict: false });
        }
        let (hour, minute) = (rest.after(b"Tt ", 2)?, rest.after(b":", 2)?);
        let second = rest.after(b":", 2);
        let millis = rest.fraction();
        let zone = rest.zone()?;
        if hour > 23 || minute > 59 || second.is_some_and(|second| second > 60) {
            return None;
        }
        // A leap second is told as the last one before it.
        let seconds = (hour * 60 + minute) * 60 + second.unwrap_or(0).min(59);
        let local = midnight + seconds * 1000 + millis;
        let time = Timestamp { epoch: local - zone.minutes * 60_000, offset: zone.minutes as i16, date_only: false };
        Some(Parsed { time, strict: zone.strict && second.is_some() })
    }

    /// Milliseconds since 1970-01-01T00:00:00 on the writer's own clock.
    #[must_use]
    pub fn local(&self) -> i64 {
        self.epoch + i64::from(self.offset) * 60_000
    }

    /// Year, month from 1 and day from 1 on the writer's own clock.
    #[must_use]
    pub fn civil(&self) -> (i64, i64, i64) {
        civil_from_days(self.local().div_euclid(DAY))
    }

    /// The text RFC 3339 has for it, to the second: `2026-05-01T08:00:00+02:00`, or `2026-05-01` for a whole day.
    #[must_use]
    pub fn rfc3339(&self) -> String {
        let (year, month, day) = self.civil();
        let mut out = String::with_capacity(25);
        digits(&mut out, year, 4);
        for part in [month, day] {
            out.push('-');
            digits(&mut out, part, 2);
        }
        if self.date_only {
            return out;
        }
        let second = self.local().rem_euclid(DAY) / 1000;
        for (mark, part) in [('T', second / 3600), (':', second / 60 % 60), (':', second % 60)] {
            out.push(mark);
            digits(&mut out, part, 2);
        }
        if self.offset == 0 {
            out.push('Z');
            return out;
        }
        let minutes = i64::from(self.offset.unsigned_abs());
        out.push(if self.offset < 0 { '-' } else { '+' });
        digits(&mut out, minutes / 60, 2);
        out.push(':');
        digits(&mut out, minutes % 60, 2);
        out
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.rfc3339())
    }
}

/// The unread rest of a timestamp.
struct Digits<'t>(&'t [u8]);

struct Zone {
    minutes: i64,
    strict: bool,
}

impl Digits<'_> {
    /// Exactly `count` decimal digits.
    fn number(&mut self, count: usize) -> Option<i64> {
        let (head, tail) = self.0.split_at_checked(count)?;
        let mut value = 0;
        for &byte in head {
            value = value * 10 + i64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
        }
        self.0 = tail;
        Some(value)
    }

    /// One of `marks` and then exactly `count` digits; nothing is read if they are not there.
    fn after(&mut self, marks: &[u8], count: usize) -> Option<i64> {
        let (mark, tail) = self.0.split_first()?;
        let mut rest = Digits(tail);
        let value = marks.contains(mark).then(|| rest.number(count))??;
        self.0 = rest.0;
        Some(value)
    }

    /// Milliseconds of a decimal fraction, 0 if there is none; digits beyond the third are passed over.
    fn fraction(&mut self) -> i64 {
        let (mut millis, mut unit) = (0, 1000);
        if let Some(tenth) = self.after(b".,", 1) {
            unit /= 10;
            millis += tenth * unit;
            while let Some(digit) = self.number(1) {
                unit /= 10;
                millis += digit * unit;
            }
        }
        millis
    }

    /// The zone, up to the end of the text.
    fn zone(&mut self) -> Option<Zone> {
        if let [] | [b'Z' | b'z'] = self.0 {
            return Some(Zone { minutes: 0, strict: !self.0.is_empty() });
        }
        if self.0.first() == Some(&b' ') {
            self.0 = self.0.split_first()?.1;
        }
        let sign = if self.0.first() == Some(&b'-') { -1 } else { 1 };
        let hours = self.after(b"+-", 2)?;
        let colon = self.0.first() == Some(&b':');
        let minutes = self.after(b":", 2).or_else(|| self.number(2)).unwrap_or(0);
        let known = self.0.is_empty() && hours < 24 && minutes < 60;
        known.then_some(Zone { minutes: sign * (hours * 60 + minutes), strict: colon })
    }
}

fn digits(out: &mut String, value: i64, width: u32) {
    for place in (0..width).rev() {
        out.push(char::from(b'0' + (value / 10_i64.pow(place) % 10) as u8));
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar; the year is counted from March.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468
}

fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted + 2) / 5 + 1)
}

#[cfg(test)]
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
        assert_eq!(Timestamp::parse("1970-01-01T01:00:00.250+01:00").unwrap().time.epoch, 250);
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
    fn days_and_dates_are_inverse() {
        for days in (-800_000..800_000).step_by(37) {
            let (year, month, day) = civil_from_days(days);
            assert_eq!(days_from_civil(year, month, day), days);
        }
    }
}
