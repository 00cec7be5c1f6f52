//! The view of a card.

use card_words::{Article, Image, LINK, Named, SIZES, Story, date, look, separator};
use leptos::either::Either;
use leptos::prelude::*;

fn named(of: &Named) -> impl IntoView + use<> {
    let name = view! { <bdi>{of.name.clone()}</bdi> };
    match of.url.clone() {
        Some(url) => Either::Left(view! { <a rel=LINK href=url>{name}</a> }),
        None => Either::Right(name),
    }
}

fn moment(at: &str) -> impl IntoView + use<> {
    view! { <time part="timestamp" datetime=at.to_owned()>{date(at)}</time> }
}

fn size(pixels: Option<f64>) -> Option<String> {
    pixels.map(|pixels| pixels.to_string())
}

fn picture(image: &Image, url: String) -> impl IntoView + use<> {
    view! {
        <figure part="figure" class="figure">
            <div class="image-box">
                <img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes=SIZES alt=image.alt.clone()
                    width=size(image.width) height=size(image.height) srcset=image.srcset() src=image.url.clone() />
                <a class="cover" tabindex="-1" aria-hidden="true" rel=LINK href=url></a>
            </div>
        </figure>
    }
}

fn author(index: usize, authors: &[Named], author: &Named) -> impl IntoView + use<> {
    view! {
        <span part="author">
            {(index > 0).then(|| view! { <span>{separator(index, authors.len())}</span> })}
            {named(author)}
        </span>
    }
}

fn byline(article: RwSignal<Article>) -> impl IntoView {
    let dateline = Memo::new(move |_| article.read().dateline.clone());
    let authors = Memo::new(move |_| article.read().authors.clone());
    let published = Memo::new(move |_| article.read().published.clone());
    let updated = Memo::new(move |_| article.read().changed().map(String::from));
    let all = move || {
        let authors = authors.read();
        authors.iter().enumerate().map(|(index, of)| author(index, &authors, of)).collect_view()
    };
    view! {
        <div part="byline" class="byline">
            {move || (!authors.read().is_empty()).then(|| view! { <div class="authors"><span>{all()}</span></div> })}
            <p class="filed">
                {move || dateline.get().map(|dateline| view! { <span part="dateline" class="dateline"><bdi>{dateline}</bdi></span> })}
                {move || published.read().as_deref().map(moment)}
                {move || updated.read().as_deref().map(|at| view! { <span class="updated"><span>"Updated"</span>{moment(at)}</span> })}
            </p>
        </div>
    }
}

fn lead(article: RwSignal<Article>, url: Memo<String>, home: Memo<String>) -> impl IntoView {
    let excerpt = Memo::new(move |_| article.read().excerpt.clone());
    let image = Memo::new(move |_| article.read().image.clone());
    view! {
        <div class="lead">
            {move || image.read().as_ref().map(|image| picture(image, url.get()))}
            {move || excerpt.get().map(|excerpt| view! { <p part="excerpt" class="excerpt">{excerpt}</p> })}
            {byline(article)}
            <p part="read-at" class="read-at">
                <a rel=LINK href=move || url.get()>{move || format!("Read at {}", home.read())}</a>
            </p>
        </div>
    }
}

fn teaser(story: Story) -> impl IntoView {
    let picture = story.image.as_ref().map(|image| {
        view! {
            <img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt=""
                width=size(image.width) height=size(image.height) src=image.url.clone() />
        }
    });
    let section = story
        .section
        .as_ref()
        .map(|section| view! { <div class="overline"><p class="section"><bdi>{section.name.clone()}</bdi></p></div> });
    view! {
        <li part="teaser" class="teaser">
            {picture}
            {section}
            <a rel=LINK href=story.url.clone()><bdi>{story.title().to_owned()}</bdi></a>
            {story.published.as_deref().map(moment)}
        </li>
    }
}

fn related(article: RwSignal<Article>) -> impl IntoView {
    let stories = Memo::new(move |_| article.read().stories().to_vec());
    let any = Memo::new(move |_| !stories.read().is_empty());
    move || {
        any.get().then(|| {
            view! {
                <nav part="related" class="related" aria-labelledby="related headline">
                    <h3 class="label" id="related">"You may also like"</h3>
                    <ul><For each=move || stories.get() key=|story| story.url.clone() children=teaser /></ul>
                </nav>
            }
        })
    }
}

pub fn card(article: RwSignal<Article>, theme: RwSignal<String>) -> impl IntoView {
    let section = Memo::new(move |_| article.read().section.clone());
    let url = Memo::new(move |_| article.read().url.clone());
    let home = Memo::new(move |_| article.read().home().to_owned());
    view! {
        <article part="card" aria-labelledby="headline" class=move || look(&theme.read())
            lang=move || article.read().language.clone() dir=move || article.read().direction.clone()>
            <p part="source" class="source"><span class="home"><bdi>{move || home.get()}</bdi></span></p>
            {move || section.read().as_ref().map(|section| {
                view! { <div class="overline"><p part="section" class="section">{named(section)}</p></div> }
            })}
            <h2 part="headline" class="headline" id="headline">
                <a rel=LINK href=move || url.get()>{move || article.read().headline.clone()}</a>
            </h2>
            {lead(article, url, home)}
            {related(article)}
        </article>
    }
}
