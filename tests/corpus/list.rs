//! The names of all fixtures, for those who cannot read folders: a test of the golden files holds it against the folder.

/// Calls a macro with the names, in their order.
macro_rules! each_fixture {
    ($call:ident) => {
        $call! {
            "bidi-and-marks"
            "canceled"
            "embargoed"
            "expired"
            "full"
            "html-body"
            "japanese"
            "long"
            "minimal"
            "relative-addresses"
            "right-to-left"
            "spoiled"
            "withheld"
        }
    };
}

pub(crate) use each_fixture;
