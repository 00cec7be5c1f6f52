//! The HTML pages that show one card: the page for readers, the page for frames, and the HTML of the frame.

use super::site::Site;
use crate::subject::Subject;
use article_embed::Options;
use article_embed::html::{self, Delivery, Oembed};
use article_embed::internal::escape::{INERT, NO_FORMULAS, escape, write_attr};
use serde_json::Value;

/// The style of a page inside a frame, which the card fills to the edges.
const FRAME_STYLE: &str = "html,body{margin:0;background:none}";
/// The style of a page of its own.
pub(super) const PAGE_STYLE: &str = ":root{color-scheme:light dark;font:16px/1.4 system-ui,sans-serif}\
     body{margin:1rem auto;padding:0 1rem;max-width:45rem}h1{font-size:1rem}a{color:inherit}";

/// The content of the pages of one article.
pub(crate) struct Document<'a> {
    pub(crate) subject: &'a Subject,
    pub(crate) options: &'a Options,
    pub(crate) delivery: &'a Delivery,
    pub(crate) site: &'a Site,
    pub(crate) path: &'a str,
    pub(crate) title: &'a str,
    /// The payload as everybody may read it.
    pub(crate) payload: &'a Value,
}

impl Document<'_> {
    /// A page with the card. Its canonical link leads search engines to the article itself.
    pub(crate) fn page(&self) -> String {
        let mut out = String::with_capacity(20_000);
        self.open(PAGE_STYLE, &mut out);
        self.describe(&mut out);
        // Who finds the response by this link is a stranger, who had better have a frame than a script.
        let endpoint = self.site.address(self.path, "frame-oembed.json");
        out.push_str("<link rel=\"alternate\" type=\"application/json+oembed\"");
        write_attr("href", Some(&endpoint), &mut out);
        write_attr("title", Some(self.title), &mut out);
        out.push_str(">\n</head>\n<body>\n<main>\n<h1>");
        let publisher = self.payload.get("publisher").and_then(|publisher| text(publisher, "name"));
        escape(publisher.unwrap_or(self.title), false, &mut out);
        out.push_str("</h1>\n");
        out.push_str(&html::element(self.subject.content(), self.options, self.delivery));
        out.push_str("\n</main>\n</body>\n</html>\n");
        out
    }

    /// What link previews and search engines read (<https://ogp.me/>).
    fn describe(&self, out: &mut String) {
        // A picture that may disturb is not for previews, nor one that artificial intelligence made.
        let is_made = |value: &Value| value.get("ai").is_some_and(|ai| text(ai, "kind") != Some("none"));
        let is_shown = |value: &&Value| value.get("sensitive").is_none() && !is_made(value);
        let member = |name: &str, of: &str| self.payload.get(name).filter(is_shown).and_then(|value| text(value, of));
        let excerpt = text(self.payload, "excerpt");
        let tags = [
            ("name=\"description\"", excerpt),
            ("property=\"og:type\"", Some("article")),
            ("property=\"og:title\"", Some(self.title)),
            ("property=\"og:description\"", excerpt),
            ("property=\"og:url\"", self.subject.url().map(|url| url.as_str())),
            ("property=\"og:site_name\"", member("publisher", "name")),
            ("property=\"og:image\"", member("image", "url")),
            ("property=\"og:image:alt\"", member("image", "alt")),
            ("property=\"article:published_time\"", text(self.payload, "published")),
        ];
        for (name, content) in tags.into_iter().filter(|(_, content)| content.is_some()) {
            out.push_str("<meta ");
            out.push_str(name);
            write_attr("content", content, out);
            out.push_str(">\n");
        }
    }

    /// A page for a frame: the card without the element's script. Its links open in the page around the frame.
    pub(crate) fn frame(&self) -> String {
        let mut out = String::with_capacity(20_000);
        self.open(FRAME_STYLE, &mut out);
        out.push_str("<base target=\"_top\">\n</head>\n<body>\n");
        let alone = self.delivery.clone().standalone();
        out.push_str(&html::element(self.subject.content(), self.options, &alone));
        // A frame in a sandbox has no origin of its own, and gets no module from another one.
        out.push_str("\n<script defer");
        write_attr("src", Some(self.site.height_script()), &mut out);
        out.push_str("></script>\n</body>\n</html>\n");
        out
    }

    fn open(&self, style: &str, out: &mut String) {
        out.push_str("<!doctype html>\n<html");
        write_attr("lang", self.subject.language(), out);
        out.push_str(
            ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
        );
        escape(self.title, false, out);
        out.push_str("</title>\n<meta name=\"robots\" content=\"noindex\">\n");
        if let Some(url) = self.subject.url() {
            out.push_str("<link rel=\"canonical\"");
            write_attr("href", Some(url.as_str()), out);
            out.push_str(">\n");
        }
        // Without it, browsers ask for /favicon.ico.
        out.push_str("<link rel=\"icon\" href=\"data:,\">\n<style>");
        out.push_str(style);
        out.push_str("</style>\n");
    }
}

fn text<'a>(object: &'a Value, key: &str) -> Option<&'a str> {
    object.get(key)?.as_str()
}

/// The HTML to paste where only frames are allowed. Its quotation is for places that take the frame out.
pub(crate) fn frame_snippet(site: &Site, path: &str, subject: &Subject, response: &Oembed) -> String {
    let (title, page) = (response.title.as_str(), site.address(path, ""));
    let mut out = ["<blockquote class=\"article-embed-link ", NO_FORMULAS, "\""].concat();
    out.push_str(INERT);
    out.push_str("><a");
    write_attr("href", Some(subject.url().map_or(page.as_str(), |url| url.as_str())), &mut out);
    out.push('>');
    escape(title, false, &mut out);
    out.push_str("</a></blockquote>\n<iframe class=\"article-embed\" loading=\"lazy\" frameborder=\"0\"");
    write_attr("src", Some(&site.address(path, "frame.html")), &mut out);
    write_attr("title", Some(title), &mut out);
    write_attr("width", Some(&response.width.to_string()), &mut out);
    write_attr("height", Some(&response.height.to_string()), &mut out);
    write_attr("style", Some("max-width:100%"), &mut out);
    out.push_str(INERT);
    out.push_str("></iframe>\n<script async");
    write_attr("src", Some(site.frame_script()), &mut out);
    out.push_str("></script>\n");
    out
}
