//! The same card by maud and by askama.

use crate::story::{Named, Story, Teaser, Time};
use askama::Template;
use maud::{Markup, html};

const LINK: &str = "noopener noreferrer";

fn linked(of: &Named) -> Markup {
    html! { @if let Some(url) = &of.url { a rel=(LINK) href=(url) { bdi { (of.name) } } } @else { bdi { (of.name) } } }
}

fn timestamp(time: &Time) -> Markup {
    html! { time part="timestamp" datetime=(time.machine) { (time.words) } }
}

fn teaser(teaser: &Teaser) -> Markup {
    html! {
        li part="teaser" class="teaser" {
            @if let Some(image) = &teaser.image {
                img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="" width=(image.width) height=(image.height) src=(image.url);
            }
            @if let Some(section) = &teaser.section { div class="overline" { p class="section" { bdi { (section) } } } }
            a rel=(LINK) href=(teaser.url) { bdi { (teaser.headline) } }
            @if let Some(time) = &teaser.published { (timestamp(time)) }
        }
    }
}

fn figure(story: &Story) -> Markup {
    let image = &story.image;
    html! {
        figure part="figure" class="figure" {
            div class="image-box" {
                img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="auto, (max-width: 640px) 100vw, 640px"
                    alt=(image.alt) width=(image.width) height=(image.height) srcset=(image.sources) src=(image.url);
                a class="cover" tabindex="-1" aria-hidden="true" rel=(LINK) href=(story.url) {}
            }
        }
    }
}

fn byline(story: &Story) -> Markup {
    html! {
        div part="byline" class="byline" {
            div class="authors" {
                span {
                    @for (index, author) in story.authors.iter().enumerate() {
                        span part="author" { @if index > 0 { span { " and " } } (linked(author)) }
                    }
                }
            }
            p class="filed" {
                span part="dateline" class="dateline" { bdi { (story.dateline) } }
                (timestamp(&story.published))
                span class="updated" { span { "Updated" } (timestamp(&story.updated)) }
            }
        }
    }
}

/// The card by maud.
pub fn by_maud(story: &Story) -> String {
    html! {
        article part="card" aria-labelledby="headline" class="card standard" lang=(story.language) dir="ltr" v-pre ng-non-bindable ngNonBindable x-ignore hx-disable {
            p part="source" class="source" { span class="home" { bdi { (story.home) } } }
            div class="overline" { p part="section" class="section" { (linked(&story.section)) } }
            h2 part="headline" class="headline" id="headline" { a rel=(LINK) href=(story.url) { (story.headline) } }
            div class="lead" {
                (figure(story))
                p part="excerpt" class="excerpt" { (story.excerpt) }
                (byline(story))
                p part="read-at" class="read-at" { a rel=(LINK) href=(story.url) { "Read at " (story.home) } }
            }
            nav part="related" class="related" aria-labelledby="related headline" {
                h3 class="label" id="related" { "You may also like" }
                ul { @for story in &story.related { (teaser(story)) } }
            }
        }
    }
    .into_string()
}

/// The card by askama.
#[derive(Template)]
#[template(path = "card.html")]
struct Page<'s> {
    story: &'s Story,
}

/// The card by askama.
pub fn by_askama(story: &Story) -> String {
    Page { story }.render().expect("a template that renders")
}
