//! What a program or a page keeps between calls has a limit: a `BoundedCache` in Rust, and in JavaScript a map that loses
//! entries again.

use super::files::Source;
use super::{assert_catches, assert_clean};

/// The collections that are kept between calls and that nothing removes from.
fn endless(source: &Source) -> Vec<String> {
    let program = source.is_in(&["src", "cli/src", "js"]);
    let kept: Vec<&str> = match source.path.rsplit_once('.') {
        Some((_, "rs")) if program => source.text.lines().filter(|line| is_endless_static(line)).collect(),
        Some((_, "js")) if program => source.text.lines().filter(|line| is_endless_map(line, &source.text)).collect(),
        _ => Vec::new(),
    };
    kept.into_iter().map(|line| format!("kept without a limit: {}", line.trim())).collect()
}

/// Whether a line declares a `static` that can grow.
fn is_endless_static(line: &str) -> bool {
    let collections = ["HashMap<", "BTreeMap<", "HashSet<", "BTreeSet<", "Vec<", "VecDeque<"];
    let can_change = ["RefCell<", "Mutex<", "RwLock<"].iter().any(|cell| line.contains(cell));
    let is_static = line.trim_start().trim_start_matches("pub(crate) ").starts_with("static ");
    is_static && can_change && !line.contains("BoundedCache<") && collections.iter().any(|name| line.contains(name))
}

/// Whether a line at the top level of a module makes a map, a set or a dictionary that never loses an entry.
fn is_endless_map(line: &str, text: &str) -> bool {
    let declared = ["const ", "let ", "export const "].iter().find_map(|start| line.strip_prefix(start));
    let Some((name, value)) = declared.and_then(|rest| rest.split_once(" = ")) else { return false };
    let shrinks = [".delete(", ".clear("].iter().any(|method| text.contains(&format!("{name}{method}")));
    match value.trim_end_matches(';') {
        "{}" | "{ __proto__: null }" => text.contains(&format!("({name}[")) || text.contains(&format!(" {name}[")),
        "new Map()" | "new Set()" => !shrinks,
        _ => false,
    }
}

#[test]
fn nothing_is_kept_without_a_limit() {
    assert_clean(endless);
}

#[test]
fn endless_caches_are_caught() {
    assert_catches(
        endless,
        ("src/host/native.rs", "thread_local! {\n    static DATES: RefCell<HashMap<String, u8>> = const {};\n}\n"),
        (
            "src/host/native.rs",
            "thread_local! {\n    static DATES: RefCell<BoundedCache<(String, u8), 64>> = const {};\n}\n",
        ),
    );
    assert_catches(
        endless,
        ("js/a.js", "const sizes = new Map();\nsizes.set(1, 2);\n"),
        ("js/a.js", "const sizes = new Map();\nsizes.set(1, 2);\nsizes.delete(1);\nconst known = new WeakMap();\n"),
    );
    assert_catches(
        endless,
        ("src/web/host.js", "const all = { __proto__: null };\nreturn (all[key] ??= make(key));\n"),
        ("src/web/host.js", "const all = { __proto__: null, a: 1 };\nreturn all[key];\n"),
    );
}
