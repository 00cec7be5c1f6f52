//! Reads what other publishers' formats say of media: files that browsers play, and how long they take.

use super::node::Node;
use super::reader::FieldReader;
use crate::json::Json;
use crate::text::{digits, split_ascii};
use crate::url::{Purpose, SafeUrl};

/// The extensions of files that browsers play. Others are streams, pages and players.
const PLAYABLE: [&str; 13] =
    ["mp4", "m4v", "webm", "mov", "ogv", "mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac"];

/// A time that is longer counts as a mistake. In seconds.
const MAX_SECONDS: u32 = 100_000;
/// A reading time that is longer counts as a mistake. In minutes.
const MAX_MINUTES: u32 = 1_000;

impl FieldReader<'_> {
    /// The address of a file that browsers play. Every other value is ignored.
    pub(super) fn media_url<J: Json>(&self, node: &Node<J>) -> Option<SafeUrl> {
        self.playable(&node.json.text()?)
    }

    /// The same of an address.
    pub(super) fn playable(&self, raw: &str) -> Option<SafeUrl> {
        let url = self.parse_url(raw, Purpose::Image)?;
        let path = split_ascii(url.as_str(), b'?').next()?;
        let extension = split_ascii(path, b'.').last()?;
        PLAYABLE.iter().any(|known| extension.eq_ignore_ascii_case(known)).then_some(url)
    }
}

/// A length in seconds: a number of which `parts` are a second, or a text such as `PT2M31S`, `2:31` or `151`. Every other
/// value is ignored.
pub(super) fn duration<J: Json>(json: &J, parts: u32) -> Option<u32> {
    let seconds = match json.text() {
        Some(text) if text.starts_with(['P', 'p']) => of_iso(&text)?,
        Some(text) => of_clock(&text)?,
        None => u32::try_from(json.number()?).ok()? / parts,
    };
    (1..MAX_SECONDS).contains(&seconds).then_some(seconds)
}

/// A time in minutes, at least one: a number of them, or a text such as `PT2M31S`. Every other value is ignored.
pub(super) fn minutes<J: Json>(json: &J) -> Option<u32> {
    let minutes = match json.text() {
        Some(text) if text.starts_with(['P', 'p']) => of_iso(&text).filter(|seconds| *seconds > 0)?.div_ceil(60),
        Some(text) => digits(text.trim_ascii().as_bytes())?,
        None => u32::try_from(json.number()?).ok()?,
    };
    (1..MAX_MINUTES).contains(&minutes).then_some(minutes)
}

/// A length in seconds of an object that has minutes and seconds, as numbers or as digits.
pub(super) fn clock<J: Json>(json: &J, minutes: &'static str, seconds: &'static str) -> Option<u32> {
    let part = |name| json.get(name).and_then(|part| duration(&part, 1)).unwrap_or(0);
    let seconds = part(minutes).saturating_mul(60).saturating_add(part(seconds));
    (1..MAX_SECONDS).contains(&seconds).then_some(seconds)
}

/// Seconds of a duration as in ISO 8601, without years, months and weeks. A fraction is cut.
fn of_iso(text: &str) -> Option<u32> {
    let (mut seconds, mut number, mut is_fraction) = (0_u32, 0_u32, false);
    for byte in text.bytes().skip(1) {
        let unit = match byte.to_ascii_uppercase() {
            b'T' => 0,
            b'.' | b',' => {
                is_fraction = true;
                continue;
            }
            b'0'..=b'9' => {
                let digit = u32::from(byte - b'0');
                number = if is_fraction { number } else { number.saturating_mul(10).saturating_add(digit) };
                continue;
            }
            b'D' => 86_400,
            b'H' => 3_600,
            b'M' => 60,
            b'S' => 1,
            _ => return None,
        };
        seconds = seconds.saturating_add(number.saturating_mul(unit));
        (number, is_fraction) = (0, false);
    }
    Some(seconds)
}

/// Seconds of a clock: seconds, minutes and seconds, or hours too. A fraction is cut.
pub(super) fn of_clock(text: &str) -> Option<u32> {
    let whole = split_ascii(text.trim_ascii(), b'.').next()?;
    split_ascii(whole, b':')
        .try_fold(0_u32, |seconds, part| seconds.checked_mul(60)?.checked_add(digits(part.as_bytes())?))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{of_clock, of_iso};

    #[test]
    fn lengths_are_read_as_they_are_written() {
        for (text, seconds) in
            [("PT2M31S", Some(151)), ("PT1H", Some(3600)), ("P0DT0H1M2.9S", Some(62)), ("PT", Some(0)), ("P1Y", None)]
        {
            assert_eq!(of_iso(text), seconds, "{text}");
        }
        for (text, seconds) in
            [("2:31", Some(151)), ("01:02:05", Some(3725)), (" 7 ", Some(7)), ("1.5", Some(1)), ("a", None), ("", None)]
        {
            assert_eq!(of_clock(text), seconds, "{text}");
        }
        assert_eq!(of_iso("PT99999999999H"), Some(u32::MAX));
        assert_eq!(of_clock("999999:999999:999999:999999"), None);
    }
}
