//! Checks that no function is longer than 40 lines, in Rust and JavaScript.

use super::code::code;
use super::files::Source;
use super::{assert_catches, assert_clean};

const MAX_LINES: usize = 40;

fn lines(code: &str) -> usize {
    code.matches('\n').count() + 1
}

/// The functions of a file: the line each starts in, and its number of lines.
fn functions(source: &Source) -> Vec<(usize, usize)> {
    let rust = source.is(&["rs"]);
    let code = code(&source.text, rust);
    let found = if rust { in_rust(&code) } else { in_javascript(&code) };
    let found: Vec<_> = found.into_iter().filter(|&(start, end)| !is_script(&code, start, end)).collect();
    found.iter().map(|&(start, end)| (lines(&code[..start]), lines(&code[start..end]))).collect()
}

/// Whether a function is all of a script, which keeps its names from other scripts: `((wp) => { … })(window.wp)`.
fn is_script(code: &str, start: usize, end: usize) -> bool {
    code[..start].trim() == "(" && code[end..].starts_with(")(") && code[end..].lines().count() == 1
}

/// From each `fn name` to the end of its body.
fn in_rust(code: &str) -> Vec<(usize, usize)> {
    let begins = |at: usize| {
        let named = code[at + 3..].starts_with(|c: char| c.is_alphabetic() || c == '_');
        named && !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
    };
    let starts = code.match_indices("fn ").map(|(at, _)| at).filter(|at| begins(*at));
    starts.filter_map(|start| Some((start, end_of(code, start)?))).collect()
}

/// The end of the first block in braces; `None` if a semicolon comes first.
fn end_of(code: &str, start: usize) -> Option<usize> {
    let (mut braces, mut others) = (0, 0);
    for (at, c) in code[start..].char_indices() {
        match c {
            '(' | '[' => others += 1,
            ')' | ']' => others -= 1,
            ';' if braces == 0 && others == 0 => return None,
            '{' => braces += 1,
            '}' => braces -= 1,
            _ => continue,
        }
        if c == '}' && braces == 0 {
            return Some(start + at + 1);
        }
    }
    None
}

/// From the parameters before a block, or the arrow, to the end of the block. This includes loops, which are shorter
/// than the function they are in.
fn in_javascript(code: &str) -> Vec<(usize, usize)> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, c) in code.char_indices() {
        match c {
            '{' | '(' => open.push(at),
            ')' => {
                let start = open.pop().unwrap_or(at);
                let after = code[at + 1..].trim_start().trim_start_matches("=>").trim_start();
                if after.starts_with('{') {
                    found.extend(end_of(code, code.len() - after.len()).map(|end| (start, end)));
                }
            }
            '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    let bare = code.match_indices("=>").filter(|(at, _)| !code[..*at].trim_end().ends_with(')'));
    let bare = bare.filter(|(at, _)| code[at + 2..].trim_start().starts_with('{'));
    found.extend(bare.filter_map(|(at, _)| Some((at, end_of(code, at)?))));
    found
}

fn long(source: &Source) -> Vec<String> {
    if !source.is(&["rs", "js", "mjs"]) {
        return Vec::new();
    }
    let long = functions(source).into_iter().filter(|(_, lines)| *lines > MAX_LINES);
    long.map(|(line, lines)| format!("line {line}: a function of {lines} lines")).collect()
}

#[test]
fn no_function_is_long() {
    assert_clean(long);
}

#[test]
fn long_functions_are_caught() {
    for (path, before, after) in [
        ("a.rs", "fn f() -> [u8; 2] {", "}"),
        ("a.rs", "impl X { pub(crate) async fn f<'a>(&'a self) where A: B {", "} }"),
        ("a.mjs", "export function f({ a } = {}) {", "}"),
        ("a.mjs", "test('x', async (t) => {", "});"),
        ("a.js", "const f = x => {", "};"),
        ("a.js", "class A { #read(a, b = (1)) {", "} }"),
        ("a.js", "((wp) => { f(() => {", "}); })(window.wp);"),
    ] {
        let text = |lines: usize| format!("{before}{}{after}", "\n'}';".repeat(lines));
        assert_catches(long, (path, &text(40)), (path, &text(39)));
    }
}

#[test]
fn tables_classes_and_scripts_are_not_functions() {
    let table = "\n1,".repeat(60);
    for (path, text) in [
        ("a.rs", format!("static A: [u8; 60] = [{table}];\nconst fn f() {{}}")),
        ("a.js", format!("((wp) => {{{}}})(window.wp);\n", "\na = 1;".repeat(60))),
        ("a.js", format!("const a = {{ b: [{table}] }};\nclass C {{ {} }}", "\na = 1;".repeat(60))),
    ] {
        assert_eq!(long(&Source { path: path.to_owned(), text }), Vec::<String>::new());
    }
}

#[test]
fn every_function_of_a_file_is_found() {
    let text = "fn a() {}\nfn b();\nmod c { fn d() {\n} }\nlet fn_ = 1;".to_owned();
    assert_eq!(functions(&Source { path: "a.rs".to_owned(), text }), [(1, 1), (3, 2)]);
}
