//! Copies of one picture, as agencies send them: which one to show, and which are the same picture in other widths.

use crate::record::{Field, Record, Value};

/// Chooses the address of a picture among its copies, and keeps those of the same shape as its sources.
pub(super) fn choose(picture: &mut Record) {
    let Some(Value::List(mut copies)) = picture.remove(Field::Sources) else {
        return;
    };
    if !picture.has(Field::Url) {
        let Some(best) = best(&copies) else { return };
        for field in [Field::Url, Field::Width, Field::Height] {
            best.get(field).into_iter().for_each(|value| picture.put(field, value.clone()));
        }
    }
    let mut widths = Vec::new();
    copies.retain_mut(|copy| {
        let width = copy.number(Field::Width);
        let kept = same(picture, copy) && !widths.contains(&width);
        widths.push(width);
        copy.remove(Field::Height);
        kept
    });
    if copies.len() > 1 {
        picture.put(Field::Sources, Value::List(copies));
    }
}

/// The copy to show: one of the whole picture, which the widest is, if a card can show one.
fn best(copies: &[Record]) -> Option<&Record> {
    let mut widest = copies.first()?;
    let mut best = widest;
    for copy in copies {
        if copy.number(Field::Width) > widest.number(Field::Width) {
            widest = copy;
        }
    }
    for copy in copies {
        let score = |copy| rank(copy) + if rank(copy) > 200_000 && same(widest, copy) { 100_000 } else { 0 };
        if score(copy) > score(best) {
            best = copy;
        }
    }
    Some(best)
}

/// The widest that a card can show comes first, then what is wider still, last what is only a stamp.
fn rank(copy: &Record) -> u32 {
    match copy.number(Field::Width).unwrap_or(0) {
        width @ 320..=2048 => 200_000 + width,
        width @ 2049.. => 200_000 - width,
        width => width,
    }
}

/// Whether two copies have the same shape, and so are not cut differently.
fn same(one: &Record, other: &Record) -> bool {
    let side = |record: &Record, field| u64::from(record.number(field).unwrap_or(0));
    let across = side(one, Field::Width) * side(other, Field::Height);
    let down = side(other, Field::Width) * side(one, Field::Height);
    across > 0 && across.abs_diff(down) * 50 <= across
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::native::Server;
    use crate::url::{Purpose, SafeUrl};

    fn copy((width, height): (u32, u32)) -> Record {
        let url = SafeUrl::parse(&format!("https://a.example/{width}"), None, Purpose::Image, &Server::at(0)).unwrap();
        let mut copy = Record::default();
        copy.put(Field::Url, Value::Url(url));
        copy.put(Field::Width, Value::Number(width));
        copy.put(Field::Height, Value::Number(height));
        copy
    }

    fn chosen(sizes: &[(u32, u32)]) -> (Option<u32>, usize) {
        let mut picture = Record::default();
        picture.put(Field::Sources, Value::List(sizes.iter().copied().map(copy).collect()));
        choose(&mut picture);
        (picture.number(Field::Width), picture.list(Field::Sources).len())
    }

    #[test]
    fn the_widest_that_a_card_can_show_is_chosen() {
        assert_eq!(chosen(&[(125, 92), (512, 377), (3000, 2208)]).0, Some(512));
        assert_eq!(chosen(&[(100, 75), (3489, 2296)]).0, Some(3489));
        assert_eq!(chosen(&[(90, 60), (100, 75)]).0, Some(100));
    }

    #[test]
    fn copies_that_are_cut_differently_are_no_sources() {
        assert_eq!(chosen(&[(1400, 921), (1280, 720), (800, 600), (640, 421), (640, 421)]), (Some(1400), 2));
        assert_eq!(chosen(&[(1280, 720), (800, 600)]), (Some(1280), 0));
        assert_eq!(chosen(&[(1280, 720), (1200, 800), (6000, 4000)]), (Some(1200), 2));
        assert_eq!(chosen(&[(1280, 720), (6000, 4000)]), (Some(1280), 0));
    }
}
