//! Writes a card by its compiled template: static HTML as it is, the article's values escaped.

use super::step::{DynamicPart, Step};
use super::template::CompiledTemplate;
use crate::escape::escape;
use crate::view::{Context, Element};

/// Appends the HTML of a table for a card, with more attributes on its outermost element.
pub(super) fn write(root: &'static Element, attributes: &'static str, context: &Context, out: &mut String) {
    let template = CompiledTemplate::get(root, attributes, context);
    let before = out.len();
    template.reserve(out);
    write_steps(&template.steps, context, out);
    template.written(out.len() - before);
}

fn write_steps(steps: &[Step], context: &Context, out: &mut String) {
    let mut next = 0;
    // Whether the attribute before the next step is absent. Its closing quotation mark must not be written then.
    let mut skip_quote = false;
    while let Some(step) = steps.get(next) {
        next += 1;
        out.push_str(if skip_quote { step.html.get(1..).unwrap_or_default() } else { &step.html });
        skip_quote = false;
        match &step.part {
            DynamicPart::Attribute(value, start) => {
                let length = out.len() - start;
                skip_quote = !context.write(*value, &step.hint, out, |text, out| escape(text, true, out));
                out.truncate(if skip_quote { length } else { out.len() });
            }
            DynamicPart::UrlAttribute(field, start) => {
                let length = out.len() - start;
                skip_quote = !context.write_url(*field, &step.hint, out, |url, out| escape(url, true, out));
                out.truncate(if skip_quote { length } else { out.len() });
            }
            DynamicPart::Text(value) => {
                context.write(*value, &step.hint, out, |text, out| escape(text, false, out));
            }
            DynamicPart::SkipUnless(condition, count) => next += if context.meets(condition) { 0 } else { *count },
            DynamicPart::Scoped(field, condition, steps) => match context.inside(Some(*field)) {
                Some(inside) if inside.meets(condition) => write_steps(steps, &inside, out),
                _ => {}
            },
            DynamicPart::Each(list, variants) => context.each(*list, |item| {
                variants.get(item.variant()).into_iter().for_each(|steps| write_steps(steps, &item, out));
            }),
            DynamicPart::AuthorSeparator([last, other]) => {
                out.push_str(if context.is_last_author() { last } else { other });
            }
            DynamicPart::End => {}
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use crate::host::NativeHost;
    use crate::{Options, Reader, Report, html};
    use serde_json::{Value, json};

    fn card(payload: &Value, options: &Value) -> String {
        let (server, mut report) = (NativeHost::at(0), Report::default());
        let options = Options::read(&options, &server, &mut report);
        let article = Reader::new().read_value(payload).expect("an article").article;
        html::render::card(&article, &options, &server)
    }

    #[test]
    fn a_card_does_not_depend_on_the_cards_written_before_it() {
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
        // A new thread has no templates.
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
    fn a_text_that_was_changed_after_reading_is_escaped() {
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
