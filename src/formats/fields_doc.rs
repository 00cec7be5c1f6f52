//! Writes docs/fields.md from the tables: which member of which format feeds each field, where a card shows it, and how
//! it is spoken. `UPDATE_GOLDEN=1` updates the file.

use super::engine::schema::ObjectSchema;
use super::sources::{SIGNATURES, article_embed};
use crate::record::Field;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const HEAD: &str = "<!-- Written by a test from the tables of src/formats and src/view: UPDATE_GOLDEN=1 cargo test --lib fields_doc -->
# Fields

What each field of an article is fed by, where a card shows it, and what a screen reader says. The
[payload](payload.md) has the fields of the project's own format with their limits; [formats](formats.md) has the formats.

A member is named as in the format's own documentation. `a.b` is a member of a member, `a|b` takes the first that is
there, `*` stands for each item of a list, `+` for those of lists in it too, and `?` asks for one with a value. \u{201c}All layouts\u{201d} are those of one article and,
where a list shows the part, those of lists.

";

const ALL: &str = "all layouts";
const TEXT: &str = "as text";

/// Where a card shows a field, and how it is spoken.
const SHOWN: &[(Field, &str, &str)] = &[
    (Field::Id, "nowhere; in events", "not"),
    (Field::Url, ALL, "as the headline's link"),
    (Field::Headline, ALL, "as a heading with a link; it names the card"),
    (
        Field::Sponsored,
        "all layouts, teasers, fallbacks, titles of oEmbed",
        "\u{201c}Paid for by NAME\u{201d} before the headline",
    ),
    (
        Field::Ai,
        "all layouts, teasers, fallbacks, titles of oEmbed",
        "\u{201c}Made with AI\u{201d}; of a picture also in its alternative text",
    ),
    (Field::Access, "all layouts and teasers, as a badge", "\u{201c}Subscribers\u{201d} after the publisher"),
    (Field::FreeParagraphs, "nowhere; it ends the body", "not"),
    (
        Field::Label,
        "all layouts, above the headline, until it ends; \u{201c}Live\u{201d} without an end ends six hours after the last change: the latest of `updated`, `updates` and `published`",
        "\u{201c}Live\u{201d}, as a word",
    ),
    (
        Field::Kind,
        "all layouts, teasers and fallbacks, above the headline; titles of oEmbed",
        "\u{201c}Opinion\u{201d}, before the headline",
    ),
    (Field::Rating, "all layouts, under the headline", "\u{201c}3.5 out of 5\u{201d} for the stars"),
    (Field::Kicker, "all layouts, above the headline", TEXT),
    (Field::Section, "all layouts, above the headline", "as a link, if it has a URL"),
    (Field::Excerpt, "all layouts but `compact`", TEXT),
    (Field::Body, "`full`", "as paragraphs, headings, lists and quotations"),
    (Field::Image, "all layouts but `compact`, which has it with `pictures=\"all\"`", "by its alternative text"),
    (
        Field::Media,
        "all layouts, teasers and lists, as a badge; a file plays in `standard`, `compact`, `hero` and `full`; pictures are scrolled in all of these but `compact`",
        "\u{201c}Video, 2 minutes 31 seconds\u{201d} in the name of the link and of the button",
    ),
    (Field::Authors, ALL, TEXT),
    (Field::Dateline, "all layouts but `compact`", TEXT),
    (Field::Published, ALL, "as a date"),
    (Field::Updated, "all layouts, if it is another day", "\u{201c}Updated\u{201d} and the date"),
    (Field::Language, "nowhere; it is the card's `lang`", "as the voice of the text"),
    (Field::Direction, "nowhere; it is the card's `dir`", "not"),
    (
        Field::Publisher,
        "all layouts, in the source line; links and search in `full`",
        "as a link before the headline; a logo by its name",
    ),
    (
        Field::Source,
        "all layouts, in the source line, of lists in the byline; fallbacks",
        "\u{201c}Originally published by NAME\u{201d}",
    ),
    (Field::Related, "`standard` and `full`", "as a list of links in a navigation"),
    (Field::Rights, "`full`", TEXT),
    (Field::Status, "a notice takes the place of the article", "as the notice"),
    (Field::Embargo, "a notice takes the place of the article", "as the notice"),
    (Field::Expires, "a notice takes the place of the article", "as the notice"),
    (
        Field::Corrections,
        "all layouts; the newest one in `compact`; its kind alone in teasers, lists and fallbacks; titles of oEmbed say a retraction",
        "its kind, its date, its text; announced when an update brings it",
    ),
    (
        Field::Updates,
        "all layouts, under the headline: the three newest key events, in `compact` one",
        "as a list, each with its time; new ones are announced to readers who ask, with `tools.js`",
    ),
    (
        Field::Topics,
        "`standard`, `hero` and `full`, as many as the option `topics` asks for",
        "\u{201c}Topics\u{201d}, then as a list of links",
    ),
    (
        Field::ReadingTime,
        "all layouts, after the dates, with `tools=\"reading-time\"`",
        "\u{201c}Reading time: 4 minutes\u{201d}",
    ),
    (Field::WordCount, "as the reading time, where the payload has none", "as the reading time"),
    (Field::About, "`full`, folded", "\u{201c}About this report\u{201d}, which unfolds; then as text and links"),
];

/// The members by format, for each field of an article.
fn members() -> BTreeMap<&'static str, Vec<String>> {
    let mut fed: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let formats = [&article_embed::FORMAT].into_iter().chain(SIGNATURES.iter().map(|(_, format)| format));
    let mut seen = Vec::new();
    for format in formats {
        if seen.contains(&format.name) {
            continue;
        }
        seen.push(format.name);
        let schemas: Vec<&ObjectSchema> = [Some(format.article), format.envelope].into_iter().flatten().collect();
        for (field, ..) in SHOWN {
            let all = schemas.iter().flat_map(|schema| schema.properties()).filter(|property| property.field == *field);
            let mut keys: Vec<String> = Vec::new();
            for property in all {
                let key = format!("`{}`", property.key().replace('|', "\\|"));
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
            if !keys.is_empty() {
                fed.entry(field.key()).or_default().push(format!("{}: {}", format.name, keys.join(", ")));
            }
        }
    }
    for formats in fed.values_mut() {
        // The project's own format comes first.
        formats.sort_by_key(|line| (!line.starts_with(article_embed::FORMAT.name), line.clone()));
    }
    fed
}

/// The whole document.
fn document() -> String {
    let fed = members();
    let mut out = String::from(HEAD);
    out.push_str("| field | shown in | spoken |\n| --- | --- | --- |\n");
    for (field, shown, spoken) in SHOWN {
        writeln!(out, "| [`{0}`](#{0}) | {shown} | {spoken} |", field.key()).unwrap();
    }
    for (field, ..) in SHOWN {
        writeln!(out, "\n## {}\n", field.key()).unwrap();
        for line in fed.get(field.key()).into_iter().flatten() {
            writeln!(out, "- {line}").unwrap();
        }
    }
    out
}

#[test]
fn the_document_is_up_to_date() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/fields.md");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(file, document()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), document(), "run with UPDATE_GOLDEN=1");
}

#[test]
fn every_field_of_an_article_has_a_row() {
    let rows: Vec<_> = SHOWN.iter().map(|(field, ..)| field.key()).collect();
    let fields: Vec<_> = article_embed::ARTICLE.properties().map(|property| property.field.key()).collect();
    assert!(fields.iter().all(|field| rows.contains(field)), "{fields:?}");
    assert_eq!(rows.len(), fields.len());
}
