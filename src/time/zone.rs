//! Compares times, and moves them to other zones.

use super::Timestamp;

impl Timestamp {
    /// The time that is `seconds` later on the clock of its zone. A whole day stays as it is.
    pub(super) fn plus(mut self, seconds: i64) -> Self {
        if self.seconds.is_none() {
            return self;
        }
        let later = self.local() + seconds;
        self.seconds = Some(later.rem_euclid(86_400) as u32);
        // The days since 1 March of the year -400. Years begin in March here, so that a leap day comes last.
        let days = (later.div_euclid(86_400) + 865_565) as u32;
        let (cycle, days) = (days / 146_097, days % 146_097);
        let year = (days - days / 1_460 + days / 36_524 - days / 146_096) / 365;
        let days = days - (365 * year + year / 4 - year / 100);
        let month = (5 * days + 2) / 153;
        self.day = (days - (153 * month + 2) / 5 + 1) as u8;
        self.month = (if month < 10 { month + 3 } else { month - 9 }) as u8;
        self.year = (cycle * 400 + year + u32::from(month > 9)).saturating_sub(400) as u16;
        self
    }

    /// The time that is six hours later; of a whole day, six hours after its end.
    pub(crate) fn six_hours_later(&self) -> Self {
        Timestamp { seconds: Some(self.seconds.unwrap_or(86_399)), ..*self }.plus(6 * 3600)
    }

    /// The same point in time on the clock of the zone of `other`, if both have a time of day.
    #[cfg_attr(all(target_arch = "wasm32", not(feature = "formats")), inline(never))]
    pub(crate) fn in_zone_of(mut self, other: &Timestamp) -> Self {
        if other.seconds.is_some() && self.seconds.is_some() {
            let minutes = other.offset - self.offset;
            self.offset = other.offset;
            self = self.plus(i64::from(minutes) * 60);
        }
        self
    }

    /// Whether it is before `other`: compared by days in their own zones if one of them is a whole day.
    pub(crate) fn is_before(&self, other: &Timestamp) -> bool {
        match (self.seconds, other.seconds) {
            (Some(_), Some(_)) => self.epoch() < other.epoch(),
            _ => self.day() < other.day(),
        }
    }

    /// This time of day in the zone in which it is the same point in time as `utc`; `None` if there is no such zone.
    pub(crate) fn in_zone_that_is(mut self, utc: &Timestamp) -> Option<Self> {
        let seconds = self.local() - utc.epoch();
        // Zones are up to 14 hours ahead and 12 behind, in quarters of an hour.
        let known = seconds % 900 == 0 && (-43_200..=50_400).contains(&seconds) && self.has_clock() && utc.has_clock();
        self.offset = (seconds / 60) as i16;
        known.then_some(self)
    }
}
