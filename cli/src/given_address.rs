//! Adds the address of the article to a payload that does not state it.

use article_embed::ReadError;
use article_embed::report::Severity;
use serde_json::Value;

/// The members that have the address of the article, in any format that has it at the top of the payload.
const MEMBERS: [&str; 2] = ["url", "link"];

/// The payload with the address, if it was not read because the address is missing.
pub(crate) fn add(text: &[u8], error: &ReadError, address: &str) -> Option<Value> {
    let is_missing = |member: &&str| {
        let mut errors = error.issues().iter().filter(|issue| issue.severity == Severity::Error);
        errors.any(|issue| issue.code.name() == "missing" && issue.path.strip_prefix("$.") == Some(member))
    };
    let member = MEMBERS.into_iter().find(is_missing)?;
    let mut payload: Value = serde_json::from_slice(text).ok()?;
    payload.as_object_mut()?.insert(member.to_owned(), Value::from(address));
    Some(payload)
}
