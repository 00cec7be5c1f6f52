//! The clock of the command line.

use std::sync::OnceLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The current time, or the time in the environment variable `SOURCE_DATE_EPOCH`, which makes output reproducible
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
pub(crate) fn now() -> SystemTime {
    static FIXED: OnceLock<Option<SystemTime>> = OnceLock::new();
    let fixed = FIXED.get_or_init(|| {
        let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
        UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
    });
    fixed.unwrap_or_else(SystemTime::now)
}

/// Seconds since 1970-01-01T00:00:00Z.
pub(crate) fn seconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// The time that is some seconds after 1970-01-01T00:00:00Z; that time itself for negative seconds.
pub(crate) fn time(seconds: i64) -> SystemTime {
    let since = Duration::from_secs(u64::try_from(seconds).unwrap_or_default());
    UNIX_EPOCH.checked_add(since).unwrap_or(UNIX_EPOCH)
}

/// Whether a time is less than that away from now, before or after: the clock of a file server may be ahead.
pub(crate) fn is_near(time: SystemTime, distance: Duration) -> bool {
    time.elapsed().unwrap_or_else(|ahead| ahead.duration()) < distance
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_may_be_ahead_by_as_much_as_behind() {
        let (now, near) = (SystemTime::now(), Duration::from_secs(600));
        assert!([now, now - near / 2, now + near / 2].into_iter().all(|time| is_near(time, near)));
        assert!([now - near * 2, now + near * 2].into_iter().all(|time| !is_near(time, near)), "control");
    }
}
