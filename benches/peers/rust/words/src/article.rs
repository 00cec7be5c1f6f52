//! The fields of a payload that a standard card shows.

use serde::Deserialize;

use crate::date;

#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub struct Named {
    pub name: String,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Source {
    pub url: String,
    pub width: u32,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Image {
    pub url: String,
    #[serde(default)]
    pub alt: String,
    pub width: Option<f64>,
    pub height: Option<f64>,
    pub sources: Option<Vec<Source>>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Story {
    pub url: String,
    pub headline: Option<String>,
    #[serde(default)]
    pub excerpt: String,
    pub section: Option<Named>,
    pub image: Option<Image>,
    pub published: Option<String>,
}

#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Article {
    pub url: String,
    pub headline: String,
    pub language: String,
    #[serde(default = "left_to_right")]
    pub direction: String,
    pub section: Option<Named>,
    pub excerpt: Option<String>,
    pub image: Option<Image>,
    #[serde(default)]
    pub authors: Vec<Named>,
    pub dateline: Option<String>,
    pub published: Option<String>,
    pub updated: Option<String>,
    #[serde(default)]
    pub related: Vec<Story>,
}

fn left_to_right() -> String {
    "ltr".into()
}

impl Image {
    /// The `srcset` of a picture.
    pub fn srcset(&self) -> Option<String> {
        let sources = self.sources.as_ref()?;
        Some(sources.iter().map(|Source { url, width }| format!("{url} {width}w")).collect::<Vec<_>>().join(", "))
    }
}

impl Story {
    /// What it is called.
    pub fn title(&self) -> &str {
        self.headline.as_deref().unwrap_or(&self.excerpt)
    }
}

impl Article {
    /// Who publishes it: the host of its address.
    pub fn home(&self) -> &str {
        self.url.split('/').nth(2).unwrap_or_default()
    }

    /// The update, if it is shown.
    pub fn changed(&self) -> Option<&str> {
        let updated = self.updated.as_deref()?;
        (self.published.as_deref().map(date) != Some(date(updated))).then_some(updated)
    }

    /// The related stories that are shown.
    pub fn stories(&self) -> &[Story] {
        self.related.get(..4).unwrap_or(&self.related)
    }
}
