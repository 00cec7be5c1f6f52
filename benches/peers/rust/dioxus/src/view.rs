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
        div { part: "byline", class: "byline",
            if !authors.is_empty() {
                div { class: "authors",
                    span {
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
            }
            p { class: "filed",
                if let Some(dateline) = &article.dateline {
                    span { part: "dateline", class: "dateline", bdi { "{dateline}" } }
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
}

fn lead(article: &Article) -> Element {
    let home = article.home();
    rsx! {
        div { class: "lead",
            if let Some(image) = &article.image {
                {picture(image, &article.url)}
            }
            if let Some(excerpt) = &article.excerpt {
                p { part: "excerpt", class: "excerpt", "{excerpt}" }
            }
            {byline(article)}
            p { part: "read-at", class: "read-at",
                a { rel: LINK, href: article.url.clone(), "Read at {home}" }
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
                div { class: "overline", p { class: "section", bdi { "{section.name}" } } }
            }
            a { rel: LINK, href: story.url.clone(), bdi { "{title}" } }
            if let Some(published) = &story.published {
                {moment(published)}
            }
        }
    }
}

pub fn card(article: &Article, theme: &str) -> Element {
    let home = article.home();
    rsx! {
        article {
            part: "card", aria_labelledby: "headline", class: look(theme), lang: article.language.clone(), dir: article.direction.clone(),
            p { part: "source", class: "source", span { class: "home", bdi { "{home}" } } }
            if let Some(section) = &article.section {
                div { class: "overline", p { part: "section", class: "section", {named(section)} } }
            }
            h2 { part: "headline", class: "headline", id: "headline",
                a { rel: LINK, href: article.url.clone(), "{article.headline}" }
            }
            {lead(article)}
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
