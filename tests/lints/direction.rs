//! Which parts of the core may use which, and which files may use a server's libraries or the build's output.

use super::code::code;
use super::files::Source;
use super::rust_paths::paths;
use super::{assert_catches, assert_clean};
use std::collections::BTreeSet;

/// Each part of the core and the parts it may use; `web`, the command line and lib.rs may use all.
const USES: [(&str, &str); 23] = [
    ("report", "json text"),
    ("text", ""),
    ("time", "text"),
    ("json", "text"),
    ("keyword", ""),
    ("bounded_cache", ""),
    ("date_cache", "bounded_cache time"),
    ("tag_cache", "bounded_cache"),
    ("host", "bounded_cache date_cache tag_cache time"),
    ("url", "host"),
    ("language", "host keyword text"),
    ("messages", "keyword language text"),
    ("body", "url"),
    ("html_text", "body text url"),
    ("escape", "text"),
    ("body_html", "body escape html_text"),
    ("record", "body body_html escape time url"),
    ("article", "body language record time url"),
    ("formats", "article body host html_text json language record report text time url"),
    ("options", "host json keyword language messages report text"),
    ("xml", "html_text json"),
    ("payload_text", "json report xml"),
    ("reader", "article formats host json payload_text report time"),
];

/// The same for the parts that draw.
const DRAWS: [(&str, &str); 3] = [
    ("styles", ""),
    ("view", "article body host language messages options record report text time url"),
    (
        "html",
        "article body bounded_cache escape host json keyword language messages options record report styles text url view",
    ),
];

/// Names that lib.rs exports, and the parts they are from.
const EXPORTED: [(&str, &str); 5] =
    [("Article", "article"), ("Options", "options"), ("Report", "report"), ("Reader", "reader"), ("Notice", "article")];

/// The part of the core that a file belongs to; `None` for lib.rs and tests.
fn part(source: &Source) -> Option<&str> {
    let path = source.path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let part = path.split('/').next()?;
    (!["lib", "internal"].contains(&part) && !is_test(&source.path)).then_some(part)
}

/// Whether a file of the core is compiled for tests alone.
pub fn is_test(path: &str) -> bool {
    ["tests", "linear"].iter().any(|name| path.ends_with(&format!("/{name}.rs")))
}

/// The code of a file up to its unit tests.
pub fn untested(text: &str) -> String {
    let code = code(text, true);
    let tests = code.find("#[cfg(test)]").filter(|at| code[*at..].contains("mod tests {"));
    code[..tests.unwrap_or(code.len())].to_owned()
}

/// The part of the core that a path leads to, from a module at this depth in the tree.
fn part_of(path: &[String], depth: usize) -> Option<&String> {
    let supers = path.iter().take_while(|name| *name == "super").count();
    match path.first()?.as_str() {
        "crate" => path.get(1),
        "super" if supers == depth => path.get(supers),
        _ => None,
    }
}

/// What a part uses and must not.
fn unknown(source: &Source) -> Vec<String> {
    let Some(part) = part(source).filter(|part| *part != "web") else { return Vec::new() };
    let Some((_, known)) = USES.iter().chain(&DRAWS).find(|(name, _)| *name == part) else {
        return vec![format!("{part} has no place in the order of the parts")];
    };
    let paths = paths(&untested(&source.text));
    let all: BTreeSet<_> = paths.used.iter().chain(paths.imported.iter().map(|(_, path)| path)).collect();
    let depth = source.path.trim_end_matches("/mod.rs").matches('/').count();
    let exported = |name: &str| {
        EXPORTED.iter().find(|(known, _)| *known == name).map_or(name.to_owned(), |(_, part)| (*part).to_owned())
    };
    let used: BTreeSet<_> =
        all.into_iter().filter_map(|path| part_of(path, depth)).map(|name| exported(name)).collect();
    let wrong = used.into_iter().filter(|name| name != part && !known.split(' ').any(|known| known == *name));
    wrong.map(|name| format!("{part} uses {name}")).collect()
}

#[test]
fn the_parts_use_each_other_in_one_direction() {
    assert_clean(unknown);
}

#[test]
fn the_wrong_direction_is_caught() {
    let fine =
        ("src/view/a.rs", "use crate::record::{Field, Record};\nuse crate::{Article, messages::{Message, Messages}};");
    for broken in [
        ("src/report/mod.rs", "use crate::url::SafeUrl;"),
        ("src/record/mod.rs", "fn f() { crate::article::x() }"),
        ("src/view/scope.rs", "use crate::{record::Field, html};"),
        ("src/formats/a.rs", "use crate::{\n    body::{Block, Run},\n    web,\n};"),
        ("src/article/mod.rs", "use crate::Reader;"),
        ("src/text/mod.rs", "use super::url::SafeUrl;"),
        ("src/brandnew.rs", ""),
        ("src/html_text/tokens.rs", "fn f() { super::super::x(); crate::formats::y() }"),
    ] {
        assert_catches(unknown, broken, fine);
    }
    assert_catches(
        unknown,
        ("src/url.rs", "use crate::text::x;"),
        ("src/url.rs", "// crate::text\n#[cfg(test)]\nmod tests {\n    use crate::host::NativeHost;\n}"),
    );
}

/// The table itself allows no cycle.
#[test]
fn the_order_has_no_cycles() {
    let all: Vec<_> = USES.iter().chain(&DRAWS).collect();
    let mut left: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
    while let Some(place) = left.iter().position(|name| {
        let (_, known) = all.iter().find(|(known, _)| known == name).unwrap();
        known
            .split(' ')
            .all(|known| known.is_empty() || (all.iter().any(|(name, _)| *name == known) && !left.contains(&known)))
    }) {
        left.remove(place);
    }
    assert_eq!(left, Vec::<&str>::new());
}

/// Files that may use libraries of native builds.
const NATIVE: [&str; 5] = [
    "src/host/native.rs",
    "src/json/serde_value.rs",
    "src/reader.rs",
    "src/reader/list.rs",
    "src/formats/json_schema.rs",
];

/// Libraries of native builds, in other files.
fn libraries(source: &Source) -> Vec<String> {
    if part(source).is_none() || NATIVE.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let code = untested(&source.text);
    let own = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || "_:".contains(c));
    let libraries = ["serde_json", "schemars", "icu_", "url::Url"].into_iter();
    let found = libraries.filter(|library| code.match_indices(library).any(|(at, _)| own(at)));
    found.map(|library| format!("uses {library}")).collect()
}

#[test]
fn few_files_use_the_libraries_of_native_builds() {
    assert_clean(libraries);
}

#[test]
fn a_library_elsewhere_is_caught() {
    let fine = ("src/time.rs", "use crate::url::SafeUrl;\n// serde_json::Value");
    for broken in ["use serde_json::Value;", "let d = icu_calendar::Iso;", "use url::Url;", "url::Url::parse(x)"] {
        assert_catches(libraries, ("src/time.rs", broken), fine);
    }
}

/// Scripts that load the build's output.
const LOADS: [&str; 7] = [
    "js/inline.js",
    "js/instance.js",
    "js/messages.js",
    "js/server.js",
    "js/server-inline.js",
    "js/server-worker.js",
    "js/wasm.js",
];

/// Other scripts that import the build's output. Types in comments are not imports.
fn builds(source: &Source) -> Vec<String> {
    let mut code = source.text.lines().filter(|line| !line.trim_start().starts_with(['/', '*']));
    let knows =
        source.is_in(&["js"]) && !LOADS.contains(&source.path.as_str()) && code.any(|line| line.contains("../pkg"));
    knows.then(|| "imports ../pkg".to_owned()).into_iter().collect()
}

#[test]
fn few_scripts_import_the_build() {
    assert_clean(builds);
}

#[test]
fn another_script_that_imports_the_build_is_caught() {
    let import = "import { render } from '../pkg/article_embed.js';";
    assert_catches(builds, ("js/element.js", import), ("js/instance.js", import));
}
