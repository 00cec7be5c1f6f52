//! Brings the topics that other publishers write into names: texts with several of them, hashtags, and the section again.

use super::limits::{MAX_NAME, MAX_TOPICS};
use crate::record::{Field, Record, Value};
use crate::text::{Fingerprint, clean, is_letter};

/// Divides a text with several topics, and removes signs, repetitions and the section from all.
pub(super) fn settle_topics(article: &mut Record) {
    let Some(Value::List(written)) = article.remove(Field::Topics) else { return };
    let is_one_text = written.len() == 1 && written.iter().all(|topic| !topic.has(Field::Url));
    let key_of = |name: &str| Fingerprint::of(&name.to_ascii_lowercase()).content;
    let section = article.record(Field::Section).map(|section| key_of(section.as_str(Field::Name)));
    let (mut topics, mut names) = (Vec::new(), Vec::from_iter(section));
    for topic in &written {
        let is_end = |c| is_one_text && matches!(c, ',' | ';' | '\u{60C}' | '\u{3001}' | '\u{FF0C}');
        for name in topic.as_str(Field::Name).split(is_end) {
            let name = clean(name.trim_start_matches([' ', '#']), MAX_NAME.into()).text;
            let key = key_of(&name);
            if topics.len() == usize::from(MAX_TOPICS) || !name.chars().any(is_letter) || names.contains(&key) {
                continue;
            }
            names.push(key);
            let mut settled = Record::default();
            settled.put(Field::Name, Value::Text(name));
            if let Some(url) = topic.url(Field::Url) {
                settled.put(Field::Url, Value::Url(url.clone()));
            }
            topics.push(settled);
        }
    }
    if !topics.is_empty() {
        article.put(Field::Topics, Value::List(topics));
    }
}
