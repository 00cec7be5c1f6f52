//! Brings the fields of an article that is read into accord with one another.

use super::names::{LABELS, people_in};
use super::schema::FORMATS;
use super::site_name::without_site_name;
use super::teaser;
use super::topics::settle_topics;
use super::wording::lines_of;
use crate::body::{Block, line_text};
use crate::record::{Field, Record, Value};
use crate::text::{after, has_word, is_same};
use crate::time::parse_loose;

/// Settles all fields of an article. `lenient`: it is in another publisher's format. `site` is the name of the publisher
/// of the list that it is in.
pub(crate) fn settle(article: &mut Record, lenient: bool, site: Option<&str>) {
    settle_times(article);
    if FORMATS && lenient {
        let publisher = article
            .record(Field::Publisher)
            .and_then(|publisher| publisher.text(Field::Name))
            .or(site)
            .map(String::from);
        settle_texts(article, publisher.as_deref());
        settle_authors(article, publisher.as_deref().unwrap_or_default());
        settle_pictures(article);
        settle_topics(article);
        if let Some(Value::List(stories)) = article.get_mut(Field::Related) {
            for story in stories {
                let own = story.remove(Field::Publisher);
                let name = match &own {
                    Some(Value::Record(own)) => own.text(Field::Name),
                    _ => None,
                };
                settle_texts(story, name.or(publisher.as_deref()));
                settle_pictures(story);
                drop_repeated_headline(story);
            }
        }
    }
    drop_repeated_headline(article);
    super::dedupe::dedupe(article);
    if FORMATS && lenient {
        teaser::derive(article, false);
    }
}

/// Removes the fragment that names the article in JSON-LD, as in `/tides/#article`, from its URL.
pub(super) fn settle_url(format: &str, record: &mut Record) {
    if format == "schema-org"
        && let Some(Value::Url(url)) = record.get_mut(Field::Url)
    {
        url.drop_fragment();
    }
}

/// Marks the pictures of an article that is marked as sensitive as a whole. Those of one that may not be shown go.
fn settle_pictures(article: &mut Record) {
    let Some(Value::Record(mark)) = article.remove(Field::Sensitive) else { return };
    if mark.has(Field::Status) {
        article.remove(Field::Image);
        article.remove(Field::Media);
    }
    // The word of the mark is that of its format.
    let mark = Value::Record(Record::default());
    if let Some(Value::Record(image)) = article.get_mut(Field::Image) {
        image.put(Field::Sensitive, mark.clone());
    }
    if let Some(Value::Record(media)) = article.get_mut(Field::Media)
        && let Some(Value::List(images)) = media.get_mut(Field::Images)
    {
        images.iter_mut().for_each(|image| image.put(Field::Sensitive, mark.clone()));
    }
}

/// Removes an update from before the publication, and reads the others in the zone of the publication.
fn settle_times(article: &mut Record) {
    let Some(published) = article.time(Field::Published).copied() else { return };
    let Some(Value::Time(updated)) = article.get_mut(Field::Updated) else { return };
    if updated.is_before(&published) {
        article.remove(Field::Updated);
    } else {
        *updated = updated.in_zone_of(&published);
    }
}

/// Removes an excerpt that is the headline, and the headline from the start of the body.
fn drop_repeated_headline(article: &mut Record) {
    let headline = article.text(Field::Headline).unwrap_or_default();
    let repeats = |text: &str| is_same(text, headline);
    let first = article.body().first().and_then(Block::line);
    let is_headline = |text: &str| repeats(text) || repeats(text.trim_end_matches('.'));
    let [by_excerpt, by_body] =
        [article.text(Field::Excerpt).is_some_and(is_headline), first.is_some_and(|line| repeats(&line_text(line)))];
    if by_excerpt {
        article.remove(Field::Excerpt);
    }
    if by_body && let Some(Value::Body(body)) = article.get_mut(Field::Body) {
        body.remove(0);
        if body.is_empty() {
            article.remove(Field::Body);
        }
    }
}

/// Removes the headline from the start of the text of an update, unless it is the text of a link.
pub(super) fn settle_update(update: &mut Record) {
    let mut runs = update.body().first().and_then(Block::line).into_iter().flatten();
    if runs.all(|run| run.link.is_none()) {
        drop_repeated_headline(update);
    }
}

/// The longest name of a section, in words. Longer texts are summaries in its place.
const MAX_SECTION_WORDS: usize = 7;

/// Whether what stands for a section is a summary.
pub(super) fn is_summary(section: &Record) -> bool {
    let name = section.as_str(Field::Name);
    name.bytes().filter(|byte| *byte == b' ').count() >= MAX_SECTION_WORDS
}

/// Makes several authors of one whose name is a byline of several. The address of such an account is not theirs.
fn settle_authors(article: &mut Record, publisher: &str) {
    let Some(Value::List(authors)) = article.get_mut(Field::Authors) else { return };
    let [author] = authors.as_slice() else { return };
    if let Some(people) = people_in(author.as_str(Field::Name), publisher) {
        *authors = people;
    }
}

/// Removes an excerpt that is the start of the headline or the byline: "Ferry returns to…", "By Ada Bo". Parts sentences
/// whose space is lost.
fn settle_excerpt(article: &mut Record, author: &str) {
    let excerpt = article.text(Field::Excerpt).unwrap_or_default();
    let start = excerpt.strip_suffix('…').or(excerpt.strip_suffix("...")).map(str::trim_ascii_end);
    let headline = article.text(Field::Headline).unwrap_or_default();
    let is_byline = excerpt.strip_suffix(author).is_some_and(|before| has_word(LABELS, b'|', before));
    if is_byline || start.is_some_and(|start| after(headline, start).is_some()) {
        article.remove(Field::Excerpt);
    } else if let Some(Value::Text(excerpt)) = article.get_mut(Field::Excerpt) {
        *excerpt = lines_of(excerpt).join(" ");
    }
}

/// Removes the name of the site from the headline, and texts that stand in the wrong fields.
fn settle_texts(article: &mut Record, publisher: Option<&str>) {
    let url = String::from(article.as_str(Field::Url));
    let author = article.list(Field::Authors).first().map(|author| String::from(author.as_str(Field::Name)));
    let section = article.record(Field::Section).map(|section| String::from(section.as_str(Field::Name)));
    if let Some(Value::Text(headline)) = article.get_mut(Field::Headline) {
        let whole = headline.len();
        for (name, is_section) in [(publisher, false), (author.as_deref(), false), (section.as_deref(), true)] {
            // A section stands before the name of the site: "Ferry returns | Sea | The Quay".
            if !is_section || headline.len() < whole {
                let end = without_site_name(headline, &url, name.unwrap_or_default()).len();
                headline.truncate(end);
            }
        }
    }
    settle_excerpt(article, author.as_deref().unwrap_or_default());
    if article.record(Field::Section).is_some_and(is_summary) {
        article.remove(Field::Section);
    }
    let own = publisher.unwrap_or_default();
    if article.record(Field::Source).is_some_and(|source| is_same(source.as_str(Field::Name), own)) {
        article.remove(Field::Source);
    }
    let section = article.record(Field::Section).map(|section| section.as_str(Field::Name)).unwrap_or_default();
    if article.text(Field::Kicker).is_some_and(|kicker| is_same(kicker, section)) {
        article.remove(Field::Kicker);
    }
    if FORMATS && article.text(Field::Dateline).is_some_and(|text| parse_loose(text).is_some()) {
        article.remove(Field::Dateline);
    }
}
