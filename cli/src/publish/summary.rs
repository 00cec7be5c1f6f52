//! What a build did.

/// The number of cards with each outcome.
#[derive(Debug, PartialEq, Eq)]
pub struct Summary {
    /// Written or written again.
    pub written: u64,
    /// As they were.
    pub unchanged: u64,
    /// Not built; reported.
    pub bad: u64,
    /// Removed, because their payload is gone.
    pub removed: u64,
}
