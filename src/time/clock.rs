//! The time of day on servers, which do not know the reader's zone: with the zone of the payload.

use super::Timestamp;

impl Timestamp {
    /// Appends the time of day and its zone, if it has one: `, 14:05 GMT+2`.
    pub(crate) fn write_clock(&self, out: &mut String) {
        let text = self.rfc3339();
        let Some((clock, zone)) = text.get(11..16).zip(text.get(19..)) else { return };
        out.push_str(", ");
        out.push_str(clock);
        out.push_str(" GMT");
        if let Some((hours, minutes)) = zone.split_once(':') {
            let (sign, hours) = hours.split_at(1);
            out.push_str(sign);
            out.push_str(hours.strip_prefix('0').unwrap_or(hours));
            out.push_str(if minutes == "00" { "" } else { ":" });
            out.push_str(if minutes == "00" { "" } else { minutes });
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn a_clock_has_its_zone() {
        for (time, clock) in [
            ("2026-05-13T07:25:59Z", ", 07:25 GMT"),
            ("2026-05-13T07:25:00+05:45", ", 07:25 GMT+5:45"),
            ("2026-05-13T23:05:00-11:00", ", 23:05 GMT-11"),
            ("2026-05-13", ""),
        ] {
            let mut out = String::new();
            Timestamp::parse(time).unwrap().time.write_clock(&mut out);
            assert_eq!(out, clock);
        }
    }
}
