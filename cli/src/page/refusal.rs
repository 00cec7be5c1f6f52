//! Tells pages that a server sends in place of an article: errors, log-ins, checks for robots. Many have the status 200.

use super::document::{Document, text};

/// Between the parts of a title.
const SEPARATORS: [&str; 7] = [" | ", " - ", " – ", " — ", " · ", " ‹ ", " « "];

/// Words that some pages have before what they say.
const BEFORE: [&str; 6] = ["oops! ", "whoops! ", "ooops! ", "sorry, ", "sorry! ", "oh no! "];

/// Parts of titles that name an error, as they begin.
const ERRORS: &str = "access denied|access to this page has been denied|are you a robot|attention required!|bad gateway|\
    bad request|checking your browser|ddos-guard|document not found|error|fehler|file not found|forbidden|gateway time|\
    human verification|internal server error|just a moment|maintenance mode|not found|nothing found|one moment, please|\
    page introuvable|page not found|pagina non trovata|pagina niet gevonden|pardon our interruption|\
    página no encontrada|página não encontrada|request rejected|seite nicht gefunden|security check|\
    service unavailable|service temporarily unavailable|subscribe to continue|subscribe to read|unauthorized";

/// Parts of titles that name an error or ask for consent, as they begin, where the page has hardly a paragraph: an article
/// could begin with them.
const ERRORS_OF_SHORT_PAGES: &str = "account suspended|apache2 |are you human|article not found|before you continue|\
    bevor sie fortfahren|briefly unavailable|cette page n'existe|client challenge|content not available|\
    contenido no disponible|contenu introuvable|cookie-zustimmung|cookie consent|\
    cookie settings|cookies akzeptieren|datenschutz-einstellungen|database error|deze pagina bestaat niet|\
    domain for sale|esta página no existe|gérer vos cookies|index of /|la página no existe|no longer available|\
    page expired|pagina non disponibile|please verify|privacy gate|privacy settings|robot or human|seite nicht verfügbar|\
    session expired|sidan kunde inte hittas|sidan hittades inte|siden blev ikke fundet|siden finnes ikke|\
    siden ble ikke funnet|site under maintenance|sivua ei löydy|stránka nenalezena|strona nie została znaleziona|\
    nie znaleziono strony|sayfa bulunamadı|story not found|that page can't be found|this page can't be found|\
    this page doesn't exist|this page isn't available|this page does not exist|this site can't be reached|unavailable for legal|unavailable due to legal|\
    under construction|verify you are human|verifying you are human|vérification de sécurité|accès refusé|\
    zugriff verweigert|we couldn't find|we can't find|we can't seem to find|we could not find|we'll be right back|\
    we value your privacy|web server is |welcome to nginx|you have been blocked|your privacy choices|\
    az oldal nem található|страница не найдена|сторінку не знайдено|η σελίδα δεν βρέθηκε|ページが見つかりません|\
    お探しのページ|页面不存在|页面未找到|找不到|페이지를 찾을 수 없|الصفحة غير موجودة|העמוד לא נמצא|consentimiento|\
    the page you|dpg media privacy gate|mit werbung weiterlesen|mit werbung lesen|weiterlesen mit werbung|\
    your privacy is important|we care about your privacy|we respect your privacy|choose your privacy|cookies and privacy|\
    wir respektieren ihre privatsphäre|wir schätzen ihre privatsphäre|ihre privatsphäre|einwilligung|zustimmen und weiter|\
    votre vie privée|nous respectons votre vie privée|respect de votre vie privée|continuer sans accepter|\
    tu privacidad|su privacidad|valoramos tu privacidad|configuración de cookies|a sua privacidade|a tua privacidade|\
    jouw privacy|uw privacy|wij waarderen uw privacy|la tua privacy|teniamo alla tua privacy|rispettiamo la tua privacy|\
    din integritet|vi värnar om din integritet|dit privatliv|vi bryr oss om ditt personvern|twoja prywatność|\
    szanujemy twoją prywatność|accept cookies|manage consent|manage cookies|consent to cookies";

/// Whole parts of titles of such pages.
const WHOLE: [&str; 6] = ["coming soon", "consent", "cookies", "gone", "under construction", "zustimmung"];

/// Characters of paragraphs below which a page is short.
const SHORT: usize = 600;

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
    let titles = [page.select("title"), page.select("h1")].into_iter().filter_map(|mut found| found.next().map(text));
    let (asks, is_short) = (page.select("input[type='password' i]").next().is_some(), is_short(page));
    titles.into_iter().any(|title| {
        let title = title.to_lowercase().replace('’', "'");
        let parts = SEPARATORS.iter().fold(vec![title.as_str()], |parts, separator| {
            parts.into_iter().flat_map(|part| part.split(separator)).collect()
        });
        parts.into_iter().any(|part| {
            names(part, ERRORS)
                || is_status(part)
                || asks && is_login(part)
                || is_short
                    && (names(part, ERRORS_OF_SHORT_PAGES)
                        || WHOLE.contains(&said(part))
                        || said(part).ends_with(" is for sale"))
        })
    })
}

/// Whether a page has hardly a paragraph.
fn is_short(page: &Document) -> bool {
    let paragraphs = page.select("p").take(SHORT).map(|paragraph| text(paragraph).chars().count());
    paragraphs.sum::<usize>() < SHORT
}

/// Part of a title without the number of an error before it and marks after it.
fn said(part: &str) -> &str {
    part.trim()
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == ':')
        .trim_end_matches(['.', '!', '…'])
}

/// Whether part of a title begins with one of these, and says little more.
fn names(part: &str, starts: &str) -> bool {
    let part = said(part);
    let part = BEFORE.iter().find_map(|word| part.strip_prefix(word)).unwrap_or(part);
    let part = part.split(". ").next().unwrap_or(part);
    let is_whole = |start: &str, rest: &str| {
        !start.ends_with(char::is_alphanumeric) || !rest.starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let begins = |start: &str| part.strip_prefix(start).is_some_and(|rest| is_whole(start, rest));
    starts.split('|').any(begins) && part.split(' ').count() <= MAX_WORDS
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
    use crate::html_tree::Limits;
    use crate::page::document::Document;

    fn is(title: &str, rest: &str) -> bool {
        let html = format!("<!doctype html><title>{title}</title>{rest}");
        is_refusal(&Document::parse(&html, Limits::from_now()).unwrap())
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

    #[test]
    fn errors_that_an_article_could_be_about_are_told_by_short_pages() {
        for title in [
            "Oops! That page can’t be found.",
            "Sorry, we couldn’t find that page",
            "410 Gone",
            "451: Unavailable due to legal reasons",
            "Страница не найдена",
            "페이지를 찾을 수 없습니다",
            "Strona nie została znaleziona | Quay",
            "Robot or human?",
            "Before you continue",
            "Mit Werbung weiterlesen oder PUR-Abo",
            "Your privacy is important to us",
            "Votre vie privée nous importe",
            "Cookie-Zustimmung",
            "quay.example is for sale",
            "Database Error",
        ] {
            assert!(is(title, ""), "{title}");
            let article =
                format!("<h1>{title}</h1>{}", "<p>It sails again after ten years on the river.</p>".repeat(20));
            assert!(!is(title, &article), "{title}");
        }
        for title in [
            "Gone girl",
            "Coming soon: the new ferry that nobody asked for",
            "Cookies: the recipe of my aunt",
            "The consent of the governed",
            "For sale: one ferry",
        ] {
            assert!(!is(title, ""), "{title}");
        }
    }
}
