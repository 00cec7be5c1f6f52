//! Blanks out the comments of Rust and JavaScript and the contents of their strings, so that braces can be counted.
//! It understands as much of both languages as this project's files use.

/// A source text that is being blanked.
struct Blanking {
    chars: Vec<char>,
    at: usize,
    rust: bool,
    out: String,
    depth: usize,
    /// The depths of the braces at which expressions in template literals began.
    templates: Vec<usize>,
}

/// `text` with spaces in the place of everything that is not code. Every character of the code keeps its position.
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

    /// Replaces a character by a space.
    fn blank(&mut self) {
        self.out.push(if self.chars[self.at] == '\n' { '\n' } else { ' ' });
        self.at += 1;
    }

    /// Replaces all characters up to and including `end` by spaces.
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

    /// Blanks a template literal up to its end or to an expression in it.
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

    /// Whether a slash here starts a regular expression.
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

    /// Whether a quote in Rust starts a character and not a lifetime.
    fn is_char(&self) -> bool {
        matches!(self.chars.get(self.at + 1..), Some(['\\', ..] | [_, '\'', ..]))
    }

    /// The number of hashes of the raw string that starts here.
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

    /// The code without comments, strings and repeated spaces.
    fn left(text: &str, rust: bool) -> String {
        code(text, rust).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_the_braces_of_rust_code_are_left() {
        assert_eq!(left(r##"f("}\"}", '}', '\'', b"}", r#"}"}"#) // }"##, true), "f(\" , ' , ' , b\" , )");
        assert_eq!(left("fn f<'a>(x: &'a str) { /* } */ r }", true), "fn f<'a>(x: &'a str) { r }");
        assert_eq!(left(r#"write!(out, "a{}\\")}"#, true), "write!(out, \" )}");
    }

    #[test]
    fn only_the_braces_of_javascript_code_are_left() {
        assert_eq!(left("a = ['}' / \"}\", /[/}]\\/}/.x / 2]; // }", false), "a = [' / \" , .x / 2];");
        assert_eq!(left("`}${b({ c: `}` })}}` + d", false), "` {b({ c: ` })} + d");
        assert_eq!(left("/** } */ x => /}/", false), "x =>");
    }

    #[test]
    fn every_line_is_kept() {
        let text = "a\n/* b\nc */ `d\n${e}\n`\n";
        assert_eq!(code(text, false).lines().count(), text.lines().count());
    }
}
