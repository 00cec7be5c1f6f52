//! The pages that hold one card: one for readers, one for frames, and the frame itself. It writes no file.

use super::site::Site;
use crate::article::Article;
use crate::html::{self, Delivery, Oembed};
use crate::markup::{escape, write_attr};
use crate::record::Field;
use crate::{Options, Server};

/// Its card fills a frame, whose page says how much room there is.
const FRAME_STYLE: &str = "html,body{margin:0;background:none}";
const PAGE_STYLE: &str = "body{margin:1rem auto;padding:0 1rem;max-width:45rem}";

/// What the pages of an article are made of.
pub(super) struct Document<'a> {
    pub(super) article: &'a Article,
    pub(super) options: &'a Options,
    pub(super) delivery: &'a Delivery,
    pub(super) server: &'a Server,
    pub(super) site: &'a Site,
    pub(super) path: &'a str,
    pub(super) title: &'a str,
}

impl Document<'_> {
    /// A page with the card; search engines are sent to the article itself.
    pub(super) fn page(&self) -> String {
        let mut out = String::with_capacity(20_000);
        self.open(PAGE_STYLE, &mut out);
        let endpoint = self.site.address(self.path, "oembed.json");
        out.push_str("<link rel=\"alternate\" type=\"application/json+oembed\"");
        write_attr("href", Some(&endpoint), &mut out);
        write_attr("title", Some(self.title), &mut out);
        out.push_str(">\n</head>\n<body>\n");
        out.push_str(&html::element(self.article, self.options, self.delivery, self.server));
        out.push_str("\n</body>\n</html>\n");
        out
    }

    /// A page for a frame: the card alone, without the element's script. Its links open in the page around the frame.
    pub(super) fn frame(&self) -> String {
        let mut out = String::with_capacity(20_000);
        self.open(FRAME_STYLE, &mut out);
        out.push_str("<base target=\"_top\">\n</head>\n<body>\n");
        let alone = Delivery { script: None, payload: None, ..self.delivery.clone() };
        out.push_str(&html::element(self.article, self.options, &alone, self.server));
        out.push_str("\n<script type=\"module\"");
        write_attr("src", Some(&self.site.height_script()), &mut out);
        out.push_str("></script>\n</body>\n</html>\n");
        out
    }

    /// What a site owner pastes who can take frames alone.
    pub(super) fn frame_snippet(&self, answer: &Oembed) -> String {
        let mut out = String::from("<iframe class=\"article-embed\" loading=\"lazy\" frameborder=\"0\"");
        write_attr("src", Some(&self.site.address(self.path, "frame.html")), &mut out);
        write_attr("title", Some(self.title), &mut out);
        write_attr("width", Some(&answer.width.to_string()), &mut out);
        write_attr("height", Some(&answer.height.to_string()), &mut out);
        out.push_str("></iframe>\n<script async");
        write_attr("src", Some(&self.site.frame_script()), &mut out);
        out.push_str("></script>\n");
        out
    }

    fn open(&self, style: &str, out: &mut String) {
        let fields = self.article.fields();
        out.push_str("<!doctype html>\n<html");
        write_attr("lang", fields.text(Field::Language), out);
        out.push_str(
            ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
        );
        escape(self.title, false, out);
        out.push_str("</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\"");
        write_attr("href", fields.url(Field::Url).map(|url| url.as_str()), out);
        out.push_str(">\n<style>");
        out.push_str(style);
        out.push_str("</style>\n");
    }
}
