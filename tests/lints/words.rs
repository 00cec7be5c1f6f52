//! Words that no file may contain: HTML sinks, evaluation of text, and paths of one machine.
//! They are split in halves here, since this file is checked too.

use super::files::Source;
use super::{assert_catches, assert_clean};

/// The words that a text contains, in any case.
fn found(text: &str, words: &[(&str, &str)]) -> Vec<String> {
    let text = text.to_lowercase();
    let words = words.iter().map(|(one, other)| format!("{one}{other}"));
    words.filter(|word| text.contains(&word.to_lowercase())).collect()
}

/// Functions that turn text into elements or code. The test of the view's tables may name them. The component for apps writes
/// what `renderToString()` gave, and a JSON script, by the property that React and Preact have for it.
fn sinks(source: &Source) -> Vec<String> {
    let exempt = ["src/view/tests.rs", "js/component.js"].contains(&source.path.as_str());
    if !source.is_in(&["src", "cli/src", "js"]) || exempt {
        return Vec::new();
    }
    let words = [
        ("inner", "HTML"),
        ("outer", "HTML"),
        ("set", "HTML"),
        ("insertAdjacent", "HTML"),
        ("createContextual", "Fragment"),
        ("DOM", "Parser"),
        ("document.", "write"),
        ("src", "doc"),
        ("ev", "al("),
        ("new ", "Function"),
    ];
    [found(&source.text, &words), timers(&source.text)].concat()
}

/// Timers with a text in place of a function.
fn timers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for timer in ["setTimeout(", "setInterval("] {
        let given = text.match_indices(timer).map(|(at, _)| text[at + timer.len()..].trim_start());
        found.extend(given.filter(|given| given.starts_with(['"', '\'', '`'])).map(|_| format!("{timer} a text")));
    }
    found
}

#[test]
fn no_text_becomes_elements_or_code() {
    assert_clean(sinks);
}

#[test]
fn every_sink_is_caught() {
    let fine = ("js/a.js", "element.textContent = text; setTimeout(() => {}, 1);");
    for sink in ["inner~HTML = x", ".outer~HTML", "insertAdjacent~HTML(", "new DOM~Parser", "document.wri~te(x)"] {
        assert_catches(sinks, ("js/a.js", &sink.replace('~', "")), fine);
    }
    for sink in ["ev~al('1')", "new Func~tion('x')", "setTimeout( ~'x', 1)", "setInterval(~`x`)", "src~doc", "set~HTML"]
    {
        assert_catches(sinks, ("src/web/a.rs", &sink.replace('~', "")), fine);
    }
}

/// Paths of one machine.
fn paths(source: &Source) -> Vec<String> {
    found(&source.text, &[("/wo", "rk/"), ("/tm", "p/"), ("/ro", "ot/"), ("/ho", "me/"), ("/Us", "ers/")])
}

#[test]
fn no_file_has_a_path_of_one_machine() {
    assert_clean(paths);
}

#[test]
fn a_machines_path_is_caught() {
    assert_catches(paths, ("scripts/a.mjs", concat!("cd /wo", "rk/main")), ("scripts/a.mjs", "new URL('..', here)"));
    assert_catches(paths, ("README.md", concat!("/ro", "ot/.cargo")), ("README.md", "root/.cargo"));
}

/// package-lock.json names no registry, since every machine may use its own.
fn registries(source: &Source) -> Vec<String> {
    if source.path != "package-lock.json" {
        return Vec::new();
    }
    found(&source.text, &[("\"reso", "lved\"")])
}

#[test]
fn the_lock_file_names_no_registry() {
    assert_clean(registries);
}

#[test]
fn a_registry_is_caught() {
    let lock = |member: &str| format!(r#"{{"packages": {{"a": {{"version": "1.0.0"{member}}}}}}}"#);
    let named = lock(concat!(r#", "reso"#, r#"lved": "https://registry.example/a.tgz""#));
    assert_catches(registries, ("package-lock.json", &named), ("package-lock.json", &lock("")));
}

/// Tests that are skipped. The tests of the reporter contain some.
fn unrun(source: &Source) -> Vec<String> {
    if !source.is_in(&["tests", "cli", "src"]) || source.path == "tests/tooling/node-stage.test.mjs" {
        return Vec::new();
    }
    let words: &[(&str, &str)] = match source.is(&["mjs", "js"]) {
        true => &[(".sk", "ip("), (".to", "do("), (".on", "ly("), ("sk", "ip: "), ("to", "do: "), ("on", "ly: true")],
        false => &[("#[ig", "nore"), ("should_", "panic")],
    };
    found(&source.text, words)
}

#[test]
fn no_test_is_skipped() {
    assert_clean(unrun);
}

#[test]
fn a_skipped_test_is_caught() {
    for test in ["test.sk~ip('a')", "it.on~ly('a')", "test('a', { sk~ip: true })", "test.to~do('a')"] {
        assert_catches(unrun, ("tests/a.test.mjs", &test.replace('~', "")), ("tests/a.test.mjs", "test('a', f)"));
    }
    assert_catches(unrun, ("tests/a.rs", concat!("#[ig", "nore]")), ("tests/a.rs", "#[test]"));
}
