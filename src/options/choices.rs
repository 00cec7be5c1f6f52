//! The options that take one of a few named values.

use crate::keyword::keywords;

keywords! {
    /// Which parts the card has.
    ///
    /// ```
    /// use article_embed::options::Layout;
    ///
    /// assert_eq!("full".parse(), Ok(Layout::Full));
    /// assert_eq!(Layout::Full.to_string(), "full");
    /// ```
    #[derive(Default)]
    #[non_exhaustive]
    Layout = "layout" {
        /// Section, headline, byline, image, excerpt, corrections and related stories.
        #[default]
        Standard = "standard",
        /// Section, headline and byline.
        Compact = "compact",
        /// A large image with its caption, the headline and the excerpt.
        Hero = "hero",
        /// All parts: also the body, the authors' biographies, the publisher's links and the rights.
        Full = "full",
        /// Several articles, one below another, each with its picture at the end.
        List = "list",
        /// Several articles in one to four columns, as the width allows.
        Grid = "grid",
        /// Several articles side by side, which a reader scrolls through.
        Carousel = "carousel",
        /// The headlines of several articles.
        Headlines = "headlines",
    }
}

keywords! {
    /// The colours of the card.
    #[derive(Default)]
    #[non_exhaustive]
    Theme = "theme" {
        /// Follows the nearest `data-theme` attribute of the page, or the reader's system.
        #[default]
        Auto = "auto",
        /// Dark text on a light background.
        Light = "light",
        /// Light text on a dark background.
        Dark = "dark",
    }
}

keywords! {
    /// How times are written.
    #[derive(Default)]
    #[non_exhaustive]
    DateStyle = "date_style" {
        /// As a date: "1 March 2019".
        #[default]
        Absolute = "absolute",
        /// As a distance from now: "3 hours ago". Only browsers draw it; HTML from a server has the date, because
        /// it is read later than it is written.
        Relative = "relative",
    }
}

keywords! {
    /// Which pictures a card has.
    #[derive(Default)]
    #[non_exhaustive]
    Pictures = "pictures" {
        /// All in the layouts that have pictures, none in `compact`.
        #[default]
        Auto = "auto",
        /// All, and in `compact` a small one.
        All = "all",
        /// As `auto`, but none whose address ends in `.svg` or `.svgz`. A browser draws such a picture in the page's own thread, and a
        /// small one can be made to take seconds.
        Raster = "raster",
        /// None.
        None = "none",
    }
}

impl Layout {
    /// Whether a card of this layout shows several articles.
    #[must_use]
    pub const fn is_list(self) -> bool {
        self as u8 >= Layout::List as u8
    }
}

keywords! {
    /// Which articles of a list have their excerpt.
    #[derive(Default)]
    #[non_exhaustive]
    Excerpts = "excerpts" {
        /// All in the layouts `list` and `grid`, the lead alone in the others.
        #[default]
        Auto = "auto",
        /// All.
        All = "all",
        /// The lead.
        Lead = "lead",
        /// None.
        None = "none",
    }
}

keywords! {
    /// Where links open.
    #[derive(Default)]
    #[non_exhaustive]
    LinkTarget = "link_target" {
        /// In the same tab.
        #[default]
        Same = "_self",
        /// In a new tab.
        Blank = "_blank",
    }
}
