//! Reads a delivery from JSON by its JavaScript names.

use super::{Delivery, Loading, Tool, is_address, is_hash};
use crate::host::Host;
use crate::json::Json;
use crate::report::{Code, Path, Report};

impl Delivery {
    /// Reads `src`, `format`, `script`, `integrity`, `stylesheet`, `nonce`, `loading`, `refresh`, `tools`, `maxWidth`
    /// and `maxHeight`. An invalid one is left out, with a warning under `$options`.
    #[doc(hidden)]
    #[must_use]
    pub fn read(json: &impl Json, host: &dyn Host, report: &mut Report) -> Self {
        let mut text = |key: &'static str, fits: &dyn Fn(&str) -> bool| {
            let text = json.get(key)?.text()?.into_owned();
            let fit = !text.is_empty() && fits(&text);
            if !fit {
                report.warn(Code::BadValue, &Path::OPTIONS.key(key));
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
            integrity: text("integrity", &is_hash),
            stylesheet: text("stylesheet", &address),
            nonce: text("nonce", &is_hash),
            loading: text("loading", &|text| loading(text).is_some()).as_deref().and_then(loading),
            refresh: whole("refresh"),
            tools: text("tools", &|text| text.split_ascii_whitespace().all(|tool| tool.parse::<Tool>().is_ok())),
            max_width: whole("maxWidth"),
            max_height: whole("maxHeight"),
        }
    }
}
