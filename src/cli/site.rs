//! A site of cards: where its folders and files are and how its cards were asked for. It reads and writes nothing.

use super::Trouble;
use super::args::{Folder, joined};
use crate::html::Delivery;
use crate::report::Report;
use crate::{Options, Server};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

/// Runs in a frame and tells the page around it how high the card is.
pub(super) const HEIGHT_SCRIPT: &str = include_str!("height.js");

/// Runs in a page and gives frames of cards the height that they tell.
pub(super) const FRAME_SCRIPT: &str = include_str!("frame.js");

/// What stands under `assets/` by its name and its hash; it never changes.
#[derive(Debug, Clone)]
pub(super) struct Asset {
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// A site of cards.
#[derive(Debug)]
pub(super) struct Site {
    base: Url,
    /// How its cards were asked for, by the JavaScript names.
    asked: Value,
    pub(super) assets: Vec<Asset>,
    height_script: String,
    frame_script: String,
}

impl Site {
    /// A site at an address.
    pub(super) fn new(base: &str, folder: &Folder) -> Result<Self, Trouble> {
        let mut base = Url::parse(base).map_err(|error| Trouble::of("--base-url", &error))?;
        if !["http", "https"].contains(&base.scheme()) {
            return Err(Trouble(String::from("--base-url: not an http(s) address")));
        }
        if !base.path().ends_with('/') {
            base.set_path(&format!("{}/", base.path()));
        }
        let mut assets = Vec::new();
        let height_script = single("height.js", HEIGHT_SCRIPT, &mut assets);
        let frame_script = single("frame.js", FRAME_SCRIPT, &mut assets);
        let mut asked = joined([folder.look.options(), folder.place.options()]);
        if let Some(from) = &folder.assets {
            let script = package(from, &mut assets)?;
            let own = json!({"script": format!("{base}{}", script.path), "integrity": integrity(&script.bytes)});
            asked = joined([asked, own]);
        }
        Ok(Site { base, asked, assets, height_script, frame_script })
    }

    /// How the card of a path is asked for.
    pub(super) fn asked(&self, path: &str, server: &Server) -> (Options, Delivery) {
        let payload = self.address(path, "article.json");
        let asked = joined([self.asked.clone(), json!({"src": payload, "base": payload})]);
        let mut report = Report::default();
        let options = Options::read(&&asked, server, &mut report);
        (options, Delivery::read(&&asked, server, &mut report))
    }

    /// What was asked for in a wrong way; it is the same for all cards.
    pub(super) fn check(&self) -> Result<(), Trouble> {
        let (server, mut report) = (Server::at(0), Report::default());
        let _ = Options::read(&&self.asked, &server, &mut report);
        let _ = Delivery::read(&&self.asked, &server, &mut report);
        let wrong: Vec<&str> = report.issues().iter().map(|issue| issue.path.trim_start_matches("$options.")).collect();
        if wrong.is_empty() { Ok(()) } else { Err(Trouble(format!("no such value: {}", wrong.join(", ")))) }
    }

    /// What a change of which makes every card anew.
    pub(super) fn stamp(&self) -> String {
        let scripts = (&self.height_script, &self.frame_script);
        format!("{} {} {} {scripts:?}", env!("CARGO_PKG_VERSION"), self.base, self.asked)
    }

    /// The address of a file of a path.
    pub(super) fn address(&self, path: &str, file: &str) -> String {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path.split('/')).push(file);
        }
        url.into()
    }

    /// The path of a card that an address of this site leads to.
    pub(super) fn path_of(&self, address: &str) -> Option<String> {
        let url = Url::parse(address).ok()?;
        let rest = url.as_str().strip_prefix(self.base.as_str())?.split(['?', '#']).next()?;
        let path = percent_encoding::percent_decode_str(rest).decode_utf8().ok()?.into_owned();
        let path = path.strip_suffix("index.html").or(path.strip_suffix("frame.html")).unwrap_or(&path);
        Some(path.trim_end_matches('/').to_owned()).filter(|path| !path.is_empty())
    }

    /// The script of frames.
    pub(super) fn height_script(&self) -> String {
        format!("{}{}", self.base, self.height_script)
    }

    /// The script of pages that hold frames.
    pub(super) fn frame_script(&self) -> String {
        format!("{}{}", self.base, self.frame_script)
    }
}

/// A short name for what some bytes are.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>().chars().take(32).collect()
}

/// The hash of a script as an `integrity` attribute has it.
fn integrity(bytes: &[u8]) -> String {
    use base64::Engine as _;
    format!("sha384-{}", base64::engine::general_purpose::STANDARD.encode(sha2::Sha384::digest(bytes)))
}

fn single(name: &str, text: &str, assets: &mut Vec<Asset>) -> String {
    let short: String = hash(text.as_bytes()).chars().take(8).collect();
    let path = format!("assets/{short}/{name}");
    assets.push(Asset { path: path.clone(), bytes: text.as_bytes().to_vec() });
    path
}

/// What `embed.js` needs beside it, all in a folder named by all of it: they must be of one build.
fn package(from: &std::path::Path, assets: &mut Vec<Asset>) -> Result<Asset, Trouble> {
    let names = ["embed.js", "article_embed_bg.wasm", "article_embed_formats_bg.wasm"];
    let read = |name: &&str| {
        let file = from.join(name);
        std::fs::read(&file).map_err(|error| Trouble::of(&file.display().to_string(), &error))
    };
    let contents = names.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let short: String = hash(&contents.concat()).chars().take(8).collect();
    let files = names.iter().zip(contents).map(|(name, bytes)| Asset { path: format!("assets/{short}/{name}"), bytes });
    assets.extend(files);
    let script = assets.iter().find(|asset| asset.path.ends_with("/embed.js")).cloned();
    script.ok_or_else(|| Trouble(String::from("no embed.js")))
}
