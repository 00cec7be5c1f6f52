//! Recognizes what stands in texts and is not part of them: placeholders, "Read more".

use crate::html_text::plain_text;
use crate::text::{after, find, find_last, has_word, is_capital, is_letter, split_ascii};
use alloc::borrow::Cow;

/// What programs write for nothing, separated by `|`.
const PLACEHOLDERS: &str = "null|undefined|none|nan|n/a|[removed]|[deleted]|[object object]|(null)|__ghost_url__|nil|#n/a|(none)|\
    false|unknown|tbd|tba|(untitled)|(no title)|untitled|default|array|[]|{}|\"\"|lorem ipsum|no description|-|–|—|.|…|...";

/// What WordPress calls the category of posts without one, in its languages
/// (<https://translate.wordpress.org/projects/wp/dev/admin/>: "Uncategorized").
const NO_CATEGORY: &str = "Uncategorized|Uncategorised|Allgemein|Non classé|Sin categoría|Sin categorizar|Senza categoria|\
     Sem categoria|Geen categorie|Niet gecategoriseerd|Okategoriserade|Ukategorisert|Ikke kategoriseret|Yleinen|Bez kategorii|\
     Nezařazené|Nezaradené|Egyéb|Fără categorie|Genel|Без рубрики|Без категорії|Χωρίς κατηγορία|Nekategorizirano|Sense categoria|\
     Tak Berkategori|Chưa phân loại|ไม่มีหมวดหมู่|未分类|未分類|미분류|غير مصنف|دسته‌بندی نشده|כללי";

/// Whether a text stands for nothing; a place of a template that nobody filled does.
pub(super) fn is_placeholder(text: &str) -> bool {
    has_word(PLACEHOLDERS, b'|', text)
        || has_word(NO_CATEGORY, b'|', text)
        || TEMPLATES.iter().any(|start| after(text, start).is_some())
}

/// How places of templates begin.
const TEMPLATES: [&str; 5] = ["{{", "{%", "${", "<%", "%%"];

/// Whether what stands for an address says nothing: "null" is a relative URL too, and a fragment alone is no image.
pub(super) fn is_no_address(text: &str, is_image: bool) -> bool {
    text.is_empty() || is_placeholder(text) || is_image && text.as_bytes().first() == Some(&b'#')
}

/// What an address without a scheme resolves against if there is nothing else, as on a page that is loaded by `https:`. In a
/// browser there always is.
pub(super) fn base_of_schemeless(raw: &str) -> Option<&'static str> {
    let has_page = !cfg!(any(feature = "server", not(target_arch = "wasm32")));
    (!has_page && raw.starts_with("//")).then_some("https://page.example/")
}

/// Whether a text is an address on the web or of mail, or a handle, and so not a name.
pub(super) fn is_address(text: &str) -> bool {
    let has = |byte: u8| text.bytes().any(|other| other == byte);
    let is_one_word = !has(b' ');
    find(text, "://").is_some()
        || ["www.", "/"].iter().any(|start| after(text, start).is_some())
        || is_one_word && (has(b'@') && has(b'.') || after(text, "@").is_some())
}

/// Words that stand where an author's name should, for nobody, separated by `|`. The first one is empty: so is no name.
const NOBODY: &str = "|admin|administrator|anonymous|author|by|editor|guest|guest author|site admin|super user|staff|\
     staff reporter|staff writer|webmaster";

/// Whether what stands for an author's name is nobody's: that of an account or a post, an identifier, a domain.
pub(super) fn is_nobody(name: &str) -> bool {
    // A domain may have a path: "social.example/ada".
    let host = split_ascii(name, b'/').next().unwrap_or_default();
    let last = split_ascii(host, b'.').last().unwrap_or_default();
    let is_domain = last.len() < host.len() && last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_lowercase());
    // "will.i.am" is a name.
    let is_domain = is_domain && split_ascii(host, b'.').skip(1).all(|label| label.len() > 1);
    // Of hexadecimal digits alone, with one of the others.
    let is_number = name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f' | b'-'))
        && name.bytes().any(|byte| byte < b'a');
    is_number || is_domain && name.bytes().all(|byte| byte != b' ') || has_word(NOBODY, b'|', name)
}

/// What publishers write in the tag or comment after which a text is not for everybody: Ghost `<!--members-only-->`
/// (<https://ghost.org/help/public-previews/>), Jetpack its block `jetpack/paywall`, many others the class of
/// <https://developers.google.com/search/docs/appearance/structured-data/paywalled-content>.
const PAYWALLS: [&str; 2] = ["members-only", "paywall"];

/// HTML before the publisher's mark that the rest is not for everybody; `None` without a mark.
pub(super) fn before_paywall(html: &str) -> Option<&str> {
    let start = |mark: &str| {
        let (mut rest, mut seen, mut last) = (html, 0, None);
        while let Some(at) = find(rest, mark) {
            let before = rest.get(..at)?;
            // The last bracket before the mark, which may stand before an earlier one: each byte is looked at once.
            last = before.bytes().rposition(|byte| matches!(byte, b'<' | b'>')).map(|bracket| seen + bracket).or(last);
            if last.is_some_and(|bracket| html.as_bytes().get(bracket) == Some(&b'<')) {
                return last;
            }
            seen += at + mark.len();
            rest = html.get(seen..)?;
        }
        None
    };
    html.get(..PAYWALLS.iter().filter_map(|mark| start(mark)).min()?)
}

/// How links to the whole article, and other lines between the paragraphs, begin, separated by `|`.
const INVITATIONS: &str = "read more|continue reading|keep reading|read the full|read the rest|learn more|view more|weiterlesen|\
    lesen fortsetzen|mehr lesen|lire la suite|leer más|seguir leyendo|lees verder|lees meer|leggi tutto|leia mais|läs mer|les mer|\
    czytaj dalej|devamını oku|Читать далее|続きを読む|click here|more »|more →|more…|more...|(more|find out more|share this|share on|\
    sign up|subscribe to our|subscribe now|leave a comment|follow us on|advertisement|story continues|article continues|like this:|\
    like loading|also read|related:|more:|watch:|see also|lire aussi|à lire aussi|voir aussi|lesen sie auch|mehr zum thema|lea también|\
    leia também|leggi anche|lees ook|läs också|les også|czytaj też|czytaj także|zobacz też|Читайте также|the post ";

/// The invitations that may also end an excerpt.
const TEASER_ENDS: usize = 31;

/// Whether a line only invites to read on, to share or to sign up. `is_link`: all of it is a link.
pub(super) fn is_invitation(line: &str, is_link: bool) -> bool {
    let bare = without_marks(line);
    let rest = split_ascii(INVITATIONS, b'|').find_map(|start| after(line, start).or_else(|| after(bare, start)));
    rest.is_some_and(|rest| {
        let words = split_ascii(rest, b' ').filter(|word| !word.is_empty()).count();
        // "READ MORE: …", "Also read | …", "Lire aussi : …"
        let has_mark = || line.bytes().take(line.len() - rest.len() + 2).any(|byte| matches!(byte, b':' | b'|'));
        let is_short = is_link || find(rest, "newsletter").is_some() || has_mark();
        words < 4 || words < 16 && is_short || find(rest, "appeared first on").is_some()
    })
}

/// A text without marks at its start: "[Read more]", "– Advertisement –".
fn without_marks(text: &str) -> &str {
    let start = text.char_indices().find(|(_, c)| is_letter(*c)).map_or(0, |(at, _)| at);
    text.get(start..).unwrap_or_default()
}

/// HTML without a link at its end that invites to read on.
pub(super) fn without_last_link(html: &str) -> &str {
    let link = find_last(html, "<a ").and_then(|at| html.split_at_checked(at));
    match link {
        Some((before, link)) if is_invitation(plain_text(link).trim_ascii(), true) => before,
        _ => html,
    }
}

/// A text without "Read more" and the like at its end, and with an ellipsis where it is cut with `[…]`.
pub(super) fn without_teaser_end(text: &str) -> Cow<'_, str> {
    /// The longest end, in bytes: it may repeat the headline.
    const MAX_END: usize = 160;
    // "The post HEADLINE appeared first on SITE."
    let post = find_last(text, "appeared first on").and_then(|at| find_last(text.get(..at)?, "The post "));
    let text = post.and_then(|at| text.get(..at)).map_or(text, str::trim_ascii_end);
    let mut kept = text;
    for at in text.len().saturating_sub(MAX_END)..text.len() {
        let Some((before, end)) = text.split_at_checked(at) else { continue };
        let is_word = before.as_bytes().last() == Some(&b' ');
        let before = before.trim_ascii_end();
        if is_word
            && SENTENCE_ENDS.iter().any(|end| before.as_bytes().ends_with(end.as_bytes()))
            && split_ascii(INVITATIONS, b'|')
                .take(TEASER_ENDS)
                .any(|start| after(end, start).is_some() || after(without_marks(end), start).is_some())
        {
            kept = before;
            break;
        }
    }
    let cut = ["[…]", "[...]"].iter().find_map(|mark| {
        let cut = kept.as_bytes().strip_suffix(mark.as_bytes())?;
        kept.get(..cut.len()).map(str::trim_ascii_end)
    });
    match cut {
        Some(cut) if SENTENCE_ENDS.iter().any(|end| cut.as_bytes().ends_with(end.as_bytes())) => Cow::Borrowed(cut),
        Some(cut) => Cow::Owned(String::from(cut) + "…"),
        None => Cow::Borrowed(kept),
    }
}

/// How what stands before an invitation ends.
const SENTENCE_ENDS: [&str; 8] = [".", "…", "]", "!", "?", ")", "\"", "”"];

/// The lines of a text whose paragraph breaks are lost, and with them the space after a sentence: "said.The".
pub(in crate::formats) fn lines_of(text: &str) -> Vec<&str> {
    let (mut lines, mut start, mut quoted) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        let (before, after) = text.split_at_checked(at).unwrap_or_default();
        // A straight quotation mark opens or closes.
        let begins = matches!(c, '“' | '«') || (c == '"' || is_capital(c)) && !quoted;
        quoted ^= c == '"';
        if begins && ends_sentence(before) && begins_sentence(after) {
            lines.extend(text.get(start..at));
            start = at;
        }
    }
    lines.extend(text.get(start..));
    lines
}

fn ends_sentence(text: &str) -> bool {
    /// How many marks a sentence ends with: a text of nothing else would be looked at again for each of them.
    const MAX_MARKS: usize = 8;
    let mut chars = text.chars().rev().take(MAX_MARKS).skip_while(|c| matches!(c, '”' | '"' | '»'));
    let is_end = matches!(chars.next(), Some('.' | '!' | '?'));
    // Initials and abbreviations end with a point too.
    is_end && chars.take(2).filter(|c| (is_letter(*c) && !is_capital(*c)) || matches!(c, ')' | '”' | '%')).count() == 2
}

fn begins_sentence(text: &str) -> bool {
    let (mut start, mut end) = (0, text.len());
    for (at, c) in text.char_indices() {
        if at == start && matches!(c, '“' | '«' | '"') {
            start += c.len_utf8();
        } else if !is_letter(c) && !matches!(c, '’' | '\'') {
            end = at;
            break;
        }
    }
    let word = text.get(start..end).unwrap_or_default();
    !word.is_empty() && word.len() < text.len() && !has_word("Com Net Org Io Js Co", b' ', word)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{before_paywall, lines_of};

    #[test]
    fn a_paywall_is_a_mark_in_a_tag() {
        assert_eq!(before_paywall("<p>Free</p><!--members-only--><p>Paid"), Some("<p>Free</p>"));
        assert_eq!(before_paywall("<p>The paywall</p><div class=\"a paywall\">Paid"), Some("<p>The paywall</p>"));
        for text in ["", "paywall", "<p>The paywall and members-only", "a > paywall"] {
            assert_eq!(before_paywall(text), None, "{text}");
        }
    }

    /// Each of these would take minutes if every mark were compared with all that stands before it.
    #[test]
    fn a_million_marks_are_read() {
        for start in ["", "<p>"] {
            assert_eq!(before_paywall(&format!("{start}{}", "paywall ".repeat(200_000))), None);
        }
        for unit in ["\"", "“", "«", "”“", ".”"] {
            assert_eq!(lines_of(&unit.repeat(500_000)).len(), 1, "{unit}");
        }
    }
}
