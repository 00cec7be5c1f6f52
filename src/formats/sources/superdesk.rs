//! Superdesk's dialect of ninjs (superdesk-core, `docs/superdesk-ninjs-schema.json`): the table of ninjs, which has
//! Superdesk's members too.

use super::ninjs;
use crate::formats::engine::schema::Format;

/// A `guid` takes the place of the `uri` of ninjs.
pub(super) static FORMAT: Format = Format { name: "superdesk", article: &ninjs::ITEM, ..Format::LENIENT };
