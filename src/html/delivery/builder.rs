//! The setters of [`Delivery`].

use super::{Delivery, Loading, Tool, is_address, is_integrity, is_nonce};
use crate::host::NativeHost;
use crate::options::OptionError;
use std::time::Duration;

impl Delivery {
    /// A delivery without addresses.
    #[must_use]
    pub fn new() -> Self {
        Delivery::default()
    }

    /// The address of the payload (`src`), from which the element redraws the card: absolute, or relative to the page.
    ///
    /// # Errors
    /// An address that does not parse, is not `http:` or `https:`, or has a user name.
    pub fn payload(mut self, url: impl Into<String>) -> Result<Self, OptionError> {
        self.payload = Some(address("payload", url)?);
        Ok(self)
    }

    /// The name of the payload's format; detected if not given. See [`Reader::format`](crate::Reader::format).
    #[must_use]
    pub fn format(mut self, name: impl Into<String>) -> Self {
        self.format = Some(name.into());
        self
    }

    /// The address of `embed.js`. Without it no script tag is written.
    ///
    /// # Errors
    /// An address that does not parse, is not `http:` or `https:`, or has a user name.
    pub fn script(mut self, url: impl Into<String>) -> Result<Self, OptionError> {
        self.script = Some(address("script", url)?);
        Ok(self)
    }

    /// The same without the address of the payload and of `embed.js`: nothing redraws the card.
    #[must_use]
    pub fn standalone(mut self) -> Self {
        (self.payload, self.script) = (None, None);
        self
    }

    /// The hash of `embed.js` for [Subresource Integrity](https://www.w3.org/TR/SRI/): `sha384-…`.
    ///
    /// # Errors
    /// A text that is not a hash by SHA-256, SHA-384 or SHA-512 in Base64, or several of them with spaces between.
    pub fn integrity(mut self, hash: impl Into<String>) -> Result<Self, OptionError> {
        self.integrity = Some(checked("integrity", hash, "a hash in Base64, such as sha384-…", is_integrity)?);
        Ok(self)
    }

    /// The address of the card's style sheet. Without it the style sheet is written into the page.
    ///
    /// # Errors
    /// An address that does not parse, is not `http:` or `https:`, or has a user name.
    pub fn stylesheet(mut self, url: impl Into<String>) -> Result<Self, OptionError> {
        self.stylesheet = Some(address("stylesheet", url)?);
        Ok(self)
    }

    /// The nonce of the style sheet in the page, for a
    /// [Content-Security-Policy](https://www.w3.org/TR/CSP3/#framework-directive-source-list).
    ///
    /// # Errors
    /// A text that is not Base64.
    pub fn nonce(mut self, nonce: impl Into<String>) -> Result<Self, OptionError> {
        self.nonce = Some(checked("nonce", nonce, "Base64", is_nonce)?);
        Ok(self)
    }

    /// When the element draws the card; [`Loading::Lazy`] if not given.
    #[must_use]
    pub fn loading(mut self, loading: Loading) -> Self {
        self.loading = Some(loading);
        self
    }

    /// How often the element reads the payload again, so that corrections and withdrawals arrive. Fractions of a second
    /// are dropped.
    ///
    /// # Errors
    /// Less than a second.
    pub fn refresh(mut self, every: Duration) -> Result<Self, OptionError> {
        let seconds = u32::try_from(every.as_secs()).unwrap_or(u32::MAX);
        if seconds == 0 {
            return Err(OptionError::new("refresh", "at least one second"));
        }
        self.refresh = Some(seconds);
        Ok(self)
    }

    /// The buttons under the card on pages that load `tools.js`.
    #[must_use]
    pub fn tools(mut self, tools: impl IntoIterator<Item = Tool>) -> Self {
        let names: Vec<&str> = tools.into_iter().map(Tool::name).collect();
        self.tools = (!names.is_empty()).then(|| names.join(" "));
        self
    }

    /// Whether a list leaves out what an element before it shows, on pages that load `tools.js`; no by default.
    #[must_use]
    pub fn dedupe(mut self, on: bool) -> Self {
        self.dedupe = on;
        self
    }

    /// The width that an oEmbed consumer has room for, in pixels (`maxwidth`).
    #[must_use]
    pub fn max_width(mut self, pixels: u32) -> Self {
        self.max_width = Some(pixels);
        self
    }

    /// The height that an oEmbed consumer has room for, in pixels (`maxheight`).
    #[must_use]
    pub fn max_height(mut self, pixels: u32) -> Self {
        self.max_height = Some(pixels);
        self
    }
}

fn address(option: &'static str, url: impl Into<String>) -> Result<String, OptionError> {
    checked(option, url, "an http(s) address without user name, absolute or relative to the page", |url| {
        is_address(url, &NativeHost::at(0))
    })
}

fn checked(
    option: &'static str,
    text: impl Into<String>,
    expected: &'static str,
    fits: impl Fn(&str) -> bool,
) -> Result<String, OptionError> {
    Some(text.into()).filter(|text| !text.is_empty() && fits(text)).ok_or(OptionError::new(option, expected))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Report;
    use serde_json::json;

    #[test]
    fn setters_and_json_give_one_delivery() {
        let json = json!({
            "src": "/rain.json", "format": "ghost", "script": "https://cdn.example/embed.js", "integrity": "sha384-A+/=",
            "stylesheet": "https://cdn.example/card.css", "nonce": "r4nd0m", "loading": "eager", "refresh": 60,
            "tools": "share reading-time", "dedupe": "", "maxWidth": "400", "maxHeight": 300,
        });
        let delivery = (|| {
            let delivery =
                Delivery::new().payload("/rain.json")?.format("ghost").script("https://cdn.example/embed.js")?;
            let delivery =
                delivery.integrity("sha384-A+/=")?.stylesheet("https://cdn.example/card.css")?.nonce("r4nd0m")?;
            let delivery = delivery.loading(Loading::Eager).refresh(Duration::from_millis(60_900))?;
            Ok::<_, OptionError>(
                delivery.tools([Tool::Share, Tool::ReadingTime]).dedupe(true).max_width(400).max_height(300),
            )
        })();
        let mut report = Report::default();
        assert_eq!(delivery, Ok(Delivery::read(&&json, &NativeHost::at(0), &mut report)));
        assert_eq!(report.issues(), []);
    }

    #[test]
    fn the_script_tag_lists_the_origin_of_the_payload() {
        for (payload, origins) in [
            ("https://news.example/a.json", " data-origins=\"https://news.example\""),
            ("HTTP://127.0.0.1:8000?a", " data-origins=\"http://127.0.0.1:8000\""),
            (" HTTPS://News.Example:443/a.json", " data-origins=\"https://news.example\""),
            ("https://bücher.example/a.json", " data-origins=\"https://xn--bcher-kva.example\""),
            ("https://[::1]:8000/a#b", " data-origins=\"https://&#91;::1&#93;:8000\""),
            ("/a.json", " data-origins=\"self\""),
            ("//news.example/a.json", ""),
            ("\\\\news.example/a.json", ""),
            ("a.json?b=https://evil.example/", " data-origins=\"self\""),
            ("https://news.example@evil.example/", ""),
            ("https://news.example\\@evil.example/", " data-origins=\"https://news.example\""),
        ] {
            let delivery = Delivery { payload: Some(payload.to_owned()), ..Delivery::default() };
            let mut out = String::new();
            Delivery { script: Some("/embed.js".to_owned()), ..delivery }.write_script(&NativeHost::at(0), &mut out);
            assert_eq!(out, format!("<script async src=\"/embed.js\"{origins}></script>"), "{payload}");
        }
    }

    #[test]
    fn what_cannot_be_in_a_page_is_refused() {
        for url in
            ["", "javascript:alert(1)", "data:text/html,x", "http://[", "https://user@a.example/", "//:pass@a.example/"]
        {
            assert_eq!(Delivery::new().payload(url).unwrap_err().option(), "payload", "{url}");
            assert_eq!(Delivery::new().script(url).unwrap_err().option(), "script", "{url}");
            assert_eq!(Delivery::new().stylesheet(url).unwrap_err().option(), "stylesheet", "{url}");
        }
        for text in ["", "a\"b", "é"] {
            assert!(Delivery::new().integrity(text).is_err() && Delivery::new().nonce(text).is_err(), "{text}");
        }
        // Browsers run a script with one of these, whatever it contains.
        for text in ["AbC", "sha1-AbC", "SHA384-AbC", "sha384-", "sha384-AbC md5-AbC", "sha384AbC"] {
            assert!(Delivery::new().integrity(text).is_err(), "{text}");
        }
        assert!(Delivery::new().integrity("sha256-AbC= sha512-Ab_-").is_ok());
        assert!(Delivery::new().refresh(Duration::from_millis(999)).is_err());
    }
}
