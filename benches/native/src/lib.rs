//! The same card by maud and by askama, for comparison with the native renderer.

mod story;

use askama::Template;
use maud::{Markup, html};
pub use story::{Named, Picture, Story, Teaser, Time, story};

/// The payload, as a publisher's server sends it.
pub const PAYLOAD: &str = include_str!("../article.json");

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
            @if let Some(section) = &teaser.section { p class="section" { bdi { (section) } } }
            a rel=(LINK) href=(teaser.url) { bdi { (teaser.headline) } }
            @if let Some(time) = &teaser.published { (timestamp(time)) }
        }
    }
}

/// The card by maud.
pub fn by_maud(story: &Story) -> String {
    let image = &story.image;
    html! {
        article part="card" aria-labelledby="headline" class="card standard" lang=(story.language) dir="ltr" {
            p part="section" class="section" { (linked(&story.section)) }
            h2 part="headline" class="headline" id="headline" { a rel=(LINK) href=(story.url) { (story.headline) } }
            p part="excerpt" class="excerpt" { (story.excerpt) }
            figure part="figure" class="figure" {
                div class="image-box" {
                    img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="auto, (max-width: 640px) 100vw, 640px"
                        alt=(image.alt) width=(image.width) height=(image.height) srcset=(image.sources) src=(image.url);
                    a class="cover" tabindex="-1" aria-hidden="true" rel=(LINK) href=(story.url) {}
                }
            }
            p part="byline" class="byline" {
                span part="dateline" class="dateline" { bdi { (story.dateline) } }
                span class="authors" {
                    @for (index, author) in story.authors.iter().enumerate() {
                        span part="author" { @if index > 0 { span { " and " } } (linked(author)) }
                    }
                }
                (timestamp(&story.published))
                span class="updated" { span { "Updated" } (timestamp(&story.updated)) }
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
