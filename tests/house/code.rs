//! Rust and JavaScript with comments and the insides of strings blanked out, so that braces can be counted.
//! It knows just enough of both languages for this project's own files.

/// A text on its way from source to code.
struct Blanking {
    chars: Vec<char>,
    at: usize,
    rust: bool,
    out: String,
    depth: usize,
    /// How deep the braces were where a template literal was left for an expression.
    templates: Vec<usize>,
}

/// `text` with every line and brace of its code in place, and nothing else that could be taken for code.
pub fn code(text: &str, rust: bool) -> String {
    let chars = text.chars().collect();
    let mut blanking = Blanking { chars, at: 0, rust, out: String::new(), depth: 0, templates: Vec::new() };
    while blanking.at < blanking.chars.len() {
        blanking.step();
    }
    blanking.out
}

impl Blanking {
    fn sees(&self, wanted: &str) -> bool {
        self.chars[self.at..].iter().copied().take(wanted.chars().count()).eq(wanted.chars())
    }

    /// Goes on by one character, which is not code.
    fn blank(&mut self) {
        self.out.push(if self.chars[self.at] == '\n' { '\n' } else { ' ' });
        self.at += 1;
    }

    /// Goes on to the end of what is not code.
    fn blank_through(&mut self, end: &str, escapes: bool) {
        while self.at < self.chars.len() && !self.sees(end) {
            if escapes && self.chars[self.at] == '\\' {
                self.blank();
            }
            if self.at < self.chars.len() {
                self.blank();
            }
        }
        for _ in 0..end.chars().count().min(self.chars.len() - self.at) {
            self.blank();
        }
    }

    fn step(&mut self) {
        let quote = self.chars[self.at];
        match quote {
            '/' if self.sees("//") => self.blank_through("\n", false),
            '/' if self.sees("/*") => self.blank_through("*/", false),
            '/' if !self.rust && self.value_follows() => self.regex(),
            'r' if self.rust && self.raw_hashes().is_some() => self.raw(),
            '\'' if self.rust && !self.is_char() => self.copy(),
            '"' | '\'' => {
                self.copy();
                self.blank_through(&quote.to_string(), true);
            }
            '`' if !self.rust => {
                self.copy();
                self.template();
            }
            '}' if self.templates.last() == Some(&self.depth) => {
                self.templates.pop();
                self.copy();
                self.template();
            }
            _ => self.copy(),
        }
    }

    fn copy(&mut self) {
        let c = self.chars[self.at];
        match c {
            '{' => self.depth += 1,
            '}' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        self.out.push(c);
        self.at += 1;
    }

    /// A template literal, up to its end or to an expression in it.
    fn template(&mut self) {
        while self.at < self.chars.len() && !self.sees("`") && !self.sees("${") {
            if self.sees("\\") {
                self.blank();
            }
            self.blank();
        }
        let expression = self.at < self.chars.len() && self.sees("${");
        if self.at < self.chars.len() {
            self.blank();
        }
        if expression {
            self.copy();
            self.templates.push(self.depth);
        }
    }

    /// Whether a slash here begins a regular expression.
    fn value_follows(&self) -> bool {
        let before = self.out.trim_end();
        before.ends_with("return") || before.chars().last().is_none_or(|c| "(,=:[!&|?{};>".contains(c))
    }

    fn regex(&mut self) {
        let mut class = false;
        self.blank();
        while self.at < self.chars.len() && (class || !self.sees("/")) && !self.sees("\n") {
            match self.chars[self.at] {
                '[' => class = true,
                ']' => class = false,
                '\\' => self.blank(),
                _ => {}
            }
            self.blank();
        }
        self.blank();
    }

    /// Whether a quote in Rust begins a character and not a lifetime.
    fn is_char(&self) -> bool {
        matches!(self.chars.get(self.at + 1..), Some(['\\', ..] | [_, '\'', ..]))
    }

    /// How many hashes a raw string here begins with.
    fn raw_hashes(&self) -> Option<usize> {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let inside = self.at > 1 && word(self.chars[self.at - 1]) && self.chars[self.at - 1] != 'b';
        let hashes = self.chars[self.at + 1..].iter().take_while(|c| **c == '#').count();
        (!inside && self.chars.get(self.at + 1 + hashes) == Some(&'"')).then_some(hashes)
    }

    fn raw(&mut self) {
        let hashes = self.raw_hashes().unwrap();
        for _ in 0..hashes + 2 {
            self.blank();
        }
        self.blank_through(&format!("\"{}", "#".repeat(hashes)), false);
    }
}

#[cfg(test)]
mod tests {
    use super::code;

    /// What is left of it, without the blanks.
    fn left(text: &str, rust: bool) -> String {
        code(text, rust).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rust_keeps_its_braces_alone() {
        assert_eq!(left(r##"f("}\"}", '}', '\'', b"}", r#"}"}"#) // }"##, true), "f(\" , ' , ' , b\" , )");
        assert_eq!(left("fn f<'a>(x: &'a str) { /* } */ r }", true), "fn f<'a>(x: &'a str) { r }");
        assert_eq!(left(r#"write!(out, "a{}\\")}"#, true), "write!(out, \" )}");
    }

    #[test]
    fn javascript_keeps_its_braces_alone() {
        assert_eq!(left("a = ['}' / \"}\", /[/}]\\/}/.x / 2]; // }", false), "a = [' / \" , .x / 2];");
        assert_eq!(left("`}${b({ c: `}` })}}` + d", false), "` {b({ c: ` })} + d");
        assert_eq!(left("/** } */ x => /}/", false), "x =>");
    }

    #[test]
    fn every_line_stays() {
        let text = "a\n/* b\nc */ `d\n${e}\n`\n";
        assert_eq!(code(text, false).lines().count(), text.lines().count());
    }
}
