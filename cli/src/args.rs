//! The arguments that several commands share, and the options and deliveries of cards that they make.

use super::error::Error;
use super::input::Source;
use super::value_parsers::{LISTS, ReplacedMessages, format, keyword, whole, words};
use article_embed::Options;
use article_embed::html::{Delivery, Loading};
use article_embed::options::{Direction, Excerpts, Layout, LinkTarget, Pictures, Theme};
use clap::{Args, ValueHint};
use std::path::PathBuf;
use std::time::Duration;

/// The payload of a command that takes one.
#[derive(Debug, Args)]
pub(crate) struct InputArgs {
    /// JSON payload or HTML page of an article; - reads standard input
    #[arg(default_value = "-", value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,
    /// Public address of the payload: the element's src, and the base of relative addresses
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub(crate) src: Option<String>,
    /// Address of the article, if the payload or page does not state it [default for a page: that of --src]
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    url: Option<String>,
    /// Format of the payload, as docs/formats.md names it [default: detected]
    #[arg(long, value_parser = format)]
    format: Option<String>,
    /// Print one line of JSON: ok, format, issues, and the result
    #[arg(long)]
    pub(crate) json: bool,
}

/// How a card looks and which language it speaks.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Card")]
pub(crate) struct CardArgs {
    /// Parts that the card shows
    #[arg(long, default_value_t, value_parser = keyword(Layout::ALL, Layout::name))]
    layout: Layout,
    /// Color scheme; auto follows the page or the reader's system
    #[arg(long, default_value_t, value_parser = keyword(Theme::ALL, Theme::name))]
    theme: Theme,
    /// Maximum number of related stories, 0 to 50
    #[arg(long, value_name = "COUNT", default_value_t = 4, value_parser = whole::<u8>(0..=50))]
    related: u8,
    /// Maximum number of topics, 0 to 20
    #[arg(long, value_name = "COUNT", default_value_t = 0, value_parser = whole::<u8>(0..=20))]
    topics: u8,
    /// Paragraphs visible before the reader unfolds the body; 0 shows all
    #[arg(long, value_name = "COUNT", default_value_t = 6, value_parser = whole::<u8>(0..=255))]
    paragraphs: u8,
    /// Level of the headline, 2 to 6
    #[arg(long, value_name = "LEVEL", default_value_t = 2, value_parser = whole::<u8>(2..=6))]
    heading_level: u8,
    /// Language of dates and of the card's own texts, as a BCP 47 tag [default: the article's]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Replacements for the card's own texts, as JSON: {"related": "More from us"}
    #[arg(long, value_name = "JSON", value_parser = words)]
    words: Option<ReplacedMessages>,
    /// Writing direction of the card [default: the article's]
    #[arg(long, value_parser = keyword(Direction::ALL, Direction::name))]
    dir: Option<Direction>,
    /// Where links open
    #[arg(long, value_name = "TARGET", default_value_t, value_parser = keyword(LinkTarget::ALL, LinkTarget::name))]
    link_target: LinkTarget,
    /// Maximum number of articles of a list, 1 to 100
    #[arg(long, value_name = "COUNT", default_value_t = 10, value_parser = whole::<u8>(1..=100))]
    items: u8,
    /// Make the first article of a list larger
    #[arg(long)]
    lead: bool,
    /// Articles of a list that have their excerpt
    #[arg(long, value_name = "WHICH", default_value_t, value_parser = keyword(Excerpts::ALL, Excerpts::name))]
    excerpts: Excerpts,
    /// Number the articles of a list
    #[arg(long)]
    numbered: bool,
    /// Name of the publisher, for payloads that lack it [default: the host of the article's address]
    #[arg(long, value_name = "NAME")]
    publisher: Option<String>,
    /// Which pictures the card has; all gives compact one too, raster leaves SVG out, none leaves out all
    #[arg(long, value_name = "KIND", default_value_t, value_parser = keyword(Pictures::ALL, Pictures::name))]
    pictures: Pictures,
}

/// How the element loads its script and its payload.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Element")]
pub(crate) struct PageArgs {
    /// Address of embed.js
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    pub(crate) script: Option<String>,
    /// Subresource Integrity hash of embed.js, from pkg/integrity.json
    #[arg(long, value_name = "HASH", requires = "script")]
    integrity: Option<String>,
    /// When the browser draws the card: near the viewport, at once, or on a click [default: lazy]
    #[arg(long, value_parser = keyword(Loading::ALL, Loading::name))]
    loading: Option<Loading>,
    /// Seconds between two reads of the payload, at least 1 [default: read once]
    #[arg(long, value_name = "SECONDS", value_parser = whole::<u32>(1..=u32::MAX.into()))]
    refresh: Option<u32>,
}

/// Where a card from a server has its style sheet.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Element")]
pub(crate) struct StyleArgs {
    /// Address of card.css [default: the style sheet is inline]
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url)]
    stylesheet: Option<String>,
    /// Content-Security-Policy nonce of the inline style sheet
    #[arg(long)]
    nonce: Option<String>,
}

/// The folder of payloads that a site is made of, and how its cards look.
#[derive(Debug, Clone, Args)]
pub(crate) struct SiteArgs {
    /// Folder of JSON payloads (.json, .jsonld), HTML pages of articles (.html, .htm) and feeds (.xml, .rss, .atom)
    #[arg(value_name = "PAYLOADS", value_hint = ValueHint::DirPath)]
    pub(crate) payloads: PathBuf,
    /// Folder of embed.js and of what it loads, such as pkg/, to publish beside the cards
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, conflicts_with = "script")]
    pub(crate) assets: Option<PathBuf>,
    /// Folder that --assets named before, whose files others still ask for; may be given several times
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) earlier_assets: Vec<PathBuf>,
    /// Format of the payloads, as docs/formats.md names it [default: detected]
    #[arg(long, value_parser = format)]
    pub(crate) format: Option<String>,
    /// Layout of the payloads that have several articles: sections and feeds
    #[arg(long, default_value = "list", value_parser = keyword(&LISTS, Layout::name))]
    list_layout: Layout,
    #[command(flatten)]
    pub(crate) card: CardArgs,
    #[command(flatten)]
    page: PageArgs,
    #[command(flatten)]
    style: StyleArgs,
}

impl InputArgs {
    pub(crate) fn source(&self) -> Source {
        // A src that is relative to a page cannot be a base: its own base is unknown here.
        let base = self.src.clone().filter(|src| src.starts_with("https:") || src.starts_with("http:"));
        Source {
            page: self.url.clone().or_else(|| base.clone()),
            article: self.url.clone(),
            base: base.or_else(|| self.url.clone()),
            format: self.format.clone(),
            ..Source::default()
        }
    }

    /// A delivery that names the payload.
    pub(crate) fn delivery(&self) -> Result<Delivery, Error> {
        let mut delivery = Delivery::new();
        if let Some(src) = &self.src {
            delivery = delivery.payload(src)?;
        }
        if let Some(format) = &self.format {
            delivery = delivery.format(format);
        }
        Ok(delivery)
    }
}

impl CardArgs {
    /// Whether the card shows all articles of a payload.
    pub(crate) fn is_list(&self) -> bool {
        self.layout.is_list()
    }

    pub(crate) fn options(&self) -> Result<Options, Error> {
        let mut options = Options::new()
            .layout(self.layout)
            .theme(self.theme)
            .related(self.related)
            .topics(self.topics)
            .paragraphs(self.paragraphs)
            .link_target(self.link_target)
            .pictures(self.pictures)
            .items(self.items)
            .lead(self.lead)
            .excerpts(self.excerpts)
            .numbered(self.numbered)
            .publisher(self.publisher.as_deref().unwrap_or_default())
            .words(self.words.iter().flat_map(|ReplacedMessages(words)| words.iter().cloned()))
            .heading_level(self.heading_level)?;
        if let Some(tag) = &self.lang {
            options = options.language(tag)?;
        }
        if let Some(direction) = self.dir {
            options = options.direction(direction);
        }
        Ok(options)
    }
}

impl PageArgs {
    /// Adds the arguments to a delivery.
    pub(crate) fn add_to(&self, mut delivery: Delivery) -> Result<Delivery, Error> {
        if let Some(url) = &self.script {
            delivery = delivery.script(url)?;
        }
        if let Some(hash) = &self.integrity {
            delivery = delivery.integrity(hash)?;
        }
        if let Some(loading) = self.loading {
            delivery = delivery.loading(loading);
        }
        if let Some(seconds) = self.refresh {
            delivery = delivery.refresh(Duration::from_secs(seconds.into()))?;
        }
        Ok(delivery)
    }
}

impl StyleArgs {
    /// Adds the arguments to a delivery.
    pub(crate) fn add_to(&self, mut delivery: Delivery) -> Result<Delivery, Error> {
        if let Some(url) = &self.stylesheet {
            delivery = delivery.stylesheet(url)?;
        }
        if let Some(nonce) = &self.nonce {
            delivery = delivery.nonce(nonce)?;
        }
        Ok(delivery)
    }
}

impl SiteArgs {
    /// Whether the address of `embed.js` is given.
    pub(crate) fn has_script(&self) -> bool {
        self.page.script.is_some()
    }
    /// The layout of payloads that have several articles: that of all cards, if it is for lists.
    pub(crate) fn list_layout(&self) -> Layout {
        if self.card.is_list() { self.card.layout } else { self.list_layout }
    }

    /// The delivery of every card, without its payload.
    pub(crate) fn delivery(&self) -> Result<Delivery, Error> {
        self.style.add_to(self.page.add_to(Delivery::new())?)
    }
}

#[cfg(test)]
mod tests;
