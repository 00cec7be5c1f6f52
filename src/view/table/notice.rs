//! The notice in place of an article that is withheld, embargoed, canceled or expired.

use super::shared::*;
use crate::messages::Message;

/// A card that says that the article is unavailable. Nothing of the article is in it.
pub(crate) static NOTICE: Element = Element::new(
    Tag::Article,
    r#"part="card""#,
    &ROOT_ATTRS,
    Elements(&[Element::new(Tag::P, r#"part="status" class="notice""#, &[], message(Message::Unavailable))]),
);
