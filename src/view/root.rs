//! The attributes of the card's outermost element: its classes, its direction.

use super::model::CardModel;
use crate::language::{Direction, direction_of};
use crate::options::Theme;
use crate::record::Field;

impl CardModel<'_> {
    /// Appends the class attribute of the card; returns that there is one.
    pub(super) fn write_class(&self, out: &mut String) -> bool {
        out.push_str("card ");
        out.push_str(self.layout.name());
        #[cfg(feature = "formats")]
        self.write_list_class(out);
        match self.options.theme {
            Theme::Auto => {}
            Theme::Light => out.push_str(" light"),
            Theme::Dark => out.push_str(" dark"),
        }
        if self.options.is_unbounded() {
            out.push_str(" unbounded");
        }
        // The option `dir` changes the direction of the card, not of the article's text.
        let text_direction = self.text_direction();
        if text_direction.is_some() && self.options.direction.or(text_direction) != text_direction {
            out.push_str(" other-direction");
        }
        true
    }

    /// The `dir` attribute of the card.
    pub(super) fn direction(&self) -> &'static str {
        // `auto` follows the first letters that are not in a `bdi`: those of the headline.
        self.options.direction.or_else(|| self.text_direction()).map_or("auto", Direction::name)
    }

    /// The direction of the article's text, if the payload gives it or a language.
    fn text_direction(&self) -> Option<Direction> {
        if self.notice.is_some() {
            return Some(direction_of(self.messages.language));
        }
        match self.article.text(Field::Direction) {
            Some("rtl") => Some(Direction::Rtl),
            Some(_) => Some(Direction::Ltr),
            None => self.article.text(Field::Language).map(direction_of),
        }
    }
}
