//! The words of the command line, each with its help. It does nothing of what they ask.

use clap::{Args, Parser, Subcommand, ValueHint};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::path::PathBuf;

/// News article cards: HTML, snippets, oEmbed answers and whole folders of them, from JSON or from articles' pages.
#[derive(Debug, Parser)]
#[command(name = "article-embed", version, about, propagate_version = true, arg_required_else_help = true)]
pub(super) struct Line {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// The card as HTML: the element with a declarative shadow root
    Render(One),
    /// What a site owner pastes: the element with its fallback, and the script tag
    Snippet(One),
    /// The answer of an oEmbed endpoint
    Oembed(One),
    /// What is wrong with payloads
    Validate(Validate),
    /// A payload of any known format in the project's own
    Normalize(One),
    /// The JSON Schema of the project's own payload
    Schema,
    /// Every payload of a folder as card, frame, snippet, oEmbed answer and index
    Build(Build),
    /// A small HTTP server for a folder of payloads
    Serve(Serve),
    /// The completions of a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// How a card looks and reads.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Card")]
pub(super) struct Look {
    /// Which parts the card has
    #[arg(long, value_parser = ["standard", "compact", "hero", "full"])]
    layout: Option<String>,
    /// Light or dark; by itself as the reader's system has it
    #[arg(long, value_parser = ["auto", "light", "dark"])]
    theme: Option<String>,
    /// Most related stories shown
    #[arg(long, value_parser = clap::value_parser!(u8).range(0..=50))]
    related: Option<u8>,
    /// Most paragraphs of the text that are in sight before it is unfolded; 0 shows all
    #[arg(long)]
    paragraphs: Option<u8>,
    /// Level of the headline
    #[arg(long, value_parser = clap::value_parser!(u8).range(2..=6))]
    heading_level: Option<u8>,
    /// Language of the card's own words and dates (BCP 47)
    #[arg(long)]
    lang: Option<String>,
    /// Words in the place of the card's own, as JSON: {"related": "More from us"}
    #[arg(long, value_parser = words)]
    words: Option<Value>,
    /// Direction of the card
    #[arg(long, value_parser = ["ltr", "rtl"])]
    dir: Option<String>,
    /// Where links open
    #[arg(long, value_parser = ["_self", "_blank"])]
    link_target: Option<String>,
    /// Name of the payload's format; by itself the one it looks like
    #[arg(long)]
    format: Option<String>,
}

/// Where things of the card are.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Page")]
pub(super) struct Place {
    /// Address of embed.js
    #[arg(long, value_hint = ValueHint::Url)]
    pub(super) script: Option<String>,
    /// Its hash, as in pkg/integrity.json
    #[arg(long, requires = "script")]
    pub(super) integrity: Option<String>,
    /// Address of card.css; by itself the style sheet is in the page
    #[arg(long, value_hint = ValueHint::Url)]
    stylesheet: Option<String>,
    /// Nonce of that style sheet
    #[arg(long)]
    nonce: Option<String>,
    /// When the element draws the card by itself
    #[arg(long, value_parser = ["lazy", "eager", "interaction"])]
    loading: Option<String>,
    /// Seconds between the element's readings of the payload
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    refresh: Option<u32>,
}

/// One payload.
#[derive(Debug, Args)]
pub(super) struct One {
    /// A payload, or an article's HTML page; standard input if it is - or not given
    #[arg(default_value = "-", value_hint = ValueHint::FilePath)]
    pub(super) file: PathBuf,
    /// Address of the payload: the element reads it there, and its own addresses resolve against it
    #[arg(long, value_hint = ValueHint::Url)]
    src: Option<String>,
    /// Most pixels across (oembed)
    #[arg(long)]
    max_width: Option<u32>,
    /// Most pixels down (oembed)
    #[arg(long)]
    max_height: Option<u32>,
    /// The card alone (render)
    #[arg(long)]
    pub(super) bare: bool,
    /// All that is known of it, as JSON
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    look: Look,
    #[command(flatten)]
    place: Place,
}

/// Several payloads.
#[derive(Debug, Args)]
pub(super) struct Validate {
    /// Payloads, or articles' HTML pages; standard input if it is - or none is given
    #[arg(default_value = "-", value_hint = ValueHint::FilePath)]
    pub(super) files: Vec<PathBuf>,
    /// Name of their format; by itself the one each looks like
    #[arg(long)]
    pub(super) format: Option<String>,
    /// One line of JSON for each
    #[arg(long)]
    pub(super) json: bool,
}

/// What a folder of cards is made of.
#[derive(Debug, Clone, Args)]
pub(super) struct Folder {
    /// Folder of payloads (.json) and articles' pages (.html)
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(super) payloads: PathBuf,
    /// Folder with embed.js and its wasm, to be served beside the cards
    #[arg(long, value_hint = ValueHint::DirPath, conflicts_with = "script")]
    pub(super) assets: Option<PathBuf>,
    #[command(flatten)]
    pub(super) look: Look,
    #[command(flatten)]
    pub(super) place: Place,
}

/// A folder of cards.
#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) folder: Folder,
    /// Folder to write to
    #[arg(long, value_hint = ValueHint::DirPath)]
    pub(super) out: PathBuf,
    /// Address that the folder will have
    #[arg(long, value_hint = ValueHint::Url)]
    pub(super) base_url: String,
    /// Writes all anew, unchanged or not
    #[arg(long)]
    pub(super) force: bool,
    /// Threads; by itself as many as there are cores
    #[arg(long)]
    pub(super) jobs: Option<usize>,
    /// One line of JSON for each bad file, and one at the end
    #[arg(long)]
    pub(super) json: bool,
}

/// A server.
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) folder: Folder,
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8787")]
    pub(super) listen: SocketAddr,
    /// Address that the world knows it by; by itself the one it listens on
    #[arg(long, value_hint = ValueHint::Url)]
    pub(super) base_url: Option<String>,
}

/// An object of words.
fn words(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).ok().filter(Value::is_object).ok_or_else(|| String::from("not a JSON object"))
}

impl Look {
    /// The options by their JavaScript names.
    pub(super) fn options(&self) -> Value {
        json!({
            "layout": self.layout, "theme": self.theme, "related": self.related, "paragraphs": self.paragraphs,
            "headingLevel": self.heading_level, "words": self.words, "lang": self.lang, "dir": self.dir, "linkTarget": self.link_target, "format": self.format,
        })
    }
}

impl Place {
    /// The options by their JavaScript names.
    pub(super) fn options(&self) -> Value {
        json!({
            "script": self.script, "integrity": self.integrity, "stylesheet": self.stylesheet, "nonce": self.nonce,
            "loading": self.loading, "refresh": self.refresh,
        })
    }
}

impl One {
    /// The options by their JavaScript names.
    pub(super) fn options(&self) -> Value {
        // Nothing can be resolved against an address that is itself relative to a page.
        let base = self.src.as_deref().filter(|src| src.starts_with("https:") || src.starts_with("http:"));
        let own = json!({
            "src": self.src, "base": base, "maxWidth": self.max_width, "maxHeight": self.max_height,
        });
        joined([own, self.look.options(), self.place.options()])
    }
}

/// The members of all objects in one.
pub(super) fn joined<const N: usize>(objects: [Value; N]) -> Value {
    objects
        .into_iter()
        .filter_map(|object| if let Value::Object(map) = object { Some(map) } else { None })
        .flatten()
        .collect()
}
