//! Builds a site from a folder that changes in any way between builds; the site is that of its payloads.
#![no_main]

use article_embed_fuzz::file_tree::{build, tree};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| tree(bytes, build));
