//! The view of a card.

use card_words::{Article, Image, LINK, Named, SIZES, Story, date, look, separator};
use dioxus::prelude::*;

fn named(of: &Named) -> Element {
    let name = &of.name;
    match &of.url {
        Some(url) => rsx! { a { rel: LINK, href: url.clone(), bdi { "{name}" } } },
        None => rsx! { bdi { "{name}" } },
    }
}

fn moment(at: &str) -> Element {
    let words = date(at);
    rsx! { time { part: "timestamp", datetime: at.to_owned(), "{words}" } }
}

fn size(pixels: Option<f64>) -> Option<String> {
    pixels.map(|pixels| pixels.to_string())
}

fn picture(image: &Image, url: &str) -> Element {
    rsx! {
        figure { part: "figure", class: "figure",
            div { class: "image-box",
                img {
                    part: "image", loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", sizes: SIZES, alt: image.alt.clone(),
                    width: size(image.width), height: size(image.height), srcset: image.srcset(), src: image.url.clone(),
                }
                a { class: "cover", tabindex: "-1", aria_hidden: "true", rel: LINK, href: url.to_owned() }
            }
        }
    }
}

fn byline(article: &Article) -> Element {
    let authors = &article.authors;
    rsx! {
        p { part: "byline", class: "byline",
            if let Some(dateline) = &article.dateline {
                span { part: "dateline", class: "dateline", bdi { "{dateline}" } }
            }
            if !authors.is_empty() {
                span { class: "authors",
                    for (index, author) in authors.iter().enumerate() {
                        span { part: "author", key: "{index}",
                            if index > 0 {
                                span { {separator(index, authors.len())} }
                            }
                            {named(author)}
                        }
                    }
                }
            }
            if let Some(published) = &article.published {
                {moment(published)}
            }
            if let Some(updated) = article.changed() {
                span { class: "updated", span { "Updated" } {moment(updated)} }
            }
        }
    }
}

fn teaser(story: &Story) -> Element {
    let title = story.title();
    rsx! {
        li { part: "teaser", class: "teaser", key: "{story.url}",
            if let Some(image) = &story.image {
                img {
                    loading: "lazy", decoding: "async", referrerpolicy: "no-referrer", alt: "",
                    width: size(image.width), height: size(image.height), src: image.url.clone(),
                }
            }
            if let Some(section) = &story.section {
                p { class: "section", bdi { "{section.name}" } }
            }
            a { rel: LINK, href: story.url.clone(), bdi { "{title}" } }
            if let Some(published) = &story.published {
                {moment(published)}
            }
        }
    }
}

pub fn card(article: &Article, theme: &str) -> Element {
    rsx! {
        article {
            part: "card", aria_labelledby: "headline", class: look(theme), lang: article.language.clone(), dir: article.direction.clone(),
            if let Some(section) = &article.section {
                p { part: "section", class: "section", {named(section)} }
            }
            h2 { part: "headline", class: "headline", id: "headline",
                a { rel: LINK, href: article.url.clone(), "{article.headline}" }
            }
            if let Some(excerpt) = &article.excerpt {
                p { part: "excerpt", class: "excerpt", "{excerpt}" }
            }
            if let Some(image) = &article.image {
                {picture(image, &article.url)}
            }
            {byline(article)}
            if !article.stories().is_empty() {
                nav { part: "related", class: "related", aria_labelledby: "related headline",
                    h3 { class: "label", id: "related", "You may also like" }
                    ul {
                        for story in article.stories() {
                            {teaser(story)}
                        }
                    }
                }
            }
        }
    }
}
