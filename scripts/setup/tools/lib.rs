//! Nothing: this package only names the programs in Cargo.toml, and Cargo wants a target.
