//! What fuzz targets and the program for object stores call. No part of a public interface.
#![allow(missing_docs, reason = "not public")]

use crate::html_tree::{self, Limits};
use crate::{Cli, Command, commands, page};
use clap::Parser;
use ego_tree::iter::Edge;
use scraper::Node;
use serde_json::Value;
use std::ffi::OsString;
use std::process::ExitCode;

pub use crate::commands::build::OpenStore;
pub use crate::files::input_folder::EXTENSIONS;
pub use crate::files::manifest::{FILES as CARD_FILES, OUTPUTS};
pub use crate::publish::summary::Summary;
pub use crate::store::{Expected, Headers, Object, Objects, WriteError};

/// The payload of an HTML page.
#[must_use]
pub fn page_payload(bytes: &[u8], address: &str) -> Option<Value> {
    page::read(bytes, Some(address)).ok().map(|page| page.payload)
}

/// How large the tree of a page is.
#[derive(Debug, Default)]
pub struct TreeSize {
    pub nodes: usize,
    pub depth: usize,
    /// Of the element that has most.
    pub attributes: usize,
}

/// The size of the tree of an HTML page; `None` if the page exceeds a limit.
#[must_use]
pub fn tree_size(html: &str) -> Option<TreeSize> {
    let tree = html_tree::parse(html, &Limits::from_now()).ok()?;
    let (mut size, mut depth) = (TreeSize::default(), 0_usize);
    for edge in tree.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                if let Node::Element(element) = node.value() {
                    depth += 1;
                    size.attributes = size.attributes.max(element.attrs().count());
                }
                size.nodes += 1;
                size.depth = size.depth.max(depth);
            }
            Edge::Close(node) => depth -= usize::from(node.value().is_element()),
        }
    }
    Some(size)
}

/// Runs the command that the process is given, with object stores that `open` opens.
#[must_use]
pub fn main(open: OpenStore) -> ExitCode {
    crate::run(Some(open))
}

/// Runs `article-embed build` with these arguments.
///
/// # Errors
///
/// What the program would print.
pub fn build(args: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> Result<Summary, String> {
    match Cli::try_parse_from(args).map_err(|error| error.to_string())?.command {
        Command::Build(args) => commands::build::build(&args, None).map_err(|error| error.chain()),
        _ => Err(String::from("expected the command build")),
    }
}
