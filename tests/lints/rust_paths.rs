//! The paths in a Rust file (`crate::record::Field`, `super::x`, `child::f`), and the items the file defines.

use std::collections::{HashMap, HashSet};

/// What a file names and defines.
#[derive(Default)]
pub struct Paths {
    /// Paths as they are written, of two segments or more; each path of a braced list is one. A `pub use` counts only
    /// if the file uses the name itself, and does not just export it.
    pub used: Vec<Vec<String>>,
    /// Names that `use` brings into the file, and the paths they stand for; a glob is named `*`.
    pub imported: Vec<(String, Vec<String>)>,
    /// Items defined in the file itself, outside of functions and blocks.
    pub defined: HashSet<String>,
}

/// Reads code without comments and strings, as `code` returns it.
pub fn paths(code: &str) -> Paths {
    let tokens = tokens(code);
    let mut paths = Paths::default();
    let (mut at, mut depth) = (0, 0_usize);
    while at < tokens.len() {
        let token = tokens[at];
        match token {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        let after_path = at > 0 && ["::", "."].contains(&tokens[at - 1]);
        if token == "use" || is_name(token) && !after_path && tokens.get(at + 1) == Some(&"::") {
            at = paths.add(&tokens, at);
            continue;
        }
        let defines = ["fn", "struct", "enum", "trait", "const", "static", "type", "union", "mod"].contains(&token);
        if depth == 0 && defines && tokens.get(at + 1).is_some_and(|name| is_name(name)) {
            paths.defined.insert(tokens[at + 1].to_owned());
        }
        at += 1;
    }
    paths
}

impl Paths {
    /// Adds the paths that begin at a token, which may be `use`, and returns where the next token is.
    fn add(&mut self, tokens: &[&str], at: usize) -> usize {
        let mut found = Vec::new();
        let is_use = tokens[at] == "use";
        let next = tree(tokens, at + usize::from(is_use), &[], &mut found);
        if is_use {
            self.imported.extend(found.iter().cloned());
        }
        let is_pub = is_use && at > 0 && ["pub", ")"].contains(&tokens[at - 1]);
        let again = |name: &String| [&tokens[..at], &tokens[next..]].concat().contains(&name.as_str());
        found.retain(|(name, path)| path.len() > 1 && (!is_pub || again(name)));
        self.used.extend(found.into_iter().map(|(_, path)| path));
        next
    }
}

/// Reads a path, or a list of paths in braces, and returns where the next token is.
fn tree(tokens: &[&str], mut at: usize, before: &[String], found: &mut Vec<(String, Vec<String>)>) -> usize {
    let mut path = before.to_vec();
    loop {
        match tokens.get(at).copied() {
            Some("{") => {
                at += 1;
                while tokens.get(at).is_some_and(|token| *token != "}") {
                    at = tree(tokens, at, &path, found);
                    at += usize::from(tokens.get(at) == Some(&","));
                }
                return at + 1;
            }
            Some(name) if is_name(name) || name == "*" => {
                // `use x::{self}` means x.
                if name != "self" || path.is_empty() {
                    path.push(name.to_owned());
                }
                at += 1;
            }
            // A type's parameters.
            _ => break,
        }
        if tokens.get(at) != Some(&"::") {
            break;
        }
        at += 1;
    }
    let alias = (tokens.get(at) == Some(&"as")).then(|| tokens[at + 1].to_owned());
    at += if alias.is_some() { 2 } else { 0 };
    if let Some(last) = path.last() {
        found.push((alias.unwrap_or_else(|| last.clone()), path));
        at
    } else {
        at + 1
    }
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Names, `::`, and every other character but spaces.
fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let length = if name > 0 {
            name
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}

/// Every file of the crate by its module path, `["record", "field"]`.
pub struct Modules(HashMap<Vec<String>, Paths>);

impl Modules {
    /// From the module path and the code of each file.
    pub fn new(files: impl IntoIterator<Item = (Vec<String>, String)>) -> Self {
        Self(files.into_iter().map(|(module, code)| (module, paths(&code))).collect())
    }

    /// The modules whose items a module uses, other than itself.
    pub fn used_by(&self, module: &[String]) -> HashSet<Vec<String>> {
        let used = self.0[module].used.iter();
        used.filter_map(|path| self.find(module, path, 0)).filter(|found| found != module).collect()
    }

    pub fn all(&self) -> impl Iterator<Item = &Vec<String>> {
        self.0.keys()
    }

    /// The module that defines what a path in `module` stands for; `None` for other crates and for whole modules.
    fn find(&self, module: &[String], path: &[String], turns: usize) -> Option<Vec<String>> {
        let (first, rest) = path.split_first()?;
        let child = [module, std::slice::from_ref(first)].concat();
        let mut at = match first.as_str() {
            "crate" => Vec::new(),
            "self" => module.to_vec(),
            "super" => module[..module.len().checked_sub(1)?].to_vec(),
            _ if self.0.contains_key(&child) => child,
            name => {
                let (_, imported) = self.0[module].imported.iter().find(|(known, _)| known == name)?;
                let again = imported == path || turns > 9;
                return if again { None } else { self.find(module, &[imported, rest].concat(), turns + 1) };
            }
        };
        for name in rest {
            let child = [&at[..], std::slice::from_ref(name)].concat();
            match name.as_str() {
                "super" => at = at[..at.len().checked_sub(1)?].to_vec(),
                _ if self.0.contains_key(&child) => at = child,
                _ => return self.definition(at, name, turns),
            }
        }
        None
    }

    /// The module that an item of `module` is defined in: another one if `module` exports it again.
    fn definition(&self, module: Vec<String>, name: &str, turns: usize) -> Option<Vec<String>> {
        let Paths { defined, imported, .. } = &self.0[&module];
        let path = imported.iter().find(|(known, _)| known == name).map(|(_, path)| path);
        let path = path.filter(|_| !defined.contains(name) && turns < 9);
        path.map_or(Some(module.clone()), |path| self.find(&module, path, turns + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::{Modules, paths};

    #[test]
    fn every_path_is_found() {
        let code = "use crate::{a::{self, B as C}, d::*};\nuse super::e;\npub use p::{Q, R};\nfn f(_: R) -> g::H<i::J> { k.l(self::m::<n::O>()) }";
        let found: Vec<String> = paths(code).used.iter().map(|path| path.join("::")).collect();
        assert_eq!(
            found,
            ["crate::a", "crate::a::B", "crate::d::*", "super::e", "p::R", "g::H", "i::J", "self::m", "n::O"]
        );
        let names: Vec<String> = paths(code).imported.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a", "C", "*", "e", "Q", "R"]);
        assert_eq!(paths(code).defined, ["f".to_owned()].into());
    }

    #[test]
    fn a_name_leads_to_the_file_that_defines_it() {
        let file = |module: &str, code: &str| {
            let module = module.split("::").filter(|name| !name.is_empty()).map(String::from).collect();
            (module, code.to_owned())
        };
        let modules = Modules::new([
            file("", "pub use a::X;"),
            file("a", "pub use b::{X, Y};\npub fn own() {}"),
            file("a::b", "pub struct X; pub struct Y;"),
            file("c", "use crate::{X, a};\nuse std::fmt;\nfn f() { a::own(); a::Y; fmt::x() }"),
            file("d", "use super::a::b;\nfn f() { b::X }"),
        ]);
        let used = |name: &str| {
            let mut used: Vec<_> =
                modules.used_by(&[name.to_owned()]).into_iter().map(|path| path.join("::")).collect();
            used.sort();
            used
        };
        assert_eq!([used("c"), used("d")], [vec!["a", "a::b"], vec!["a::b"]]);
    }
}
