//! The section, or kicker: the line above the headline.

use super::shared::*;
use crate::record::Field;

pub(super) static SECTION: Element =
    Element::new(Tag::P, r#"part="section" class="section""#, &[], Elements(&[&NAME_LINKED, &NAME_UNLINKED]))
        .scope(Field::Section);
