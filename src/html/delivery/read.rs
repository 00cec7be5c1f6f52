//! Reads a delivery from JSON by its JavaScript names.

use super::{Delivery, Loading, Tool, is_address, is_integrity, is_nonce};
use crate::host::Host;
use crate::json::Json;
use crate::options::is_on;
use crate::report::{Code, Expected, Found, Path, Report};

/// What each text that is checked has to be.
const EXPECTED: [(&str, &str); 7] = [
    ("src", ADDRESS),
    ("script", ADDRESS),
    ("stylesheet", ADDRESS),
    ("integrity", "a hash such as sha384-…"),
    ("nonce", "a nonce in Base64"),
    ("loading", "lazy, eager or interaction"),
    ("tools", "some of share, embed, updates, more and reading-time, with spaces between"),
];
const ADDRESS: &str = "an http(s) URL without user name, absolute or relative to the page";

impl Delivery {
    /// Reads `src`, `format`, `script`, `integrity`, `stylesheet`, `nonce`, `loading`, `refresh`, `tools`, `dedupe`,
    /// `maxWidth` and `maxHeight`. An invalid one is left out, with a warning under `$options`.
    #[doc(hidden)]
    #[must_use]
    pub fn read(json: &impl Json, host: &dyn Host, report: &mut Report) -> Self {
        let mut text = |key: &'static str, fits: &dyn Fn(&str) -> bool| {
            let text = json.get(key)?.text()?.into_owned();
            let fit = !text.is_empty() && fits(&text);
            let expected = EXPECTED.iter().find(|(name, _)| *name == key).map_or("", |(_, expected)| expected);
            if !fit {
                let (expected, found) = (Expected::phrase(expected), Found::phrase("another value"));
                report.warn_at(Code::BadValue, &Path::OPTIONS.key(key), expected, found);
            }
            fit.then_some(text)
        };
        let address = |text: &str| is_address(text, host);
        let loading = |text: &str| text.parse::<Loading>().ok();
        // The parameters of a request are texts.
        let whole = |key| {
            let value = json.get(key)?;
            let number = value.number().or_else(|| value.text()?.trim().parse().ok())?;
            (number >= 1).then(|| u32::try_from(number).unwrap_or(u32::MAX))
        };
        Delivery {
            payload: text("src", &address),
            format: json.get("format").and_then(|format| Some(format.text()?.into_owned())),
            script: text("script", &address),
            integrity: text("integrity", &is_integrity),
            stylesheet: text("stylesheet", &address),
            nonce: text("nonce", &is_nonce),
            loading: text("loading", &|text| loading(text).is_some()).as_deref().and_then(loading),
            refresh: whole("refresh"),
            tools: text("tools", &|text| text.split_ascii_whitespace().all(|tool| tool.parse::<Tool>().is_ok())),
            dedupe: json.get("dedupe").is_some_and(|value| is_on(&value)),
            max_width: whole("maxWidth"),
            max_height: whole("maxHeight"),
        }
    }
}
