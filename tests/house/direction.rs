//! Which part of the core may know which, and which file knows a library or the build.

use super::code::code;
use super::files::Source;
use super::{assert_catches, assert_kept};

/// Each part of the core and the parts it may know; `web`, the command line and the table of contents may know all.
const KNOWS: [(&str, &str); 16] = [
    ("report", ""),
    ("text", ""),
    ("time", ""),
    ("json", ""),
    ("days", "time"),
    ("host", "time"),
    ("url", "host"),
    ("locale", "host text"),
    ("body", "url"),
    ("html_text", "body text url"),
    ("markup", "body"),
    ("record", "body markup time url"),
    ("article", "record"),
    ("formats", "article body host html_text json locale record report text time url"),
    ("options", "host json locale report text"),
    ("native", "days host time"),
];

/// The parts that draw.
const DRAWS: [(&str, &str); 3] = [
    ("styles", ""),
    ("view", "article body host locale options record report text time url"),
    ("html", "article host json locale markup options record report styles text view"),
];

/// What the table of contents names, and the part it is of.
const NAMED: [(&str, &str); 5] =
    [("Article", "article"), ("Options", "options"), ("Report", "report"), ("Server", "native"), ("read", "formats")];

/// The part of the core that a file is of; `None` for the table of contents, tests, and all else.
fn part(source: &Source) -> Option<&str> {
    let path = source.path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let tests = ["tests", "linear", "steps"].iter().any(|name| path.ends_with(&format!("/{name}")));
    let part = path.split('/').next()?;
    (!["lib", "cli", "bin"].contains(&part) && !tests).then_some(part)
}

/// The code of a file without the tests at its end.
fn untested(text: &str) -> String {
    let code = code(text, true);
    let tests = code.find("#[cfg(test)]").filter(|at| code[*at..].contains("mod tests {"));
    code[..tests.unwrap_or(code.len())].to_owned()
}

/// What a text says after each `before`: one name, or several in braces.
fn names(code: &str, before: &str) -> Vec<String> {
    let own = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
    let mut names = Vec::new();
    for (at, _) in code.match_indices(before).filter(|(at, _)| own(*at)) {
        let after = &code[at + before.len()..];
        let (list, depth) = match after.strip_prefix('{') {
            Some(list) => (list, 1),
            None => (after, 0),
        };
        names.extend(first_level(list, depth));
    }
    names
}

/// The names at the beginning of a list in braces, without what is inside of them.
fn first_level(list: &str, mut depth: usize) -> Vec<String> {
    let several = depth == 1;
    let (mut names, mut name, mut whole) = (Vec::new(), String::new(), false);
    for c in list.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => break,
            '}' => depth -= 1,
            ',' if several && depth == 1 => {
                names.push(std::mem::take(&mut name));
                whole = false;
            }
            c if c.is_alphanumeric() || c == '_' => {
                if !whole {
                    name.push(c);
                }
            }
            c if c.is_whitespace() && name.is_empty() => {}
            _ if !several => break,
            _ => whole = true,
        }
    }
    names.push(name);
    names.retain(|name| !name.is_empty());
    names
}

/// What a part knows and may not.
fn unknown(source: &Source) -> Vec<String> {
    let Some(part) = part(source).filter(|part| *part != "web") else { return Vec::new() };
    let Some((_, known)) = KNOWS.iter().chain(&DRAWS).find(|(name, _)| *name == part) else {
        return vec![format!("{part} has no place in the order of the parts")];
    };
    let code = untested(&source.text);
    let mut told = names(&code, "crate::");
    // In a file that stands at the top, `super` is the whole crate.
    if source.path == format!("src/{part}.rs") {
        told.extend(names(&code, "super::"));
    }
    let meant =
        |name: String| NAMED.iter().find(|(known, _)| *known == name).map_or(name, |(_, part)| (*part).to_owned());
    let told = told.into_iter().map(meant).filter(|name| name != part && !known.split(' ').any(|known| known == *name));
    told.map(|name| format!("{part} knows {name}")).collect()
}

#[test]
fn the_parts_know_each_other_in_one_direction() {
    assert_kept(unknown);
}

#[test]
fn the_wrong_direction_is_caught() {
    let fine = ("src/view/a.rs", "use crate::record::{Field, Record};\nuse crate::{Article, locale::{Word, Words}};");
    for broken in [
        ("src/report.rs", "use crate::text::clean;"),
        ("src/record.rs", "fn f() { crate::article::x() }"),
        ("src/view/scope.rs", "use crate::{record::Field, html};"),
        ("src/formats/a.rs", "use crate::{\n    body::{Block, Run},\n    web,\n};"),
        ("src/article.rs", "use crate::Server;"),
        ("src/text.rs", "use super::url::SafeUrl;"),
        ("src/brandnew.rs", ""),
        ("src/html_text/tokens.rs", "fn f() { super::super::x(); crate::native::y() }"),
    ] {
        assert_catches(unknown, broken, fine);
    }
    assert_catches(
        unknown,
        ("src/url.rs", "use crate::text::x;"),
        ("src/url.rs", "// crate::text\n#[cfg(test)]\nmod tests {\n    use crate::native::Server;\n}"),
    );
}

/// The parts know each other without circles, whatever the table says.
#[test]
fn the_order_has_no_circles() {
    let all: Vec<_> = KNOWS.iter().chain(&DRAWS).collect();
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

/// The files that know libraries which only servers have.
const SERVERS: [&str; 3] = ["src/native.rs", "src/json.rs", "src/formats/schema.rs"];

/// Libraries that only servers have, outside of the files that know them.
fn libraries(source: &Source) -> Vec<String> {
    if part(source).is_none() || SERVERS.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let code = untested(&source.text);
    let own = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || "_:".contains(c));
    let libraries = ["serde_json", "schemars", "icu::", "url::Url"].into_iter();
    let found = libraries.filter(|library| code.match_indices(library).any(|(at, _)| own(at)));
    found.map(|library| format!("knows {library}")).collect()
}

#[test]
fn few_files_know_the_libraries_of_servers() {
    assert_kept(libraries);
}

#[test]
fn a_library_elsewhere_is_caught() {
    let fine = ("src/time.rs", "use crate::url::SafeUrl;\n// serde_json::Value");
    for broken in ["use serde_json::Value;", "let d = icu::calendar::Iso;", "use url::Url;", "url::Url::parse(x)"] {
        assert_catches(libraries, ("src/time.rs", broken), fine);
    }
}

/// What loads what the build writes: in a browser, on a server, and with the wasm in a script.
const LOADS: [&str; 5] = ["js/load.js", "js/inline.js", "js/server.js", "js/server-inline.js", "js/server-worker.js"];

/// Scripts that know what the build writes, beside those that load it.
fn builds(source: &Source) -> Vec<String> {
    let knows = source.is_in(&["js"]) && !LOADS.contains(&source.path.as_str()) && source.text.contains("../pkg");
    knows.then(|| "knows ../pkg".to_owned()).into_iter().collect()
}

#[test]
fn few_scripts_know_the_build() {
    assert_kept(builds);
}

#[test]
fn another_script_that_knows_the_build_is_caught() {
    let import = "import { render } from '../pkg/article_embed.js';";
    assert_catches(builds, ("js/element.js", import), ("js/load.js", import));
}
