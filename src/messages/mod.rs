//! The texts of the card's own interface, in each language that it speaks.
//!
//! Native builds, those for servers and those of Rust front ends have all languages. A page loads what it needs: its
//! builds have English, and are given the file of another language.

#[cfg(any(
    all(test, not(target_arch = "wasm32")),
    not(any(feature = "server", feature = "card", not(target_arch = "wasm32")))
))]
mod added;
mod english;
mod forms;
#[cfg(any(feature = "server", feature = "card", not(target_arch = "wasm32")))]
mod languages;
mod replaceable;

#[cfg(not(any(feature = "server", feature = "card", not(target_arch = "wasm32"))))]
pub(crate) use added::add;
#[cfg(not(any(feature = "server", feature = "card", not(target_arch = "wasm32"))))]
use added::{Texts, find, text_at};
#[cfg(any(feature = "server", feature = "card", not(target_arch = "wasm32")))]
use languages::{Texts, find, text_at};

use crate::keyword::keywords;
use crate::language::primary;
use crate::text::nth_split;
pub(crate) use english::names;
pub(crate) use replaceable::is_replaceable;

keywords! {
    /// One text of the card's own interface. [`Options::words`](crate::Options::words) can replace those that
    /// [`is_replaceable`](Message::is_replaceable) names.
    ///
    /// `{}` in a text stands for what the card puts there: a number or a name.
    #[non_exhaustive]
    Message = "words" {
        /// Above an author's biography.
        WrittenBy = "writtenBy",
        /// Above the related stories.
        Related = "related",
        /// Above the publisher's links, if the publisher gives no label.
        Connect = "connect",
        /// On the search button, and in the search field if the publisher gives no prompt.
        Search = "search",
        /// Before the time of the last change.
        Updated = "updated",
        /// Before the text of a correction.
        Correction = "correction",
        /// In place of an article that may not be shown.
        Unavailable = "unavailable",
        /// Between two of several author names.
        Comma = "comma",
        /// Between the last two author names.
        And = "and",
        /// On the control that unfolds the rest of a long body.
        More = "more",
        /// On the control that unfolds the rest of many authors; `{}` stands for their number.
        Others = "others",
        /// On an article that somebody paid for.
        Paid = "paid",
        /// The same, with the name of who paid.
        PaidBy = "paidBy",
        /// On an article that artificial intelligence made.
        AiMade = "aiMade",
        /// On an article that artificial intelligence helped to make.
        AiAssisted = "aiAssisted",
        /// Under a picture that artificial intelligence made.
        AiPicture = "aiPicture",
        /// Under a picture that artificial intelligence changed.
        AiAssistedPicture = "aiAssistedPicture",
        /// On an article that only subscribers can read.
        Subscribers = "subscribers",
        /// On an article that only registered readers can read.
        Registration = "registration",
        /// On an article that is updated as things happen.
        Live = "live",
        /// On breaking news.
        Breaking = "breaking",
        /// On news that nobody else has.
        Exclusive = "exclusive",
        /// On a new article.
        New = "new",
        /// The kind of an article: somebody's opinion.
        Opinion = "opinion",
        /// The kind of an article: the editors' opinion.
        Editorial = "editorial",
        /// The kind of an article: what news means.
        Analysis = "analysis",
        /// The kind of an article: the author's opinion of a book, a film, a thing.
        Review = "review",
        /// The kind of an article: a claim is checked.
        FactCheck = "factCheck",
        /// The kind of an article: questions and answers.
        Interview = "interview",
        /// The kind of an article: background in plain words.
        Explainer = "explainer",
        /// The kind of an article: a reader's letter.
        Letter = "letter",
        /// The kind of an article: the life of somebody who died.
        Obituary = "obituary",
        /// The kind of an article: its subject wrote it.
        PressRelease = "pressRelease",
        /// The kind of an article: it is not meant as news.
        Satire = "satire",
        /// The kind of media: a video.
        Video = "video",
        /// The kind of media: a sound.
        Audio = "audio",
        /// The kind of media: pictures.
        Gallery = "gallery",
        /// Which form of a word goes with a number: a digit for each of 0 to 19, and for the last digit of larger ones. The
        /// mark before decimals follows, unless it is a point.
        Forms = "forms",
        /// After a number of hours: the forms of the word, separated by `/`.
        Hours = "hours",
        /// After a number of minutes.
        Minutes = "minutes",
        /// After a number of seconds.
        Seconds = "seconds",
        /// After a number of pictures.
        Pictures = "pictures",
        /// In place of a picture that may disturb, if the publisher has no other words.
        Sensitive = "sensitive",
        /// On the button that shows it.
        ShowPicture = "showPicture",
        /// Which picture of a gallery, and of how many.
        Position = "position",
        /// On the link to an article that is on another site, with the name of the site.
        ReadAt = "readAt",
        /// On an article that another publisher had first, with that publisher's name.
        Originally = "originally",
        /// Before a text that makes something clearer.
        Clarification = "clarification",
        /// Before a text that adds something.
        Update = "update",
        /// Before a text that takes the article back.
        Retraction = "retraction",
        /// Before a text of the editors.
        EditorsNote = "editorsNote",
        /// A rating: the first `{}` stands for the value, the second one for the best value.
        OutOf = "outOf",
        /// Unfolds how an article was made.
        About = "about",
        /// Above what an article is based on.
        Sources = "sources",
        /// On the link to the publisher's principles.
        Principles = "principles",
        /// On the link by which readers report a mistake.
        ReportError = "reportError",
        /// Beside what an article is about.
        Topics = "topics",
        /// The title of a list without one; `{}` stands for the name of the publisher.
        MoreFrom = "moreFrom",
        /// On the button that scrolls a carousel back.
        Previous = "previous",
        /// On the button that scrolls a carousel on.
        Next = "next",
        /// On the share button, which `tools.js` adds.
        Share = "share",
        /// On the embed button, which `tools.js` adds.
        Embed = "embed",
        /// What `tools.js` says after it copied something.
        Copied = "copied",
        /// What `tools.js` says when it could not copy.
        NotCopied = "notCopied",
        /// On the button that adds articles to a list, which `tools.js` adds.
        ShowMore = "showMore",
        /// On the button by which readers ask to hear of new updates, which `tools.js` adds.
        Announce = "announce",
        /// What `tools.js` says when there are new updates; `{}` stands for their number.
        NewUpdates = "newUpdates",
        /// How long the text takes to read, which `tools.js` says; `{}` stands for "4 minutes".
        ReadingTime = "readingTime",
    }
}

/// The messages in one language, and the texts that replace some of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages<'a> {
    /// The language the messages are in (BCP 47); English if the requested one has no messages.
    pub language: &'static str,
    texts: Texts,
    own: &'a str,
}

impl<'a> Messages<'a> {
    /// The messages for readers of `language`, a tag in its canonical spelling.
    ///
    /// `own` has texts that replace messages, in the order of [`Message`], each followed by `|`; an empty one replaces
    /// nothing.
    #[must_use]
    pub fn of(language: &str, own: &'a str) -> Self {
        let (language, texts) = find(primary(language));
        Messages { language, texts, own }
    }

    /// The text of a message: the replacement if there is one.
    #[must_use]
    pub fn get(&self, message: Message) -> &'a str {
        self.at(message as usize)
    }

    /// The text of the message that has the name of a keyword in payloads, such as `opinion`.
    pub(crate) fn named(&self, keyword: &str) -> Option<&'a str> {
        #[cfg(any(feature = "server", not(target_arch = "wasm32")))]
        let place = Message::ALL.iter().position(|message| message.name() == keyword);
        // A browser has the names in one string, which is smaller than a list.
        #[cfg(not(any(feature = "server", not(target_arch = "wasm32"))))]
        let place = names().position(|name| name == keyword);
        place.map(|place| self.at(place))
    }

    fn at(&self, place: usize) -> &'a str {
        let own = nth_split(self.own, b'|', place);
        if own.is_empty() { text_at(self.texts, place) } else { own }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
