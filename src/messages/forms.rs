//! The forms of words that are counted: "1 minute", "2 minutes".

use super::{Message, Messages};
use crate::text::nth_split;

impl<'a> Messages<'a> {
    /// The form of a counted word that goes with a number.
    pub(crate) fn form(&self, message: Message, number: u32) -> &'a str {
        let digit = if number < 20 { number } else { 20 + number % 10 };
        let form = self.get(Message::Forms).as_bytes().get(digit as usize).copied().unwrap_or(b'0');
        nth_split(self.get(message), b'/', form.wrapping_sub(b'0').into())
    }

    /// The mark before decimals: a point, or what follows the forms.
    pub(crate) fn decimal_mark(&self) -> char {
        if self.get(Message::Forms).len() > 30 { ',' } else { '.' }
    }
}
