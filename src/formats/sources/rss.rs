//! RSS 2.0 (<https://www.rssboard.org/rss-specification>) and RSS 1.0 (<https://web.resource.org/rss/1.0/spec>), with
//! the modules `content`, `dc`, `media` (<https://www.rssboard.org/media-rss>) and `itunes`: the first item is the
//! article, the others are related. The tables name elements as `xml` writes them.

use super::other_media::{ENCLOSURE, EPISODE, GONE, MEDIA_STATUS};
use super::shared::{ARTICLE, DRAFT, MARK, NAME_ONLY, PICTURE, TOPIC};
use super::wordpress::STATUS as WORDPRESS_STATUS;
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Crops, FirstImage, Flattened, Html, ImageUrl, Keyword, Language, Link, LinkIfUrl, List, LooseTime,
    Object, Pixels, Stories, Text, Time,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::record::Field;

/// A feed.
pub(super) static FORMAT: Format = Format { name: "rss", article: &ITEM, envelope: Some(&FEED), ..Format::LENIENT };

static ITEM: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("guid.#text", Field::Id, Text(MAX_NAME)),
        at("guid", Field::Id, Text(MAX_NAME)),
        at("feedburner:origLink", Field::Url, LinkIfUrl),
        at("link.!@href", Field::Url, Link),
        at("link.@href", Field::Url, LinkIfUrl),
        at("atom:link.?@rel=alternate.@href", Field::Url, LinkIfUrl),
        at("guid.!@isPermaLink.#text", Field::Url, LinkIfUrl),
        at("guid.?@isPermaLink=true.#text", Field::Url, LinkIfUrl),
        at("guid", Field::Url, LinkIfUrl),
        at("@rdf:about", Field::Url, LinkIfUrl),
        at("title.#text", Field::Headline, Html(MAX_HEADLINE)),
        at("title", Field::Headline, Html(MAX_HEADLINE)),
        at("media:title", Field::Headline, Html(MAX_HEADLINE)),
        at("category", Field::Section, Object(&CATEGORY)),
        at("dc:subject", Field::Section, Object(&CATEGORY)),
        // The mark of a feed's item, and of a group, is that of its pictures and media.
        at("media:status", Field::Sensitive, Flattened(&GONE)),
        at("media:group.media:status", Field::Sensitive, Flattened(&GONE)),
        at("?media:rating=adult", Field::Sensitive, Object(&MARK)),
        at("description.#text", Field::Excerpt, Html(MAX_EXCERPT)),
        at("description", Field::Excerpt, Html(MAX_EXCERPT)),
        at("itunes:summary", Field::Excerpt, Html(MAX_EXCERPT)),
        at("media:description.#text", Field::Excerpt, Html(MAX_EXCERPT)),
        at("content:encoded.#text", Field::Body, Body(400)),
        at("content:encoded", Field::Body, Body(400)),
        at("?media:credit", Field::Image, Flattened(&CREDITED)),
        at("media:content.?@medium=image", Field::Image, Crops(&MEDIA)),
        at("media:group.media:content.?@medium=image", Field::Image, Crops(&MEDIA)),
        at("media:content.?@type~image", Field::Image, Crops(&MEDIA)),
        at("media:group.media:content.?@type~image", Field::Image, Crops(&MEDIA)),
        at("enclosure.?@type~image", Field::Image, Crops(&MEDIA)),
        at("media:content.!@medium.!@type.?@url", Field::Image, Crops(&MEDIA)),
        // A thumbnail is that of the medium beside it, which may be blocked.
        at("!media:content/media:status.media:thumbnail", Field::Image, Object(&MEDIA)),
        at("?media:content/media:status/@state=active.media:thumbnail", Field::Image, Object(&MEDIA)),
        at("media:group.!media:content/media:status.media:thumbnail", Field::Image, Object(&MEDIA)),
        at("enclosure.!@type", Field::Image, Crops(&MEDIA)),
        at("image", Field::Image, Object(&PICTURE)),
        at("content:encoded.#text", Field::Image, FirstImage),
        at("content:encoded", Field::Image, FirstImage),
        at("description.#text", Field::Image, FirstImage),
        at("description", Field::Image, FirstImage),
        at("itunes:image", Field::Image, Object(&MEDIA)),
        at("?itunes:duration.?enclosure", Field::Media, Flattened(&EPISODE)),
        at("media:content.?@medium=video", Field::Media, Object(&ENCLOSURE)),
        at("media:content.?@type~video", Field::Media, Object(&ENCLOSURE)),
        at("media:group.media:content.?@medium=video", Field::Media, Object(&ENCLOSURE)),
        at("media:group.media:content.?@type~video", Field::Media, Object(&ENCLOSURE)),
        at("enclosure.?@type~video", Field::Media, Object(&ENCLOSURE)),
        at("enclosure.?@type~audio", Field::Media, Object(&ENCLOSURE)),
        at("media:content.?@medium=audio", Field::Media, Object(&ENCLOSURE)),
        at("dc:creator", Field::Authors, List(&AUTHOR, 20)),
        at("author", Field::Authors, List(&AUTHOR, 20)),
        at("itunes:author", Field::Authors, List(&AUTHOR, 20)),
        at("pubDate", Field::Published, LooseTime),
        at("dc:date", Field::Published, Time),
        at("dcterms:issued", Field::Published, Time),
        at("atom:updated", Field::Updated, Time),
        at("dcterms:modified", Field::Updated, Time),
        at("dc:language", Field::Language, Language),
        at("source.#text", Field::Source, Object(&NAME_ONLY)),
        at("source.!@url", Field::Source, Object(&NAME_ONLY)),
        at("category", Field::Topics, List(&TOPIC, 20)),
        at("dc:subject", Field::Topics, List(&TOPIC, 20)),
        // An export of WordPress has drafts too.
        at("wp:status", Field::Status, Keyword(&WORDPRESS_STATUS)),
        at("app:control.app:draft", Field::Status, Keyword(&DRAFT)),
        at("prism:embargoDate", Field::Embargo, LooseTime),
        at("prism:expirationDate", Field::Expires, LooseTime),
    ],
    ..ObjectSchema::EMPTY
};

static CATEGORY: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    properties: table![at("#text", Field::Name, Html(MAX_NAME))],
    ..ObjectSchema::EMPTY
};

static AUTHOR: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Name),
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![at("#text", Field::Name, Byline), at("name", Field::Name, Byline)],
};

/// A picture of Media RSS, or an enclosure.
pub(super) static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("@url", Field::Url, ImageUrl),
        at("@href", Field::Url, ImageUrl),
        at("@width", Field::Width, Pixels),
        at("@height", Field::Height, Pixels),
        at("@title", Field::Alt, Text(MAX_EXCERPT)),
        at("media:text", Field::Alt, Text(MAX_EXCERPT)),
        at("media:description.#text", Field::Caption, Html(MAX_EXCERPT)),
        at("media:description", Field::Caption, Html(MAX_EXCERPT)),
        at("media:credit.#text", Field::Credit, Text(MAX_NAME)),
        at("media:credit", Field::Credit, Text(MAX_NAME)),
        at("media:copyright.#text", Field::Credit, Text(MAX_NAME)),
        at("media:copyright", Field::Credit, Text(MAX_NAME)),
        // https://www.rssboard.org/media-rss#media-rating
        at("?media:rating=adult", Field::Sensitive, Object(&MARK)),
        at("media:rating.?#text=adult", Field::Sensitive, Object(&MARK)),
        at("media:status.@state", Field::Status, Keyword(&MEDIA_STATUS)),
    ],
    ..ObjectSchema::EMPTY
};

/// An image whose credit and caption stand beside it.
static CREDITED: ObjectSchema = ObjectSchema {
    required: &[required(Field::Url)],
    properties: table![
        at("media:content.?@medium=image.@url", Field::Url, ImageUrl),
        at("media:content.?@type~image.@url", Field::Url, ImageUrl),
        at("media:content.?@medium=image.@width", Field::Width, Pixels),
        at("media:content.?@medium=image.@height", Field::Height, Pixels),
        at("media:description.#text", Field::Caption, Html(MAX_EXCERPT)),
        at("media:description", Field::Caption, Html(MAX_EXCERPT)),
        at("media:credit.#text", Field::Credit, Text(MAX_NAME)),
        at("media:credit", Field::Credit, Text(MAX_NAME)),
        at("media:content.media:status.@state", Field::Status, Keyword(&MEDIA_STATUS)),
    ],
    ..ObjectSchema::EMPTY
};

static FEED: ObjectSchema = ObjectSchema {
    properties: table![
        at("rss.channel.language", Field::Language, Language),
        at("rdf:RDF.channel.dc:language", Field::Language, Language),
        at("rss.channel", Field::Publisher, Flattened(&PUBLISHER)),
        at("rdf:RDF.channel", Field::Publisher, Flattened(&PUBLISHER)),
        at("rss.channel.atom:link.?@rel=next.@href", Field::NextUrl, LinkIfUrl),
        at("rss.channel.item", Field::Related, Stories(&ITEM, 50)),
        at("rdf:RDF.item", Field::Related, Stories(&ITEM, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static PUBLISHER: ObjectSchema = ObjectSchema {
    properties: table![
        at("title", Field::Name, Html(MAX_NAME)),
        at("link", Field::Url, Link),
        at("image", Field::Logo, Object(&PICTURE)),
    ],
    ..ObjectSchema::EMPTY
};
