//! Articles in ActivityStreams 2.0 (<https://www.w3.org/TR/activitystreams-vocabulary/>), as WordPress, Ghost and WriteFreely
//! publish them by ActivityPub: alone, in an activity, or in an outbox.

use super::other_media::MEDIA_KIND;
use super::shared::{ARTICLE, MARK, NAME_ONLY, TOPIC};
use crate::formats::engine::limits::{MAX_EXCERPT, MAX_HEADLINE, MAX_NAME};
use crate::formats::engine::schema::FieldType::{
    Body, Byline, Html, ImageUrl, Implied, Link, LinkIfUrl, List, LooseDuration, LooseTime, MediaUrl, Mention, Object,
    Pixels, Stories, Text,
};
use crate::formats::engine::schema::{Format, ObjectSchema, at, required, table, unique};
use crate::record::Field;

/// An object, or a collection of activities with objects.
pub(super) static FORMAT: Format =
    Format { name: "activitypub", article: &OBJECT, envelope: Some(&COLLECTION), ..Format::LENIENT };

static COLLECTION: ObjectSchema = ObjectSchema {
    properties: table![
        at("?to.!to~#Public.!to=as:Public.!to=Public.!cc~#Public.!cc=as:Public", Field::Status, Implied("withheld")),
        at("orderedItems.!type=Delete.?to~#Public.object.?content", Field::Related, Stories(&OBJECT, 50)),
        at("orderedItems.!type=Delete.?cc~#Public.object.?content", Field::Related, Stories(&OBJECT, 50)),
        at("orderedItems.!type=Delete.!to.object.?content", Field::Related, Stories(&OBJECT, 50)),
        at("orderedItems.?content", Field::Related, Stories(&OBJECT, 50)),
    ],
    ..ObjectSchema::EMPTY
};

static OBJECT: ObjectSchema = ObjectSchema {
    required: ARTICLE,
    properties: table![
        at("id", Field::Id, Text(MAX_NAME)),
        at("url.?mediaType~html.href", Field::Url, Link),
        at("url.href", Field::Url, Link),
        at("url", Field::Url, LinkIfUrl),
        at("id", Field::Url, LinkIfUrl),
        at("name", Field::Headline, Html(MAX_HEADLINE)),
        at("tag.?type=Category.name", Field::Section, Object(&NAME_ONLY)),
        at("summary", Field::Excerpt, Html(MAX_EXCERPT)),
        at("content", Field::Body, Body(400)),
        at("sensitive", Field::Sensitive, Object(&MARK)),
        at("image", Field::Image, Object(&IMAGE)),
        at("attachment.?type=Image", Field::Image, Object(&IMAGE)),
        at("attachment.?mediaType~image", Field::Image, Object(&IMAGE)),
        at("attachment.?type=Video", Field::Media, Object(&MEDIA)),
        at("attachment.?type=Audio", Field::Media, Object(&MEDIA)),
        at("attachment.?mediaType~video", Field::Media, Object(&MEDIA)),
        at("attachment.?mediaType~audio", Field::Media, Object(&MEDIA)),
        at("?type=Video", Field::Media, Object(&MEDIA)),
        at("attributedTo.?name", Field::Authors, List(&ACTOR, 20)),
        at("published", Field::Published, LooseTime),
        at("updated", Field::Updated, LooseTime),
        // Addressed to some, and not to everybody.
        at("?to.!to~#Public.!to=as:Public.!to=Public.!cc~#Public.!cc=as:Public", Field::Status, Implied("withheld")),
        at("?type=Tombstone", Field::Status, Implied("canceled")),
        at("tag.?type=Hashtag", Field::Topics, List(&TOPIC, 20)),
    ],
    ..ObjectSchema::EMPTY
};

static IMAGE: ObjectSchema = ObjectSchema {
    shorthand: Some(Field::Url),
    required: &[required(Field::Url)],
    properties: table![
        at("url", Field::Url, ImageUrl),
        at("url.href", Field::Url, ImageUrl),
        at("href", Field::Url, ImageUrl),
        at("width", Field::Width, Pixels),
        at("height", Field::Height, Pixels),
        at("name", Field::Alt, Text(MAX_EXCERPT)),
        at("summary", Field::Caption, Html(MAX_EXCERPT)),
        at("attributedTo.name", Field::Credit, Text(MAX_NAME)),
    ],
    ..ObjectSchema::EMPTY
};

/// A video or a sound; the files of PeerTube are links in links.
static MEDIA: ObjectSchema = ObjectSchema {
    required: &[required(Field::Kind)],
    properties: table![
        at("type", Field::Kind, Mention(&MEDIA_KIND)),
        at("mediaType", Field::Kind, Mention(&MEDIA_KIND)),
        at("url", Field::Url, MediaUrl),
        at("url.href", Field::Url, MediaUrl),
        at("url.tag.href", Field::Url, MediaUrl),
        at("href", Field::Url, MediaUrl),
        at("duration", Field::Duration, LooseDuration(1)),
    ],
    ..ObjectSchema::EMPTY
};

static ACTOR: ObjectSchema = ObjectSchema {
    required: &[required(Field::Name)],
    unique: &[unique(Field::Name)],
    properties: table![
        at("name", Field::Name, Byline),
        at("url", Field::Url, LinkIfUrl),
        at("id", Field::Url, LinkIfUrl),
        at("icon", Field::Image, Object(&IMAGE)),
    ],
    ..ObjectSchema::EMPTY
};
