//! Years and dates of other calendars than the Gregorian one: of Thailand, Iran, Taiwan, and Japan's eras.

/// Years of the Buddhist calendar that can be a date on the web, and by how many it is ahead.
const BUDDHIST: std::ops::RangeInclusive<u32> = 2533..=2643;
const BUDDHIST_AHEAD: u32 = 543;

/// Years of the Solar Hijri calendar that can be a date on the web.
const SOLAR_HIJRI: std::ops::RangeInclusive<u32> = 1369..=1479;

/// The months of Iran.
const MONTHS: [&str; 12] =
    ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

/// The eras of Japan and the calendar of Taiwan, each with the year before its first.
const ERAS: [(&str, u32); 5] = [("令和", 2018), ("平成", 1988), ("民國", 1911), ("民国", 1911), ("中華民國", 1911)];

/// The year as the Gregorian calendar counts it.
pub(super) fn gregorian(year: u32) -> u32 {
    if BUDDHIST.contains(&year) { year - BUDDHIST_AHEAD } else { year }
}

/// The Gregorian year of a year in an era.
pub(super) fn of_era(era: &str, year: u32) -> Option<u32> {
    ERAS.iter().find(|(name, _)| *name == era).map(|(_, before)| before + year)
}

/// The number of a month of Iran.
pub(super) fn month_of_iran(name: &str) -> Option<u32> {
    // Arabic has other letters for two of Persian.
    let name = name.replace('ي', "ی").replace('ك', "ک");
    (1..).zip(MONTHS).find(|(_, month)| *month == name).map(|(number, _)| number)
}

/// The year, month and day of a date in the Solar Hijri calendar, whose 33 years have eight leap days.
pub(super) fn of_iran(year: u32, month: u32, day: u32) -> Option<(u32, u32, u32)> {
    let days = if month < 7 { 31 } else { 30 };
    if !SOLAR_HIJRI.contains(&year) || !(1..=12).contains(&month) || !(1..=days).contains(&day) {
        return None;
    }
    let from = year + 1595;
    let before = if month < 7 { (month - 1) * 31 } else { (month - 7) * 30 + 186 };
    // Days since the year 0 of the Gregorian calendar.
    let mut left = 365 * from + from / 33 * 8 + (from % 33).div_ceil(4) + day + before - 355_668;
    let mut year = 0;
    loop {
        let is_leap = u32::is_multiple_of(year, 4) && !u32::is_multiple_of(year, 100) || u32::is_multiple_of(year, 400);
        let length = 365 + u32::from(is_leap);
        if left < length {
            let lengths = [31, 28 + u32::from(is_leap), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            for (month, length) in (1..).zip(lengths) {
                if left < length {
                    return Some((year, month, left + 1));
                }
                left -= length;
            }
        }
        left = left.checked_sub(length)?;
        year += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::{gregorian, of_era, of_iran};

    #[test]
    fn dates_of_other_calendars_are_those_of_the_gregorian_one() {
        for (iran, date) in [
            ((1404, 12, 13), (2026, 3, 4)),
            ((1405, 1, 1), (2026, 3, 21)),
            ((1403, 12, 30), (2025, 3, 20)),
            ((1399, 10, 12), (2021, 1, 1)),
            ((1380, 6, 20), (2001, 9, 11)),
        ] {
            assert_eq!(of_iran(iran.0, iran.1, iran.2), Some(date), "{iran:?}");
        }
        assert_eq!(of_iran(2026, 3, 4), None);
        assert_eq!(of_iran(1404, 13, 4), None);
        assert_eq!((gregorian(2569), gregorian(2026)), (2026, 2026));
        assert_eq!((of_era("令和", 8), of_era("民國", 115), of_era("四", 1)), (Some(2026), Some(2026), None));
    }
}
