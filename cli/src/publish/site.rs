//! A site of cards: the addresses of its files, and the options that all its cards share.

use super::address::authority;
use super::assets::Asset;
use crate::args::SiteArgs;
use crate::error::Error;
use crate::files::manifest::FILES;
use crate::input::{Extent, Source};
use crate::output::tell;
use crate::subject::Subject;
use article_embed::Options;
use article_embed::html::Delivery;
use article_embed::options::Layout;
use std::time::SystemTime;
use url::Url;

/// A site of cards.
#[derive(Debug)]
pub(crate) struct Site {
    /// The address of the site; its path ends with a slash.
    base: Url,
    /// The format of all payloads; detected if not given.
    format: Option<String>,
    options: Options,
    /// The layout of payloads that have several articles.
    list_layout: Layout,
    extent: Extent,
    delivery: Delivery,
    /// The files under `assets/`.
    pub(crate) assets: Vec<Asset>,
    height_script: String,
    frame_script: String,
}

/// How the card at one path is read and drawn.
pub(crate) struct CardSettings {
    pub(crate) source: Source,
    options: Options,
    /// The same for a list.
    list_options: Options,
    pub(crate) delivery: Delivery,
}

impl CardSettings {
    /// The options of the card that shows a subject.
    pub(crate) fn options(&self, subject: &Subject) -> &Options {
        match subject {
            Subject::Article(_) => &self.options,
            Subject::List(_) => &self.list_options,
        }
    }
}

impl Site {
    /// Makes a site with the address `base`.
    ///
    /// # Errors
    ///
    /// If `base` is not an http(s) address, an option has an invalid value, or a file of `--assets` cannot be read.
    pub(crate) fn new(base: &str, args: &SiteArgs) -> Result<Self, Error> {
        let base = base_url(base)?;
        let (height, frame) = (Asset::height_script(), Asset::frame_script());
        let (height_script, frame_script) = (format!("{base}{}", height.path), format!("{base}{}", frame.path));
        let mut assets = vec![height, frame];
        let mut delivery = args.delivery()?;
        if let Some(folder) = &args.assets {
            let (script, loaded) = Asset::package(folder)?;
            delivery = delivery.script(format!("{base}{}", script.path))?.integrity(script.integrity())?;
            assets.push(script);
            assets.extend(loaded);
        } else if !args.has_script() {
            tell(
                "article-embed: neither --assets nor --script: snippets have no script tag, so only pages that load \
                 embed.js themselves draw cards",
            );
        }
        for folder in &args.earlier_assets {
            let (script, loaded) = Asset::package(folder)?;
            assets.push(script);
            assets.extend(loaded);
        }
        let (format, options) = (args.format.clone(), args.card.options()?);
        let extent = if args.card.is_list() { Extent::All } else { Extent::Detected };
        let list_layout = args.list_layout();
        Ok(Site { base, format, options, list_layout, extent, delivery, assets, height_script, frame_script })
    }

    /// The settings of the card at a path, drawn at `now`.
    ///
    /// The published payload has the project's own format, so the element does not name the format of the source.
    pub(crate) fn card(&self, path: &str, now: SystemTime) -> CardSettings {
        let payload = self.address(path, "article.json");
        // An address below the base is http(s), which is all that this checks.
        let delivery = self.delivery.clone().payload(&payload).unwrap_or_else(|_| self.delivery.clone());
        let options = self.options.clone().now(now);
        let (format, extent) = (self.format.clone(), self.extent);
        CardSettings {
            source: Source { base: Some(payload), page: None, article: None, format, extent, now: Some(now) },
            list_options: options.clone().layout(self.list_layout),
            options,
            delivery,
        }
    }

    /// A text that changes whenever all cards have to be built again.
    pub(crate) fn fingerprint(&self) -> String {
        let Site { base, format, options, list_layout, delivery, height_script, frame_script, .. } = self;
        let version = env!("CARGO_PKG_VERSION");
        format!("{version} {base} {format:?} {options:?} {list_layout} {delivery:?} {height_script} {frame_script}")
    }

    /// The address of a file of the card at a path.
    pub(crate) fn address(&self, path: &str, file: &str) -> String {
        let mut url = self.base.clone();
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(path.split('/')).push(file);
        }
        url.into()
    }

    /// The address of the site.
    pub(crate) fn base(&self) -> &Url {
        &self.base
    }

    /// The path of the card that an address of this site belongs to.
    pub(crate) fn path_of(&self, address: &str) -> Option<String> {
        let url = Url::parse(address).ok().filter(|url| authority(url) == authority(&self.base))?;
        let rest = url.path().strip_prefix(self.base.path())?;
        let path = percent_encoding::percent_decode_str(rest).decode_utf8().ok()?.into_owned();
        let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
        let path = if FILES.contains(&file) { folder } else { path.trim_end_matches('/') };
        Some(path.to_owned()).filter(|path| !path.is_empty())
    }

    /// The address of the script for the page of a frame.
    pub(crate) fn height_script(&self) -> &str {
        &self.height_script
    }

    /// The address of the script for pages that hold frames.
    pub(crate) fn frame_script(&self) -> &str {
        &self.frame_script
    }
}

/// Parses the address of a site and ends its path with a slash.
fn base_url(text: &str) -> Result<Url, Error> {
    let mut base = Url::parse(text).map_err(|error| Error::BaseUrl(Some(error)))?;
    // Files are below the path. Browsers ask no address that has a user name.
    let has_more =
        base.query().or(base.fragment()).is_some() || !base.username().is_empty() || base.password().is_some();
    if !["http", "https"].contains(&base.scheme()) || has_more {
        return Err(Error::BaseUrl(None));
    }
    if !base.path().ends_with('/') {
        base.set_path(&format!("{}/", base.path()));
    }
    Ok(base)
}
