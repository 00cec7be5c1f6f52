//! The view of a card.

use std::rc::Rc;

use card_words::{Article, Drawn, Image, LINK, Named, SIZES, Story, date, look, separator};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub article: Rc<Article>,
    pub theme: String,
    pub drawn: Drawn,
}

fn named(of: &Named) -> Html {
    let name = html! { <bdi>{ &of.name }</bdi> };
    match &of.url {
        Some(url) => html! { <a rel={LINK} href={url.clone()}>{ name }</a> },
        None => name,
    }
}

fn moment(at: &str) -> Html {
    html! { <time part="timestamp" datetime={at.to_owned()}>{ date(at) }</time> }
}

fn size(pixels: Option<f64>) -> Option<AttrValue> {
    pixels.map(|pixels| pixels.to_string().into())
}

fn picture(image: &Image, url: &str) -> Html {
    html! {
        <figure part="figure" class="figure">
            <div class="image-box">
                <img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes={SIZES} alt={image.alt.clone()}
                    width={size(image.width)} height={size(image.height)} srcset={image.srcset()} src={image.url.clone()} />
                <a class="cover" tabindex="-1" aria-hidden="true" rel={LINK} href={url.to_owned()}></a>
            </div>
        </figure>
    }
}

fn author(index: usize, authors: &[Named], author: &Named) -> Html {
    html! {
        <span part="author" key={index}>
            if index > 0 { <span>{ separator(index, authors.len()) }</span> }
            { named(author) }
        </span>
    }
}

fn byline(article: &Article) -> Html {
    let authors = &article.authors;
    html! {
        <div part="byline" class="byline">
            if !authors.is_empty() {
                <div class="authors">
                    <span>{ for authors.iter().enumerate().map(|(index, of)| author(index, authors, of)) }</span>
                </div>
            }
            <p class="filed">
                if let Some(dateline) = &article.dateline {
                    <span part="dateline" class="dateline"><bdi>{ dateline }</bdi></span>
                }
                { for article.published.as_deref().map(moment) }
                if let Some(updated) = article.changed() {
                    <span class="updated"><span>{ "Updated" }</span>{ moment(updated) }</span>
                }
            </p>
        </div>
    }
}

fn lead(article: &Article) -> Html {
    html! {
        <div class="lead">
            if let Some(image) = &article.image { { picture(image, &article.url) } }
            if let Some(excerpt) = &article.excerpt {
                <p part="excerpt" class="excerpt">{ excerpt }</p>
            }
            { byline(article) }
            <p part="read-at" class="read-at">
                <a rel={LINK} href={article.url.clone()}>{ format!("Read at {}", article.home()) }</a>
            </p>
        </div>
    }
}

fn teaser(story: &Story) -> Html {
    html! {
        <li part="teaser" class="teaser" key={story.url.clone()}>
            if let Some(image) = &story.image {
                <img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt=""
                    width={size(image.width)} height={size(image.height)} src={image.url.clone()} />
            }
            if let Some(section) = &story.section {
                <div class="overline"><p class="section"><bdi>{ &section.name }</bdi></p></div>
            }
            <a rel={LINK} href={story.url.clone()}><bdi>{ story.title() }</bdi></a>
            { for story.published.as_deref().map(moment) }
        </li>
    }
}

fn related(article: &Article) -> Html {
    html! {
        <nav part="related" class="related" aria-labelledby="related headline">
            <h3 class="label" id="related">{ "You may also like" }</h3>
            <ul>{ for article.stories().iter().map(teaser) }</ul>
        </nav>
    }
}

#[component]
pub fn Card(Props { article, theme, drawn }: &Props) -> Html {
    let drawn = drawn.clone();
    use_effect(move || drawn.tell());
    html! {
        <article part="card" aria-labelledby="headline" class={look(theme)} lang={article.language.clone()} dir={article.direction.clone()}>
            <p part="source" class="source"><span class="home"><bdi>{ article.home() }</bdi></span></p>
            if let Some(section) = &article.section {
                <div class="overline"><p part="section" class="section">{ named(section) }</p></div>
            }
            <h2 part="headline" class="headline" id="headline"><a rel={LINK} href={article.url.clone()}>{ &article.headline }</a></h2>
            { lead(article) }
            if !article.stories().is_empty() { { related(article) } }
        </article>
    }
}
