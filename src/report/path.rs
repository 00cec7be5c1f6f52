//! The path of a value in a payload.

use crate::text::push_number;

/// The path from the root of a payload to a value.
///
/// A path borrows from its parent, so it lives on the stack and allocates only when an issue is reported.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Path<'p>(Place<'p>);

#[derive(Debug, Clone, Copy)]
enum Place<'p> {
    Root(&'static str),
    Inside(&'p Path<'p>, Step),
}

/// One step from a JSON value to a value inside it.
#[derive(Debug, Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(usize),
}

impl<'p> Path<'p> {
    /// The whole payload, written `$`.
    pub(crate) const ROOT: Path<'static> = Path(Place::Root("$"));
    /// The host's options, written `$options`.
    pub(crate) const OPTIONS: Path<'static> = Path(Place::Root("$options"));

    /// The member `key` of the value at this path.
    #[must_use]
    pub(crate) fn key(&'p self, key: &'static str) -> Path<'p> {
        Path(Place::Inside(self, Step::Key(key)))
    }

    /// The element `index`, counted from 0, of the list at this path.
    #[must_use]
    pub(crate) fn index(&'p self, index: usize) -> Path<'p> {
        Path(Place::Inside(self, Step::Index(index)))
    }

    /// Appends the path as JSONPath.
    pub(super) fn write(&self, out: &mut String) {
        let step = match self.0 {
            Place::Root(name) => return out.push_str(name),
            Place::Inside(parent, step) => {
                parent.write(out);
                step
            }
        };
        match step {
            Step::Key(key) => {
                out.push('.');
                out.push_str(key);
            }
            Step::Index(index) => {
                out.push('[');
                push_number(out, index as u64);
                out.push(']');
            }
        }
    }
}
