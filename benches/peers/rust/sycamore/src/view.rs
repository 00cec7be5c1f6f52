//! The view of a card.

use card_words::{Article, Image, LINK, Named, SIZES, Story, date, look, separator};
use sycamore::prelude::*;
use sycamore::web::tags::{self, *};

fn named(of: &Named) -> View {
    let name = bdi().children(of.name.clone());
    match of.url.clone() {
        Some(url) => a().rel(LINK).href(url).children(name).into(),
        None => name.into(),
    }
}

fn moment(at: Option<&str>) -> Option<View> {
    at.map(|at| time().part("timestamp").datetime(at.to_owned()).children(date(at)).into())
}

fn size(pixels: Option<f64>) -> Option<String> {
    pixels.map(|pixels| pixels.to_string())
}

fn picture(image: &Image, url: String) -> View {
    let picture = img()
        .part("image")
        .loading("lazy")
        .decoding("async")
        .referrerpolicy("no-referrer")
        .sizes(SIZES)
        .alt(image.alt.clone())
        .width(size(image.width))
        .height(size(image.height))
        .srcset(image.srcset())
        .src(image.url.clone());
    let cover = a().class("cover").tabindex("-1").attr("aria-hidden", "true").rel(LINK).href(url);
    figure().part("figure").class("figure").children(div().class("image-box").children((picture, cover))).into()
}

fn author(index: usize, authors: &[Named], author: &Named) -> View {
    let before = (index > 0).then(|| View::from(span().children(separator(index, authors.len()))));
    span().part("author").children((before, named(author))).into()
}

fn overline(section: impl Into<View>) -> View {
    div().class("overline").children(section.into()).into()
}

fn teaser(story: Story) -> View {
    let picture = story.image.as_ref().map(|image| {
        View::from(
            img()
                .loading("lazy")
                .decoding("async")
                .referrerpolicy("no-referrer")
                .alt("")
                .width(size(image.width))
                .height(size(image.height))
                .src(image.url.clone()),
        )
    });
    let section = story
        .section
        .as_ref()
        .map(|section| overline(p().class("section").children(bdi().children(section.name.clone()))));
    let title = a().rel(LINK).href(story.url.clone()).children(bdi().children(story.title().to_owned()));
    li().part("teaser").class("teaser").children((picture, section, title, moment(story.published.as_deref()))).into()
}

fn byline(article: Signal<Article>) -> View {
    let dateline = create_selector(move || article.with(|article| article.dateline.clone()));
    let authors = create_selector(move || article.with(|article| article.authors.clone()));
    let published = create_selector(move || article.with(|article| article.published.clone()));
    let updated = create_selector(move || article.with(|article| article.changed().map(String::from)));
    let filed = p().class("filed").children((
        move || {
            dateline.get_clone().map(|dateline| {
                View::from(span().part("dateline").class("dateline").children(bdi().children(dateline)))
            })
        },
        move || moment(published.get_clone().as_deref()),
        move || {
            updated.with(|at| {
                at.as_deref().map(|at| {
                    View::from(span().class("updated").children((span().children("Updated"), moment(Some(at)))))
                })
            })
        },
    ));
    let names = move || {
        authors.with(|authors| {
            (!authors.is_empty()).then(|| {
                let all: Vec<View> = authors.iter().enumerate().map(|(index, of)| author(index, authors, of)).collect();
                View::from(div().class("authors").children(span().children(all)))
            })
        })
    };
    div().part("byline").class("byline").children((names, filed)).into()
}

fn lead(article: Signal<Article>) -> View {
    let excerpt = create_selector(move || article.with(|article| article.excerpt.clone()));
    let image = create_selector(move || {
        article.with(|article| article.image.clone().map(|image| (image, article.url.clone())))
    });
    let read_at = a()
        .rel(LINK)
        .href(move || article.with(|article| article.url.clone()))
        .children(move || article.with(|article| format!("Read at {}", article.home())));
    div()
        .class("lead")
        .children((
            move || image.with(|image| image.as_ref().map(|(image, url)| picture(image, url.clone()))),
            move || {
                excerpt.get_clone().map(|excerpt| View::from(p().part("excerpt").class("excerpt").children(excerpt)))
            },
            byline(article),
            p().part("read-at").class("read-at").children(read_at),
        ))
        .into()
}

fn related(article: Signal<Article>) -> View {
    let stories = create_selector(move || article.with(|article| article.stories().to_vec()));
    let any = create_selector(move || stories.with(|stories| !stories.is_empty()));
    View::from(move || {
        any.get().then(|| {
            let list = view! { Keyed(list=stories, view=teaser, key=|story: &Story| story.url.clone()) };
            View::from(
                nav()
                    .part("related")
                    .class("related")
                    .attr("aria-labelledby", "related headline")
                    .children((h3().class("label").id("related").children("You may also like"), ul().children(list))),
            )
        })
    })
}

pub fn card(article: Signal<Article>, theme: Signal<String>) -> View {
    let of = move |read: fn(&Article) -> &String| move || article.with(|article| read(article).clone());
    let section = create_selector(move || article.with(|article| article.section.clone()));
    let home = bdi().children(move || article.with(|article| article.home().to_owned()));
    let headline = a().rel(LINK).href(of(|article| &article.url)).children(of(|article| &article.headline));
    tags::article()
        .part("card")
        .attr("aria-labelledby", "headline")
        .class(move || theme.with(|theme| look(theme)))
        .lang(of(|article| &article.language))
        .dir(of(|article| &article.direction))
        .children((
            p().part("source").class("source").children(span().class("home").children(home)),
            move || {
                section.with(|section| {
                    section
                        .as_ref()
                        .map(|section| overline(p().part("section").class("section").children(named(section))))
                })
            },
            h2().part("headline").class("headline").id("headline").children(headline),
            lead(article),
            related(article),
        ))
        .into()
}
