//! Reads any format by its tables. It knows no publisher: the tables are in `sources`.

mod access;
mod dedupe;
pub(super) mod detect;
mod envelope;
mod error_answer;
mod expected;
mod first_of_html;
mod foreign;
pub(super) mod interpret;
mod json_ld;
mod lenient;
pub(super) mod limits;
#[cfg(feature = "formats")]
pub(super) mod list;
mod media;
mod media_of_html;
pub(super) mod members;
mod names;
pub(super) mod node;
pub(super) mod paid;
pub(super) mod reader;
mod record_list;
mod renditions;
pub(super) mod requirements;
mod rules;
mod scalars;
pub(super) mod schema;
mod selector;
pub(super) mod settle;
mod shortcodes;
mod site_name;
pub(super) mod spelling;
pub(super) mod table;
pub(super) mod teaser;
mod topics;
pub(super) mod wording;
