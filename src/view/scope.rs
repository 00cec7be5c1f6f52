//! What the slots of the table hold for one card: slot → value. It knows no markup.

use super::{FrameSlot, List, TextSlot, UrlSlot, When};
use crate::article::{Article, Author, Correction, Direction, Image, Named, Notice, Story};
use crate::body::{Block, Line, Run};
use crate::host::Host;
use crate::locale::{Word, Words, direction_of};
use crate::options::{DateStyle, LinkTarget, Options, Theme};
use crate::report::push_number;
use crate::time::Timestamp;
use crate::url::SafeUrl;
use alloc::borrow::Cow;

/// One article as it was asked for.
pub(crate) struct Card<'a> {
    article: &'a Article,
    options: &'a Options,
    host: &'a dyn Host,
    language: &'a str,
    /// The card's own words.
    pub(crate) words: Words,
    /// Why the article is not shown.
    pub(crate) notice: Option<Notice>,
    updated: Option<String>,
}

impl<'a> Card<'a> {
    /// Prepares an article for the renderers.
    pub(crate) fn new(article: &'a Article, options: &'a Options, host: &'a dyn Host) -> Self {
        let asked = [&options.language, &article.language, &options.page_language];
        let language = asked.into_iter().flatten().next().map_or("en", String::as_str);
        let mut card = Card {
            article,
            options,
            host,
            language,
            words: Words::of(language),
            notice: article.notice(host.now()),
            updated: None,
        };
        // A change on the day of publication says nothing that the date does not.
        let label = article.updated.map(|time| card.label(&time));
        card.updated = label.filter(|label| article.published.is_none_or(|first| card.label(&first) != *label));
        card
    }

    /// The element that the card is.
    pub(crate) fn root(&self) -> &'static super::Element {
        if self.notice.is_some() { &super::NOTICE } else { &super::CARD }
    }

    /// The level of the headline.
    pub(crate) fn heading_level(&self) -> u8 {
        self.options.heading_level
    }

    /// A value that is the same on all cards that are asked for alike.
    pub(crate) fn frame(&self, slot: FrameSlot) -> Option<&'static str> {
        match slot {
            FrameSlot::Target => (self.options.link_target == LinkTarget::Blank).then_some("_blank"),
            FrameSlot::WordsLanguage => self.words_language(),
        }
    }

    fn words_language(&self) -> Option<&'static str> {
        let around = self.article.language.as_deref().or(self.options.page_language.as_deref())?;
        let same = around.split('-').next() == Some(self.words.language);
        (!same).then_some(self.words.language)
    }

    fn label(&self, time: &Timestamp) -> String {
        let distance = match self.options.date_style {
            DateStyle::Relative => self.host.distance(time, self.language),
            DateStyle::Absolute => None,
        };
        distance.unwrap_or_else(|| self.host.date(time, self.language))
    }

    fn class(&self) -> String {
        let layout = ["standard", "compact", "hero", "full"];
        let layout = layout.get(self.options.layout as usize).copied().unwrap_or_default();
        let theme = match self.options.theme {
            Theme::Auto => "",
            Theme::Light => " light",
            Theme::Dark => " dark",
        };
        ["card ", layout, theme].concat()
    }

    fn direction(&self) -> &'static str {
        let own = if self.notice.is_some() { direction_of(self.words.language) } else { self.article.direction };
        match self.options.direction.unwrap_or(own) {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    fn notice_text(&self) -> Option<&'static str> {
        Some(self.words.get(match self.notice? {
            Notice::Withheld | Notice::Canceled => Word::Withdrawn,
            Notice::Embargoed => Word::Embargoed,
            Notice::Expired => Word::Expired,
        }))
    }
}

/// The entry of a list that is being rendered.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Card,
    Author(&'a Author, usize),
    Block(&'a Block),
    Line(&'a Line),
    Run(&'a Run),
    Correction(&'a Correction),
    Story(&'a Story),
    Link(&'a Named),
}

/// Where a renderer is: the card, and the entry of a list in it.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    /// The card.
    pub(crate) card: &'a Card<'a>,
    entry: Entry<'a>,
}

impl<'a> Scope<'a> {
    /// The whole card.
    pub(crate) fn of(card: &'a Card<'a>) -> Self {
        Scope { card, entry: Entry::Card }
    }

    /// Whether the asked layout is one of a set of bits.
    pub(crate) fn in_layout(&self, layouts: u8) -> bool {
        layouts & (1 << self.card.options.layout as u8) != 0
    }

    /// Whether a condition holds.
    pub(crate) fn holds(&self, when: When) -> bool {
        let article = self.card.article;
        let publisher = article.publisher.as_ref();
        match when {
            When::Always => true,
            When::Url(slot) => self.url(slot).is_some(),
            When::NoUrl(slot) => self.url(slot).is_none(),
            When::Text(slot) => self.has_text(slot),
            When::NoLinksLabel => !self.has_text(TextSlot::LinksLabel),
            When::Any(list) => self.entry(list, 0).is_some(),
            When::Byline => !article.authors.is_empty() || article.published.or(article.updated).is_some(),
            When::Caption => self.has_text(TextSlot::Caption) || self.has_text(TextSlot::Credit),
            When::PublisherName => publisher.is_some_and(|publisher| publisher.logo.is_none()),
            When::Publisher => publisher.is_some(),
            When::Rights => self.has_text(TextSlot::Copyright) || self.has_text(TextSlot::Terms),
        }
    }

    /// Whether a text is there; times are not put in words for it.
    fn has_text(&self, slot: TextSlot) -> bool {
        match slot {
            TextSlot::PublishedMachine => self.time().is_some(),
            slot => self.text(slot).is_some(),
        }
    }

    /// The text of a slot.
    pub(crate) fn text(&self, slot: TextSlot) -> Option<Cow<'a, str>> {
        let article = self.card.article;
        let publisher = article.publisher.as_ref();
        let rights = article.rights.as_ref();
        let image = self.image();
        let text = match slot {
            TextSlot::CardClass => return Some(Cow::Owned(self.card.class())),
            TextSlot::Published => return self.time().map(|time| Cow::Owned(self.card.label(&time))),
            TextSlot::PublishedMachine => return self.time().map(|time| Cow::Owned(time.rfc3339())),
            TextSlot::UpdatedMachine => return article.updated.map(|time| Cow::Owned(time.rfc3339())),
            TextSlot::Width => return image?.width.map(digits),
            TextSlot::Height => return image?.height.map(digits),
            TextSlot::Language if self.card.notice.is_some() => Some(self.card.words.language),
            TextSlot::Language => article.language.as_deref(),
            TextSlot::Direction => Some(self.card.direction()),
            TextSlot::Headline => self.headline(),
            TextSlot::Excerpt => article.excerpt.as_deref(),
            TextSlot::SectionName => self.section().map(|section| section.name.as_str()),
            TextSlot::Dateline => article.dateline.as_deref(),
            TextSlot::Updated => self.card.updated.as_deref(),
            TextSlot::Alt => Some(image?.alt.as_str()),
            TextSlot::Caption => image?.caption.as_deref(),
            TextSlot::Credit => image?.credit.as_deref(),
            TextSlot::Separator => self.separator(),
            TextSlot::Name => self.author().map(|author| author.name.as_str()),
            TextSlot::Role => self.author()?.role.as_deref(),
            TextSlot::Bio => self.author()?.bio.as_deref(),
            TextSlot::Label => self.link().map(|link| link.name.as_str()),
            TextSlot::Run => self.run(),
            TextSlot::PublisherName => publisher?.name.as_deref(),
            TextSlot::LinksLabel => publisher?.links_label.as_deref(),
            TextSlot::Prompt => {
                publisher?.search.as_ref()?.prompt.as_deref().or(Some(self.card.words.get(Word::Search)))
            }
            TextSlot::SearchField => search_field(publisher?.search.as_ref()?.url.as_str()),
            TextSlot::Copyright => rights?.copyright.as_deref().or(publisher.and_then(|outlet| outlet.name.as_deref())),
            TextSlot::Terms => rights?.terms.as_deref(),
            TextSlot::CorrectionText => match self.entry {
                Entry::Correction(correction) => Some(correction.text.as_str()),
                _ => None,
            },
            TextSlot::Notice => self.card.notice_text(),
        };
        text.map(Cow::Borrowed)
    }

    /// The address of a slot.
    pub(crate) fn url(&self, slot: UrlSlot) -> Option<&'a SafeUrl> {
        let article = self.card.article;
        let publisher = article.publisher.as_ref();
        match slot {
            UrlSlot::Article => Some(&article.url),
            UrlSlot::Section => self.section()?.url.as_ref(),
            UrlSlot::Image => self.image().map(|image| &image.url),
            UrlSlot::Author => self.author()?.url.as_ref(),
            UrlSlot::Portrait => self.author()?.image.as_ref().map(|image| &image.url),
            UrlSlot::Link => self.link()?.url.as_ref(),
            UrlSlot::Publisher => publisher?.url.as_ref(),
            UrlSlot::Logo => publisher?.logo.as_ref().map(|image| &image.url),
            UrlSlot::Search => publisher?.search.as_ref().map(|search| &search.url),
            UrlSlot::License => article.rights.as_ref()?.license.as_ref(),
            UrlSlot::Story => match self.entry {
                Entry::Story(story) => Some(&story.url),
                _ => None,
            },
            UrlSlot::Run => match self.entry {
                Entry::Run(run) => run.link.as_ref(),
                _ => None,
            },
        }
    }

    /// The entry `index` of a list.
    pub(crate) fn entry(&self, list: List, index: usize) -> Option<Scope<'a>> {
        let article = self.card.article;
        let entry = match list {
            List::Authors => Entry::Author(article.authors.get(index)?, index),
            List::Bios => {
                let author = article.authors.iter().filter(|author| author.bio.is_some()).nth(index)?;
                Entry::Author(author, index)
            }
            List::Body => Entry::Block(article.body.get(index)?),
            List::Lines => Entry::Line(self.lines().get(index)?),
            List::Runs => Entry::Run(self.runs().get(index)?),
            List::Corrections => Entry::Correction(article.corrections.get(index)?),
            List::Related if index >= usize::from(self.card.options.related) => return None,
            List::Related => Entry::Story(article.related.get(index)?),
            List::Links => Entry::Link(article.publisher.as_ref()?.links.get(index)?),
        };
        Some(Scope { card: self.card, entry })
    }

    /// Which element of a list's choice the entry takes.
    pub(crate) fn variant(&self) -> usize {
        match self.entry {
            Entry::Block(Block::Paragraph(line)) => usize::from(!is_plain(line)),
            Entry::Block(Block::Heading(_)) => 2,
            Entry::Block(Block::Quotation(_)) => 3,
            Entry::Block(Block::List { ordered, .. }) => 4 + usize::from(*ordered),
            Entry::Run(run) if run.is_break() => 8,
            Entry::Run(run) => {
                usize::from(run.emphasis) | usize::from(run.strong) << 1 | usize::from(run.link.is_some()) << 2
            }
            _ => 0,
        }
    }

    /// The `srcset` of the picture here, where it comes in several widths.
    pub(crate) fn sources(&self) -> Option<String> {
        let mut set = String::new();
        for source in &self.image()?.sources {
            if !set.is_empty() {
                set.push_str(", ");
            }
            // A comma at the end of an address would end the candidate; anywhere else it is part of it.
            let url = source.url.as_str();
            set.push_str(url.trim_end_matches(','));
            (url.trim_end_matches(',').len()..url.len()).for_each(|_| set.push_str("%2C"));
            set.push(' ');
            push_number(&mut set, u64::from(source.width));
            set.push('w');
        }
        (!set.is_empty()).then_some(set)
    }

    fn author(&self) -> Option<&'a Author> {
        match self.entry {
            Entry::Author(author, _) => Some(author),
            _ => None,
        }
    }

    fn link(&self) -> Option<&'a Named> {
        match self.entry {
            Entry::Link(link) => Some(link),
            _ => None,
        }
    }

    fn image(&self) -> Option<&'a Image> {
        match self.entry {
            Entry::Story(story) => story.image.as_ref(),
            _ => self.card.article.image.as_ref(),
        }
    }

    fn section(&self) -> Option<&'a Named> {
        match self.entry {
            Entry::Story(story) => story.section.as_ref(),
            _ => self.card.article.section.as_ref(),
        }
    }

    fn headline(&self) -> Option<&'a str> {
        match self.entry {
            Entry::Story(story) => story.headline.as_deref().or(story.excerpt.as_deref()),
            _ => Some(&self.card.article.headline),
        }
    }

    fn time(&self) -> Option<Timestamp> {
        match self.entry {
            Entry::Story(story) => story.published,
            Entry::Correction(correction) => correction.date,
            _ => self.card.article.published,
        }
    }

    fn run(&self) -> Option<&'a str> {
        match self.entry {
            Entry::Run(run) => Some(run.text.as_str()),
            Entry::Block(Block::Paragraph(line)) => line.first().map(|run| run.text.as_str()),
            _ => None,
        }
    }

    fn runs(&self) -> &'a [Run] {
        match self.entry {
            Entry::Line(line) | Entry::Block(Block::Paragraph(line) | Block::Heading(line)) => line,
            _ => &[],
        }
    }

    fn lines(&self) -> &'a [Line] {
        match self.entry {
            Entry::Block(Block::Quotation(lines) | Block::List { items: lines, .. }) => lines,
            _ => &[],
        }
    }

    /// What stands before an author's name: nothing, a comma, or "and".
    fn separator(&self) -> Option<&'static str> {
        let Entry::Author(_, index) = self.entry else {
            return None;
        };
        match index {
            0 => None,
            index if index + 1 == self.card.article.authors.len() => Some(self.card.words.get(Word::And)),
            _ => Some(self.card.words.get(Word::Comma)),
        }
    }
}

/// Whether a line is one run in no style.
fn is_plain(line: &[Run]) -> bool {
    matches!(line, [run] if run.link.is_none() && !run.emphasis && !run.strong && !run.is_break())
}

/// The name of the search field where the address is no more than `…?name={query}`, so that it works without script.
fn search_field(url: &str) -> Option<&str> {
    let (_, query) = url.split_once('?')?;
    let name = query.strip_suffix("={query}").or_else(|| query.strip_suffix("=%7Bquery%7D"))?;
    let plain = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    (plain && (1..=16).contains(&name.len())).then_some(name)
}

fn digits(number: u32) -> Cow<'static, str> {
    let mut text = String::new();
    push_number(&mut text, u64::from(number));
    Cow::Owned(text)
}
