//! Writes a card by a plan: the plan's texts as they are, and between them what is the card's own, escaped.

use super::plan::{Plan, Step, Then};
use crate::markup::escape;
use crate::view::{Element, Scope};

/// Adds what a table makes of a card, in one piece of memory.
pub(super) fn write(root: &'static Element, scope: &Scope, out: &mut String) {
    let plan = Plan::of(root, scope);
    let before = out.len();
    out.reserve(plan.room.get());
    write_steps(&plan.steps, scope, out);
    plan.room.set(plan.room.get().max(out.len() - before));
}

fn write_steps(steps: &[Step], scope: &Scope, out: &mut String) {
    let mut at = 0;
    // Whether the next text begins with a quotation mark behind no value.
    let mut bare = false;
    while let Some(step) = steps.get(at) {
        at += 1;
        out.push_str(if bare { step.text.get(1..).unwrap_or_default() } else { &step.text });
        bare = false;
        match &step.then {
            Then::Value(slot, start) => {
                let length = out.len();
                if !scope.write(*slot, &step.near, out, |text, out| escape(text, true, out)) {
                    out.truncate(length - start);
                    bare = true;
                }
            }
            Then::Url(field, start) => {
                let length = out.len();
                if !scope.write_url(*field, &step.near, out, |url, out| escape(url, true, out)) {
                    out.truncate(length - start);
                    bare = true;
                }
            }
            Then::Text(slot) => {
                scope.write(*slot, &step.near, out, |text, out| escape(text, false, out));
            }
            Then::When(when, count) => at += if scope.meets(when) { 0 } else { *count },
            Then::Inside(field, when, steps) => match scope.inside(Some(*field)) {
                Some(inside) if inside.meets(when) => write_steps(steps, &inside, out),
                _ => {}
            },
            Then::Each(list, variants) => scope.each(*list, |entry| {
                variants.get(entry.variant()).into_iter().for_each(|steps| write_steps(steps, &entry, out));
            }),
            Then::Between([last, other]) => out.push_str(if scope.is_last_author() { last } else { other }),
            Then::End => {}
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use crate::{Options, Report, Server, html, read};
    use serde_json::{Value, json};

    fn card(payload: &Value, options: &Value) -> String {
        let (server, mut report) = (Server::at(0), Report::default());
        let options = Options::read(&options, &server, &mut report);
        html::card(&read(payload, None, &server, &mut report).expect("an article"), &options, &server)
    }

    #[test]
    fn a_card_is_the_same_whatever_was_written_before_it() {
        let payload = |language: &str, direction: &str, status: &str| {
            json!({"headline": "A", "url": "https://news.example/", "language": language, "direction": direction,
                "status": status, "published": "2026-03-01", "authors": ["A", "B"]})
        };
        let mut cases = Vec::new();
        for (language, direction, status) in
            [("en", "ltr", "usable"), ("fr", "ltr", "usable"), ("en", "rtl", "usable"), ("ar", "rtl", "withheld")]
        {
            for options in [
                json!({}),
                json!({"layout": "full"}),
                json!({"theme": "dark"}),
                json!({"headingLevel": 4}),
                json!({"lang": "de"}),
                json!({"pageLang": "tr"}),
                json!({"dir": "rtl"}),
                json!({"linkTarget": "_blank"}),
            ] {
                cases.push((payload(language, direction, status), options));
            }
        }
        // A thread of its own remembers nothing.
        let alone = cases
            .clone()
            .into_iter()
            .map(|(payload, options)| std::thread::spawn(move || card(&payload, &options)).join().expect("a card"));
        let alone: Vec<String> = alone.collect();
        for _ in 0..2 {
            let together: Vec<String> = cases.iter().map(|(payload, options)| card(payload, options)).collect();
            assert_eq!(together, alone);
        }
    }

    #[test]
    fn a_text_that_was_changed_after_it_was_read_is_escaped() {
        let payload = json!({"headline": "A", "url": "https://news.example/", "excerpt": "It's R+D -- a 'new' one",
            "body": ["It’s R+D — a ‘new’ one", "B"]});
        assert!(card(&payload, &json!({})).contains("It’s R+D — a ‘new’ one"));
        let payload = json!({"headline": "A & <B>", "url": "https://news.example/?a=1&b=2", "excerpt": "It's \"R&D\"",
            "body": ["It’s “R&D”", "B"]});
        let card = card(&payload, &json!({}));
        assert!(
            card.contains("It’s “R&amp;D”") && card.contains(">A &amp; &lt;B&gt;<") && card.contains("a=1&amp;b=2")
        );
    }
}
