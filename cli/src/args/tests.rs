//! The arguments against the library.

use super::*;
use clap::Parser;

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    card: CardArgs,
    #[command(flatten)]
    page: PageArgs,
}

#[test]
fn the_defaults_are_those_of_the_library() {
    let cli = Cli::parse_from(["test"]);
    assert_eq!(cli.card.options().unwrap(), Options::new());
    assert_eq!(cli.page.add_to(Delivery::new()).unwrap(), Delivery::new());
}
