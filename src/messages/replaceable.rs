//! Which messages a page may reword: not those that disclose something of the article.

use super::Message;

/// The messages that disclose something of the article, a bit for each: nobody drops or rewords them.
const DISCLOSURES: u64 = bits(&[
    Message::Correction,
    Message::Unavailable,
    Message::Paid,
    Message::PaidBy,
    Message::AiMade,
    Message::AiAssisted,
    Message::AiPicture,
    Message::AiAssistedPicture,
    Message::Subscribers,
    Message::Registration,
    Message::Clarification,
    Message::Update,
    Message::Retraction,
    Message::EditorsNote,
    Message::Sensitive,
]);

const fn bits(mut messages: &[Message]) -> u64 {
    let mut bits = 0;
    while let [first, rest @ ..] = messages {
        bits |= 1 << *first as u64;
        messages = rest;
    }
    bits
}

impl Message {
    /// Whether [`Options::words`](crate::Options::words) can replace the text. It cannot reword what discloses something
    /// of the article: who paid, what artificial intelligence did, that it was corrected or is not available.
    #[must_use]
    pub const fn is_replaceable(self) -> bool {
        is_replaceable(self as usize)
    }
}

/// Whether the message at a place of [`Message::ALL`] can be replaced.
pub(crate) const fn is_replaceable(place: usize) -> bool {
    place >= 64 || DISCLOSURES >> place & 1 == 0
}
