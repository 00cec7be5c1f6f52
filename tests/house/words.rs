//! Words that no file of ours may hold: ways to make HTML of a text, code of a text, or a machine's own paths.
//! They are written in two halves here, so that this file may be judged too.

use super::files::Source;
use super::{assert_catches, assert_kept};

/// Each word that stands in the text, but for case.
fn found(text: &str, words: &[(&str, &str)]) -> Vec<String> {
    let text = text.to_lowercase();
    let words = words.iter().map(|(one, other)| format!("{one}{other}"));
    words.filter(|word| text.contains(&word.to_lowercase())).collect()
}

/// The sinks that make elements or code of a text. The lint of the card's table names what it forbids.
fn sinks(source: &Source) -> Vec<String> {
    if !source.is_in(&["src", "js"]) || source.path == "src/view/tests.rs" {
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

/// Timers that are given a text and not a function.
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
    assert_kept(sinks);
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
fn no_file_knows_the_machine_it_was_written_on() {
    assert_kept(paths);
}

#[test]
fn a_machines_path_is_caught() {
    assert_catches(paths, ("scripts/a.mjs", concat!("cd /wo", "rk/main")), ("scripts/a.mjs", "new URL('..', here)"));
    assert_catches(paths, ("README.md", concat!("/ro", "ot/.cargo")), ("README.md", "root/.cargo"));
}

/// The lock file says what is installed, not from where: every machine has its own registry.
fn registries(source: &Source) -> Vec<String> {
    if source.path != "package-lock.json" {
        return Vec::new();
    }
    found(&source.text, &[("\"reso", "lved\"")])
}

#[test]
fn the_lock_file_names_no_registry() {
    assert_kept(registries);
}

#[test]
fn a_registry_is_caught() {
    let lock = |member: &str| format!(r#"{{"packages": {{"a": {{"version": "1.0.0"{member}}}}}}}"#);
    let named = lock(concat!(r#", "reso"#, r#"lved": "https://registry.example/a.tgz""#));
    assert_catches(registries, ("package-lock.json", &named), ("package-lock.json", &lock("")));
}

/// Tests that are not run. The tests of the reporter count some.
fn unrun(source: &Source) -> Vec<String> {
    if !source.is_in(&["tests", "src"]) || source.path == "tests/tooling/node-stage.test.mjs" {
        return Vec::new();
    }
    let words: &[(&str, &str)] = match source.is(&["mjs", "js"]) {
        true => &[(".sk", "ip("), (".to", "do("), (".on", "ly("), ("sk", "ip: "), ("to", "do: "), ("on", "ly: true")],
        false => &[("#[ig", "nore"), ("should_", "panic")],
    };
    found(&source.text, words)
}

#[test]
fn every_test_is_run() {
    assert_kept(unrun);
}

#[test]
fn a_test_that_is_not_run_is_caught() {
    for test in ["test.sk~ip('a')", "it.on~ly('a')", "test('a', { sk~ip: true })", "test.to~do('a')"] {
        assert_catches(unrun, ("tests/a.test.mjs", &test.replace('~', "")), ("tests/a.test.mjs", "test('a', f)"));
    }
    assert_catches(unrun, ("tests/a.rs", concat!("#[ig", "nore]")), ("tests/a.rs", "#[test]"));
}
