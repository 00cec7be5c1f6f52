//! Tells pages that a server sends in place of an article: errors, log-ins, checks for robots. Many have the status 200.

use super::document::{Document, text};

/// Between the parts of a title.
const SEPARATORS: [&str; 7] = [" | ", " - ", " – ", " — ", " · ", " ‹ ", " « "];

/// Parts of titles that name an error, as they begin.
const ERRORS: [&str; 36] = [
    "access denied",
    "access to this page has been denied",
    "are you a robot",
    "attention required!",
    "bad gateway",
    "bad request",
    "checking your browser",
    "ddos-guard",
    "document not found",
    "error",
    "fehler",
    "file not found",
    "forbidden",
    "gateway time",
    "human verification",
    "internal server error",
    "just a moment",
    "maintenance mode",
    "not found",
    "nothing found",
    "one moment, please",
    "page introuvable",
    "page not found",
    "pagina non trovata",
    "pagina niet gevonden",
    "pardon our interruption",
    "página no encontrada",
    "página não encontrada",
    "request rejected",
    "seite nicht gefunden",
    "security check",
    "service unavailable",
    "service temporarily unavailable",
    "subscribe to continue",
    "subscribe to read",
    "unauthorized",
];

/// Parts of titles of pages that ask for a log-in, as they begin.
const LOGINS: [&str; 13] = [
    "accedi",
    "anmelden",
    "anmeldung",
    "connexion",
    "einloggen",
    "iniciar sesión",
    "inloggen",
    "log in",
    "login",
    "logga in",
    "sign in",
    "signin",
    "se connecter",
];

/// Words of a title of few of them that follow what it says: "Page not found on this site".
const MAX_WORDS: usize = 6;

/// Whether the title or the heading of a page is that of an error, or of a log-in with a field for a password.
pub(super) fn is_refusal(page: &Document) -> bool {
    let titles =
        [page.select("title"), page.select("h1")].into_iter().filter_map(|found| found.first().map(|one| text(*one)));
    let asks = !page.select("input[type='password' i]").is_empty();
    titles.into_iter().any(|title| {
        let title = title.to_lowercase();
        let parts = SEPARATORS.iter().fold(vec![title.as_str()], |parts, separator| {
            parts.into_iter().flat_map(|part| part.split(separator)).collect()
        });
        parts.into_iter().any(|part| names(part, &ERRORS) || is_status(part) || asks && is_login(part))
    })
}

/// Whether part of a title begins with one of these, and says little more.
fn names(part: &str, starts: &[&str]) -> bool {
    let part = part.trim().trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let rest = starts.iter().find_map(|start| part.strip_prefix(start));
    rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && part.split(' ').count() <= MAX_WORDS)
}

/// Whether part of a title asks for a log-in: "Sign in to Quay", and not "Sign in the sky".
fn is_login(part: &str) -> bool {
    let rest = LOGINS.iter().find_map(|start| part.trim().strip_prefix(start));
    rest.is_some_and(|rest| rest.is_empty() || [" to ", " or ", " | ", "/"].iter().any(|next| rest.starts_with(next)))
}

/// Whether part of a title is the number of an error: "404", "HTTP 503", "Error 403".
fn is_status(part: &str) -> bool {
    let number = part.trim().trim_start_matches("http").trim_start_matches("error").trim();
    number.len() == 3
        && number.parse().is_ok_and(|status: u16| (400..=429).contains(&status) || (500..=526).contains(&status))
}

#[cfg(test)]
mod tests {
    use super::is_refusal;
    use crate::page::document::Document;

    fn is(title: &str, rest: &str) -> bool {
        is_refusal(&Document::parse(&format!("<!doctype html><title>{title}</title>{rest}")).unwrap())
    }

    #[test]
    fn errors_and_log_ins_are_told_from_articles() {
        let password = "<form><input type=password></form>";
        for title in
            ["404 Not Found", "Page not found | Quay", "Just a moment...", "Quay - 503", "Error 403 (Forbidden)!!1"]
        {
            assert!(is(title, ""), "{title}");
        }
        assert!(is("Quay", "<h1>Seite nicht gefunden</h1>"));
        assert!(is("Sign in to Quay", password) && is("Log in ‹ Quay — WordPress", password));
        for title in [
            "Error in the vote count changes the council of the town",
            "Errors of the past",
            "Route 404 reopens",
            "Login",
        ] {
            assert!(!is(title, ""), "{title}");
        }
        assert!(!is("Ferry returns", password) && !is("Sign in the sky", password));
    }
}
