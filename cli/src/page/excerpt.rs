//! The excerpt of a page: a description that says something of this article.

use super::document::{Document, fold, text};
use super::titles::without_site;
use article_embed::internal::plain_line;

const METAS: [&str; 6] = [
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "dcterms.description",
    "sailthru.description",
];

/// Elements that are marked as the summary.
const MARKS: &str =
    ".p-summary, [itemprop~='description'], [property~='schema:description'], .standfirst, .article-standfirst";

/// Parts of classes of the text between the headline and the article.
const CLASSES: [&str; 9] =
    ["bajada", "chapo", "dek", "entradilla", "ingress", "sommario", "standfirst", "summary", "vorspann"];

/// Beginnings of texts that stand in the place of a description, for any page of a site.
const BOILERPLATE: &str = "visit the post|just another wordpress site|we use cookies|this site uses cookies|this website \
    uses cookies|you need to enable javascript|please enable javascript|javascript is disabled|javascript is not|\
    javascript is required|enable javascript to|your browser does|your browser is not|please enable cookies|posts about|\
    skip to content|skip to main|wir verwenden cookies|nous utilisons des cookies|utilizamos cookies|lorem ipsum";

/// Whole texts that do.
const WHOLE: [&str; 6] =
    ["default description", "description", "meta description", "no description", "site description", "summary"];

/// Characters of a description that is shown on the page.
const SHOWN: std::ops::RangeInclusive<usize> = 10..=500;

/// The first description that says something else than the headline, and is not the same on all pages of a site.
pub(super) fn excerpt(page: &Document, headline: &str, site: &[String]) -> Option<String> {
    let is_own = |text: &String| {
        let lower = text.to_lowercase();
        fold(text).len() > 2
            && fold(&without_site(text, site)) != fold(headline)
            && !site.iter().any(|name| fold(name) == fold(text))
            && !BOILERPLATE.split('|').any(|start| lower.starts_with(start))
            && !WHOLE.contains(&lower.trim_end_matches('.'))
            && !is_byline(&lower)
            && !is_start(text, headline)
    };
    let metas = METAS.iter().filter_map(|name| plain_line(page.meta(&[name])?));
    let classes = || page.select_classes(|part| CLASSES.contains(&part)).take(1);
    let shown = page.select_own(MARKS).chain(classes()).filter_map(|element| {
        let content = element.attr("content").map(str::to_owned);
        plain_line(&content.unwrap_or_else(|| text(element)))
    });
    let shown = shown.filter(|text| SHOWN.contains(&text.chars().count()));
    metas.into_iter().find(is_own).or_else(|| shown.into_iter().find(is_own))
}

/// Whether a text is the start of the headline: "Ferry returns to…".
fn is_start(text: &str, headline: &str) -> bool {
    let start = text.strip_suffix('…').or(text.strip_suffix("..."));
    start.is_some_and(|start| fold(headline).starts_with(&fold(start)))
}

/// Whether a text is the name of the author alone: "By A. Writer".
fn is_byline(lower: &str) -> bool {
    lower.starts_with("by ") && lower.split(' ').count() < 6 && !lower.ends_with(['.', '!', '?'])
}
