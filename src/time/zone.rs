//! Compares times, and moves them to other zones.

use super::{Timestamp, days_in};

impl Timestamp {
    /// The time that is `seconds` later on the clock of its zone. A whole day stays as it is.
    pub(super) fn plus(mut self, seconds: i64) -> Self {
        let Some(clock) = &mut self.seconds else {
            return self;
        };
        let mut seconds = i64::from(*clock) + seconds;
        let mut days = seconds.div_euclid(86_400);
        seconds -= days * 86_400;
        *clock = seconds as u32;
        while days != 0 {
            let (later, last) = (days > 0, days_in(self.year.into(), self.month.into()) as u8);
            days -= if later { 1 } else { -1 };
            if later && self.day < last {
                self.day += 1;
            } else if !later && self.day > 1 {
                self.day -= 1;
            } else {
                // Months are counted from 0 here.
                let months = u32::from(self.year) * 12 + u32::from(self.month) - 1;
                let months = if later { months + 1 } else { months.saturating_sub(1) };
                (self.year, self.month) = ((months / 12) as u16, (months % 12) as u8 + 1);
                self.day = if later { 1 } else { days_in(self.year.into(), self.month.into()) as u8 };
            }
        }
        self
    }

    /// The same point in time on the clock of the zone of `other`, if both have a time of day.
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
