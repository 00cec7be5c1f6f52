//! Tests of the languages: every message in each of them, and which of them pages may replace.

use super::english::ENGLISH;
use super::*;

/// Each language and its lines.
fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    languages::LANGUAGES.into_iter().chain([("en", ENGLISH)])
}

/// The messages that the core has itself.
fn of_the_card() -> impl Iterator<Item = Message> {
    Message::ALL.iter().copied().take(Message::Share as usize)
}

fn placeholders(text: &str) -> usize {
    text.matches("{}").count()
}

/// What is wrong with the lines of a language.
fn fault(lines: &str) -> Option<String> {
    let mut rows = lines.lines();
    for message in of_the_card() {
        let name = message.name();
        let Some(row) = rows.next() else { return Some(format!("{name}: no line")) };
        let mut parts = row.split('=');
        let (given, text, rest) = (parts.next(), parts.next().unwrap_or_default(), parts.next());
        let english = Messages::of("en", "").get(message);
        if given != Some(name) {
            return Some(format!("{name}: the line is of {given:?}"));
        }
        let clean = crate::text::clean_run(text, 100);
        if text.is_empty() || clean.cut || clean.text != text || text.contains('|') {
            return Some(format!("{name}: no clean text of 100 characters"));
        }
        if placeholders(text) != placeholders(english) || text.matches(['{', '}']).count() != 2 * placeholders(text) {
            return Some(format!("{name}: other places than {english}"));
        }
        if text.ends_with(' ') != rest.is_some() || rest.is_some_and(|rest| !rest.is_empty()) {
            return Some(format!("{name}: a text that ends with a space has = after it, and no other"));
        }
    }
    (lines != ENGLISH && rows.next().is_some()).then(|| "more lines than messages".into())
}

#[test]
fn every_language_has_every_message() {
    let all: Vec<_> = languages().collect();
    assert_eq!(all.len(), 24);
    for (language, lines) in all {
        assert_eq!(fault(lines), None, "{language}");
        let messages = Messages::of(language, "");
        assert_eq!(messages.language, language);
        assert!(of_the_card().all(|message| !messages.get(message).is_empty()), "{language}");
    }
}

#[test]
fn a_wrong_line_is_found() {
    let (_, french) = languages().next().expect("a language");
    assert_eq!(fault(french), None);
    for (right, wrong) in [
        ("search=Rechercher\n", ""),
        ("search=", "serch="),
        ("=Rechercher", "="),
        ("=Rechercher", "=A  B"),
        ("=Rechercher", "=A|B"),
        ("=Rechercher", "=A {}"),
        ("Lire sur {}", "Lire sur {"),
        ("Lire sur {}", "Lire sur"),
        (" et =", " et "),
        ("next=Suivant", "next=Suivant\nfuture=A"),
    ] {
        assert_ne!(fault(&french.replacen(right, wrong, 1)), None, "{wrong:?}");
    }
}

#[test]
fn messages_are_found_by_the_primary_language() {
    assert_eq!(Messages::of("pt-BR", "").get(Message::Search), "Pesquisar");
    assert_eq!(Messages::of("fr-CA", "").language, "fr");
    assert_eq!(Messages::of("sv", "").get(Message::And), " och ");
    assert_eq!(Messages::of("sw", "").get(Message::Related), "You may also like");
    assert_eq!(Messages::of("en", "").get(Message::Share), "");
}

fn own(json: serde_json::Value) -> (String, Vec<(&'static str, String)>) {
    let mut report = crate::Report::default();
    let options = crate::Options::read(&&json, &crate::host::NativeHost::at(0), &mut report);
    let paths = report.issues().iter().map(|issue| (issue.code.name(), issue.path.clone())).collect();
    (options.words, paths)
}

#[test]
fn a_host_may_replace_messages() {
    let (row, issues) = own(serde_json::json!({"words": {"related": "More\u{202E} from us", "and": "&"}}));
    let words = Messages::of("fr", &row);
    assert_eq!((words.get(Message::Related), words.get(Message::And)), ("More from us", "&"));
    assert_eq!((words.get(Message::Search), issues), ("Rechercher", vec![]));
    for bad in [
        serde_json::json!({"relatd": "B"}),
        serde_json::json!({"related": 7}),
        serde_json::json!({"related": ""}),
        serde_json::json!({}),
        serde_json::json!(["A"]),
        serde_json::json!("words"),
    ] {
        assert_eq!(own(serde_json::json!({"words": bad})).1, [("bad-value", "$options.words".into())], "{bad}");
    }
    let long = own(serde_json::json!({"words": {"search": "a".repeat(5000), "more": "A|B"}})).0;
    assert_eq!(Messages::of("en", &long).get(Message::Search).chars().count(), 100);
    assert_eq!(Messages::of("en", &long).get(Message::More), "A");
}

#[test]
fn nobody_rewords_a_disclosure() {
    const FIXED: &str = "correction unavailable paid paidBy aiMade aiAssisted aiPicture aiAssistedPicture subscribers registration \
                         clarification update retraction editorsNote sensitive";
    for message in Message::ALL {
        let (name, text) = (message.name(), Messages::of("de", "").get(*message));
        let (row, issues) = own(serde_json::json!({"words": {"search": "Find", name: "Own"}}));
        let options = crate::Options::new().words([(*message, "Own")]);
        let found = [&row, &options.words].map(|row| Messages::of("de", row).get(*message).to_owned());
        assert!(name == "search" || Messages::of("de", &row).get(Message::Search) == "Find", "{name}");
        if FIXED.split(' ').any(|fixed| fixed == name) {
            assert!(!message.is_replaceable(), "{name}");
            assert_eq!(found, [text, text], "{name}");
            assert_eq!(issues, [("bad-value", "$options.words".into())], "{name}");
        } else {
            assert!(message.is_replaceable(), "{name}");
            assert_eq!((found, issues), (["Own".into(), "Own".into()], vec![]), "{name}");
        }
    }
}

#[test]
fn every_message_has_its_name_in_the_order_of_the_lines() {
    assert!(names().eq(Message::ALL.iter().map(|message| message.name())));
}
