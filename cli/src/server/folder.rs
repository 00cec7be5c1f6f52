//! The folder of payloads as the server reads it: finds the file of a path, and makes its publication.

use super::identity::Identity;
use super::request::OembedQuery;
use crate::clock;
use crate::error::Error;
use crate::files::input_folder::{InputFolder, there};
use crate::input::{self, Input};
use crate::publish::document::frame_snippet;
use crate::publish::feed::FeedItem;
use crate::publish::publication::{Listing, Publication};
use crate::publish::site::Site;
use article_embed::html;
use serde_json::{Value, json};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of payloads, and the site that it is published as.
pub(super) struct Folder {
    input: InputFolder,
    pub(super) site: Site,
}

/// The bytes of a file, and which version of it they are.
pub(super) struct Payload {
    pub(super) bytes: Vec<u8>,
    pub(super) identity: Identity,
}

/// An oEmbed response.
#[derive(Clone)]
pub(super) struct Oembed {
    pub(super) json: Value,
    /// When it changes by itself, in seconds since 1970.
    pub(super) until: Option<i64>,
}

impl Payload {
    /// Whether this may be the beginning of a page that is being written. A part of JSON is invalid anyway.
    pub(super) fn may_be_incomplete(&self) -> bool {
        input::may_be_incomplete(&self.bytes)
    }
}

impl Folder {
    pub(super) fn open(dir: &Path, site: Site) -> Result<Self, Error> {
        Ok(Folder { input: InputFolder::open(dir)?, site })
    }

    /// The names of all payloads in folders that can be read, and the error of the last folder that cannot be.
    pub(super) fn files(&self) -> (Vec<PathBuf>, Option<Error>) {
        let (mut files, mut error) = (Vec::new(), None);
        for found in self.input.files() {
            match found {
                Ok(file) => files.push(file),
                Err(unread) => error = Some(unread),
            }
        }
        (files, error)
    }

    /// The file that is published at a path; `None` if there is none. An error is not a deletion, nor is a folder that is
    /// gone as a whole.
    pub(super) fn find(&self, path: &str) -> io::Result<Option<PathBuf>> {
        let found = self.input.find(path)?;
        if found.is_none() {
            fs::metadata(self.input.root())?;
        }
        Ok(found)
    }

    /// The path that a file is published at.
    pub(super) fn path_of(&self, file: &Path) -> Option<String> {
        self.input.path_of(file).ok()
    }

    /// Which version of a file there is now. Only for comparison with versions that were read: it follows all links.
    pub(super) fn identity(&self, file: &Path) -> io::Result<Identity> {
        fs::metadata(self.input.name(file)).map(|metadata| Identity::of(&metadata))
    }

    /// The payload in a file; `None` if the file is gone, or may not be read.
    pub(super) fn read(&self, file: &Path) -> io::Result<Option<Payload>> {
        // Looked at before: if the file changes meanwhile, the next look finds another identity.
        let Some(identity) = self.look(file)? else { return Ok(None) };
        Ok(there(self.input.read_bytes(file))?.map(|bytes| Payload { bytes, identity }))
    }

    /// Which version of a file there is now; `None` if it is gone.
    pub(super) fn look(&self, file: &Path) -> io::Result<Option<Identity>> {
        let identity = there(self.identity(file))?;
        if identity.is_none() {
            fs::metadata(self.input.root())?;
            if self.input.is_dangling(file) {
                return Err(io::ErrorKind::NotFound.into());
            }
        }
        Ok(identity)
    }

    /// The payload at a path; `None` if there is none.
    fn payload(&self, path: &str) -> io::Result<Option<Payload>> {
        self.find(path)?.map_or(Ok(None), |file| self.read(&file))
    }

    /// The files of a card; `None` if the payload is invalid.
    pub(super) fn publish(&self, payload: &Payload, path: &str) -> Option<Publication> {
        Publication::new(&payload.bytes, path, &self.site, clock::now()).ok()
    }

    /// The entry of a card in the index; `None` if the payload is invalid.
    pub(super) fn list(&self, payload: &Payload, path: &str) -> Option<Listing> {
        Listing::new(&payload.bytes, path, &self.site, clock::now()).ok()
    }

    /// What feeds say of the article at a path; `None` if it may not be shown.
    pub(super) fn feed_item(&self, path: &str) -> io::Result<Option<FeedItem>> {
        Ok(self.payload(path)?.and_then(|payload| self.feed_item_of(&payload, path)))
    }

    fn feed_item_of(&self, payload: &Payload, path: &str) -> Option<FeedItem> {
        let settings = self.site.card(path, clock::now());
        let subject = input::parse(&payload.bytes, &settings.source).ok()?.subject;
        let is_shown = subject.notice(clock::now()).is_none();
        let title = html::oembed(subject.content(), settings.options(&subject), &settings.delivery).title;
        subject.article().filter(|_| is_shown).map(|article| FeedItem::of(article, &title))
    }

    /// The oEmbed response for a path, as the consumer asks for it; `None` if there is no valid payload.
    pub(super) fn oembed(&self, path: &str, query: &OembedQuery) -> io::Result<Option<Oembed>> {
        Ok(self.payload(path)?.and_then(|payload| self.oembed_of(&payload, path, query)))
    }

    fn oembed_of(&self, payload: &Payload, path: &str, query: &OembedQuery) -> Option<Oembed> {
        let settings = self.site.card(path, clock::now());
        let mut delivery = settings.delivery.clone();
        if let Some(pixels) = query.max_width {
            delivery = delivery.max_width(pixels);
        }
        if let Some(pixels) = query.max_height {
            delivery = delivery.max_height(pixels);
        }
        let Input { subject, changes, .. } = input::parse(&payload.bytes, &settings.source).ok()?;
        let mut response = html::oembed(subject.content(), settings.options(&subject), &delivery);
        if query.as_frame {
            response.html = frame_snippet(&self.site, path, &subject, &response);
        }
        Some(Oembed { json: json!(response), until: changes.next.map(|time| time.epoch()) })
    }
}
