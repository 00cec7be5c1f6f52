//! The text of a payload: JSON, JSON with the mistakes that publishers make, or a feed in XML. All hosts read it here.

use crate::json::{Document, SyntaxError, mend};
use crate::report::{Code, Expected, Found, Path, Report};
use crate::xml;
use alloc::borrow::Cow;
use alloc::string::String;

/// Parses a payload. JSON that was made of another text is kept in `room`; a mended mistake leaves a warning.
///
/// # Errors
/// [`SyntaxError`] with the first place where the text is wrong.
pub(crate) fn parse<'t>(text: &'t str, room: &'t mut String, report: &mut Report) -> Result<Document<'t>, SyntaxError> {
    let text = match xml::as_json(text) {
        Ok(Cow::Borrowed(text)) => text,
        Ok(Cow::Owned(json)) => {
            *room = json;
            return Document::parse(room);
        }
        // A browser does not mend XML.
        #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
        Err(error) => return Err(error),
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        Err(error) => return mended_feed(text, error, room, report),
    };
    let error = match Document::parse(text) {
        Ok(document) => return Ok(document),
        Err(error) => error,
    };
    *room = mend(text);
    let document = Document::parse(room).map_err(|_| error)?;
    let found = Found::phrase("a mistake; the text is read as meant");
    report.warn_at(Code::NotJson, &Path::ROOT, place(&error), found);
    Ok(document)
}

/// Parses a feed that is not well-formed, as it is meant.
#[cfg(any(feature = "server", not(target_arch = "wasm32")))]
fn mended_feed<'t>(
    text: &str,
    error: SyntaxError,
    room: &'t mut String,
    report: &mut Report,
) -> Result<Document<'t>, SyntaxError> {
    let Some(json) = xml::mended_json(text) else { return Err(error) };
    *room = json;
    let found = Found::phrase("a mistake; the text is read as meant");
    report.warn_at(Code::NotJson, &Path::ROOT, place(&error), found);
    Document::parse(room)
}

/// Reports that a payload is not JSON.
pub(crate) fn report_not_json(error: &SyntaxError, report: &mut Report) {
    report.error_at(Code::NotJson, &Path::ROOT, place(error), Found::phrase("other text"));
}

/// What was expected where a text is wrong.
fn place(error: &SyntaxError) -> Expected {
    Expected::at(error.expected, error.line, error.column)
}
