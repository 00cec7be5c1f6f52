//! The formats: a table for each publisher or standard, and the signatures that tell them apart.

mod activitypub;
mod afp;
mod ans;
mod apple_news;
pub(super) mod article_embed;
mod atom;
mod disclosures;
mod dpa;
mod drupal;
mod genres;
mod ghost;
mod guardian;
mod json_feed;
mod kinds;
mod mastodon;
mod media;
mod newsapi;
#[cfg(not(target_arch = "wasm32"))]
mod newsml_g2;
mod ninjs;
#[cfg(not(target_arch = "wasm32"))]
mod nitf;
mod nyt;
mod oembed;
mod other_media;
mod rss;
mod schema_org;
mod schema_org_about;
mod schema_org_kinds;
mod shared;
mod superdesk;
mod wordpress;
mod wordpress_com;
mod wp_graphql;

use super::engine::detect::Signatures;
use super::engine::table::table_of;

/// Selectors of the articles in payloads that are lists in the project's own format. They come before those of an article.
#[cfg(feature = "formats")]
pub(super) static LISTS: Signatures =
    table_of![("!home_page_url.!feed_url.items.!@context.!@type.!uri.!guid.?headline.?url", &article_embed::LIST),];

/// Selectors of an article, in the order they are tried. The first that matches tells the format and the article.
pub(super) static SIGNATURES: Signatures = table_of![
    ("!@context.!@type.!uri.!guid.!uno.!urn.?headline.?url", &article_embed::FORMAT),
    ("?version~jsonfeed.items.*", &json_feed::FORMAT),
    ("?home_page_url.items.*", &json_feed::FORMAT),
    ("?feed_url.items.*", &json_feed::FORMAT),
    // The condition is met by each element of a list, and by one that stands alone.
    ("rss.channel.item.!item", &rss::FORMAT),
    ("rdf:RDF.item.!item", &rss::FORMAT),
    ("feed.entry.!entry", &atom::FORMAT),
    #[cfg(not(target_arch = "wasm32"))]
    ("nitf", &nitf::FORMAT),
    #[cfg(not(target_arch = "wasm32"))]
    ("newsItem", &newsml_g2::FORMAT),
    #[cfg(not(target_arch = "wasm32"))]
    ("newsMessage.itemSet.newsItem.?itemMeta/itemClass/@qcode~text", &newsml_g2::FORMAT),
    #[cfg(not(target_arch = "wasm32"))]
    ("newsMessage.itemSet.newsItem", &newsml_g2::FORMAT),
    ("?@context~activitystreams.?content", &activitypub::FORMAT),
    ("?@context~activitystreams.!type=Delete.object.?content", &activitypub::FORMAT),
    ("?@context~activitystreams.orderedItems.!type=Delete.?to~#Public.object.?content", &activitypub::FORMAT),
    ("?@context~activitystreams.orderedItems.!type=Delete.?cc~#Public.object.?content", &activitypub::FORMAT),
    ("?@context~activitystreams.orderedItems.!type=Delete.!to.object.?content", &activitypub::FORMAT),
    ("?@context~activitystreams.orderedItems.?content", &activitypub::FORMAT),
    ("?@type~Article", &schema_org::FORMAT),
    // What a page names as its main entity takes from the page what it lacks itself.
    ("@graph.mainEntity.?@type~Article", &schema_org::FORMAT),
    ("@graph.?@type~Article", &schema_org::FORMAT),
    ("mainEntity.?@type~Article", &schema_org::FORMAT),
    ("mainEntity.mainEntity.?@type~Article", &schema_org::FORMAT),
    ("?@type~BlogPosting", &schema_org::FORMAT),
    ("@graph.?@type~BlogPosting", &schema_org::FORMAT),
    ("?@type~MediaPosting", &schema_org::FORMAT),
    ("@graph.?@type~MediaPosting", &schema_org::FORMAT),
    ("itemListElement.item.?@type~Article", &schema_org::FORMAT),
    ("itemListElement.?@type~Article", &schema_org::FORMAT),
    ("mainEntity.itemListElement.item.?@type~Article", &schema_org::FORMAT),
    ("mainEntity.itemListElement.?@type~Article", &schema_org::FORMAT),
    ("@graph.itemListElement.item.?@type~Article", &schema_org::FORMAT),
    ("hasPart.?@type~Article", &schema_org::FORMAT),
    ("blogPost.?@type~BlogPosting", &schema_org::FORMAT),
    ("@graph.?headline.!@type~Site.!@type~CollectionPage", &schema_org::FORMAT),
    ("?@type.?headline.!@type~Site.!@type~CollectionPage", &schema_org::FORMAT),
    ("@graph.?@type=WebPage", &schema_org::FORMAT),
    // Any other work. Sites, their owners and their lists are none.
    (
        "!orderedItems.!error.!@graph.!@type~Site.!@type~CollectionPage.!@type~ProfilePage.!@type~List.!@type=Blog.\
         !@type~Person.!@type~Organization.?@context",
        &schema_org::FORMAT
    ),
    ("?jsonapi.data.?attributes", &drupal::FORMAT),
    ("!uri.!type=collection.?headlines", &ans::FORMAT),
    ("content_elements.?headlines", &ans::FORMAT),
    ("?urn.?headline", &dpa::FORMAT),
    ("entries.?urn", &dpa::FORMAT),
    ("data.post.?title", &wp_graphql::FORMAT),
    ("data.postBy.?title", &wp_graphql::FORMAT),
    ("data.nodeByUri.?title", &wp_graphql::FORMAT),
    ("data.contentNode.?title", &wp_graphql::FORMAT),
    ("data.*.nodes.?title", &wp_graphql::FORMAT),
    ("data.*.edges.node.?title", &wp_graphql::FORMAT),
    ("?ID.?URL", &wordpress_com::FORMAT),
    ("posts.?URL", &wordpress_com::FORMAT),
    ("?title.?url.?provider_name.!version", &mastodon::FORMAT),
    ("?visibility=public.card.?title", &mastodon::FORMAT),
    ("?visibility=unlisted.card.?title", &mastodon::FORMAT),
    ("card.?title", &mastodon::OF_STATUS),
    ("?title.?date_gmt", &wordpress::FORMAT),
    ("?title.?link", &wordpress::FORMAT),
    ("response.content", &guardian::FORMAT),
    ("response.results.?webPublicationDate", &guardian::FORMAT),
    ("?webTitle.?webPublicationDate", &guardian::FORMAT),
    ("response.docs.?uno", &afp::FORMAT),
    ("?uno.?headline", &afp::FORMAT),
    ("response.docs.?web_url", &nyt::FORMAT),
    ("results.?abstract", &nyt::FORMAT),
    ("articles.?publishedAt", &newsapi::FORMAT),
    ("?urlToImage.?title", &newsapi::FORMAT),
    ("posts.?uuid", &ghost::FORMAT),
    ("posts.?published_at", &ghost::FORMAT),
    ("?uuid.?title", &ghost::FORMAT),
    ("?components.?identifier", &apple_news::FORMAT),
    ("!uri.?guid.?headline", &superdesk::FORMAT),
    ("_items.?guid", &superdesk::FORMAT),
    ("item.?uri", &ninjs::FORMAT),
    ("?uri", &ninjs::FORMAT),
    ("?version.?type.?provider_name", &oembed::FORMAT),
    ("?version.?type.?html", &oembed::FORMAT),
    ("?version.?type.?author_name", &oembed::FORMAT),
    ("data.?title", &oembed::UNFURL),
    ("?title.?url", &oembed::UNFURL),
    ("!@context.?headline", &article_embed::FORMAT),
    ("!@context.!error.?url", &article_embed::FORMAT),
];
