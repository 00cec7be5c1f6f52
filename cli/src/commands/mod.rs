//! The commands: each file holds the arguments of one command and runs it.

pub(crate) mod build;
pub(crate) mod completions;
pub(crate) mod normalize;
pub(crate) mod oembed;
mod reading;
pub(crate) mod render;
pub(crate) mod schema;
#[cfg(feature = "serve")]
pub(crate) mod serve;
mod single;
pub(crate) mod snippet;
pub(crate) mod validate;
