//! No file of `src`, `cli` or `js` needs itself, through whatever other files it imports.

use super::code::code;
use super::direction::{is_test, untested};
use super::files::{Source, sources};
use super::rust_paths::Modules;
use std::collections::{BTreeMap, BTreeSet};

/// The files that each file imports.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// The imports that are part of a cycle: those of files that need the importing file.
fn cycles(imports: &Imports) -> Vec<String> {
    let edges = imports.iter().flat_map(|(file, others)| others.iter().map(move |other| (file, other)));
    edges.filter(|(file, other)| needs(imports, other, file)).map(|(file, other)| format!("{file} → {other}")).collect()
}

/// Whether a file imports another one, directly or through others.
fn needs(imports: &Imports, file: &str, wanted: &str) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![file]);
    while let Some(file) = open.pop() {
        if seen.insert(file) {
            open.extend(imports.get(file).into_iter().flatten().map(String::as_str));
        }
    }
    seen.contains(wanted)
}

/// The imports between the Rust files of a crate, by module.
fn rust(folder: &str, sources: &[Source]) -> Imports {
    let module = |source: &Source| {
        let path = source.path.strip_prefix(folder)?.strip_suffix(".rs")?;
        let path = if ["lib", "main"].contains(&path) { "" } else { path.trim_end_matches("/mod") };
        Some(path.split('/').filter(|name| !name.is_empty()).map(String::from).collect::<Vec<_>>())
    };
    let files = sources.iter().filter(|source| !is_test(&source.path));
    let modules = Modules::new(files.filter_map(|source| Some((module(source)?, untested(&source.text)))));
    let used = |module: &Vec<String>| modules.used_by(module).iter().map(|other| other.join("::")).collect();
    modules.all().map(|module| (module.join("::"), used(module))).collect()
}

/// The imports between the scripts of the package, by path. Types in comments are not imports.
fn javascript(sources: &[Source]) -> Imports {
    let scripts = sources.iter().filter(|source| source.is_in(&["js"]) && source.is(&["js"]));
    scripts.map(|source| (source.path.clone(), imported(source))).collect()
}

fn imported(source: &Source) -> BTreeSet<String> {
    let (text, code): (Vec<char>, Vec<char>) =
        (source.text.chars().collect(), code(&source.text, false).chars().collect());
    let mut imported = BTreeSet::new();
    for before in ["from '", "import '", "import('"] {
        let before: Vec<char> = before.chars().collect();
        let starts = (0..text.len()).filter(|at| text[*at..].starts_with(&before) && code[*at..].starts_with(&before));
        for start in starts {
            let name: String = text[start + before.len()..].iter().take_while(|c| **c != '\'').collect();
            if let Some(name) = name.strip_prefix("./") {
                let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                imported.insert(format!("{folder}/{name}"));
            } else if let Some(name) = name.strip_prefix("../") {
                let folder = source.path.rsplitn(3, '/').nth(2).unwrap_or_default();
                imported.insert(format!("{folder}/{name}"));
            }
        }
    }
    imported
}

#[test]
fn no_rust_file_is_in_a_cycle() {
    let sources = sources();
    let imports = ["src/", "cli/src/"].map(|folder| rust(folder, &sources));
    assert!(imports.iter().all(|files| files.len() > 20));
    let found: Vec<_> = imports.iter().flat_map(cycles).collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn no_script_is_in_a_cycle() {
    let found = cycles(&javascript(&sources()));
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

fn files_of(files: &[(&str, &str)]) -> Vec<Source> {
    files.iter().map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

#[test]
fn a_cycle_of_rust_files_is_caught() {
    let tree = [
        ("src/lib.rs", "pub mod a;\npub use a::Format;"),
        ("src/a/mod.rs", "mod b;\nmod c;\npub struct Format;\nfn f() { b::read() }"),
        ("src/a/b.rs", "use super::c::One;\npub fn read() {}"),
    ];
    let fine =
        ("src/a/c.rs", "pub struct One;\n// use super::b::read;\n#[cfg(test)]\nmod tests { use super::super::b; }");
    assert_eq!(cycles(&rust("src/", &files_of(&[&tree[..], &[fine]].concat()))), Vec::<String>::new());
    let broken = ("src/a/c.rs", "use crate::Format;\npub struct One;");
    assert_eq!(
        cycles(&rust("src/", &files_of(&[&tree[..], &[broken]].concat()))),
        ["a → a::b", "a::b → a::c", "a::c → a"]
    );
}

#[test]
fn a_cycle_of_scripts_is_caught() {
    let of = |last: &str| {
        let files = [
            ("js/a.js", "import { b } from './x/b.js';"),
            ("js/x/b.js", "export * from './c.js';"),
            ("js/x/c.js", last),
        ];
        cycles(&javascript(&files_of(&files)))
    };
    assert_eq!(of("// import a from '../a.js';\n/** @type {import('../a.js').A} */"), Vec::<String>::new());
    assert_eq!(of("const a = await import('../a.js');").len(), 3);
}
