//! js/schema.json is the schema of the tables. `UPDATE_GOLDEN=1` regenerates it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests may fail")]

use article_embed::schema;
use std::fs;

/// The schema in the npm package.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/js/schema.json");

#[test]
fn the_package_has_the_schema_of_the_tables() {
    let made = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(FILE, &made).unwrap();
    }
    assert!(fs::read_to_string(FILE).unwrap() == made, "UPDATE_GOLDEN=1 cargo test --features schema --test schema");
}
