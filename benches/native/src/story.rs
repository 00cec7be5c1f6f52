//! The article for the templates, already read, with its dates in words.

/// A name, with an address if it is a link.
pub struct Named {
    pub name: String,
    pub url: Option<String>,
}

/// A time in RFC 3339 and in words.
pub struct Time {
    pub machine: String,
    pub words: String,
}

pub struct Picture {
    pub url: String,
    pub alt: String,
    pub width: u32,
    pub height: u32,
    pub sources: String,
}

pub struct Teaser {
    pub url: String,
    pub headline: String,
    pub section: Option<String>,
    pub image: Option<Picture>,
    pub published: Option<Time>,
}

pub struct Story {
    pub url: String,
    /// Who publishes it: the host of its address.
    pub home: String,
    pub headline: String,
    pub section: Named,
    pub excerpt: String,
    pub image: Picture,
    pub authors: Vec<Named>,
    pub dateline: String,
    pub published: Time,
    pub updated: Time,
    pub language: String,
    pub related: Vec<Teaser>,
}

fn named(name: &str, url: Option<&str>) -> Named {
    Named { name: name.into(), url: url.map(String::from) }
}

fn time(machine: &str, words: &str) -> Time {
    Time { machine: machine.into(), words: words.into() }
}

fn picture(width: u32, alt: &str, sources: &str) -> Picture {
    let url = format!("https://tidewater.example/picture/{width}.gif");
    Picture { url, alt: alt.into(), width, height: width * 2 / 3, sources: sources.into() }
}

fn teaser(number: usize, headline: &str, day: &str) -> Teaser {
    Teaser {
        url: format!("https://tidewater.example/coast/{number}"),
        headline: headline.into(),
        section: Some("Climate".into()),
        image: (number < 3).then(|| picture(240, "", "")),
        published: Some(time(
            &format!("2026-03-{day}T08:00:00Z"),
            &format!("{} March 2026", day.trim_start_matches('0')),
        )),
    }
}

/// The content of `article.json`, as far as a card in the standard layout shows it.
pub fn story() -> Story {
    let sources = "https://tidewater.example/picture/480.gif 480w, https://tidewater.example/picture/960.gif 960w";
    Story {
        url: "https://tidewater.example/coast/0".into(),
        home: "tidewater.example".into(),
        headline: "Why the harbour waits for rain, and the boats with it".into(),
        section: named("Coast", Some("https://tidewater.example/coast")),
        excerpt: "After forty winters the harbour waits for rain. The people who live there say it was never about the money.".into(),
        image: picture(960, "A view of the harbour at dusk", sources),
        authors: vec![named("Ines Valdar", Some("https://tidewater.example/people/ines-valdar")), named("Tomas Okell", None)],
        dateline: "Carrow Head".into(),
        published: time("2026-03-01T08:00:00Z", "1 March 2026"),
        updated: time("2026-04-13T09:15:00Z", "13 April 2026"),
        language: "en-GB".into(),
        related: vec![
            teaser(1, "Why the salt marsh counts the swallows", "02"),
            teaser(2, "Why the old mill is rebuilt by its neighbours", "03"),
            teaser(3, "Why the upper valley keeps its last keeper", "04"),
            teaser(4, "Why the night ferry opens an hour later", "05"),
        ],
    }
}
