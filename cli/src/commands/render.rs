//! `article-embed render`: a card as HTML.

use super::single;
use crate::args::{CardArgs, InputArgs, PageArgs, StyleArgs};
use crate::clock;
use crate::error::{Error, ExitStatus};
use article_embed::html;

/// Print the card as HTML: the element with a declarative shadow root
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  article-embed render rain.json --layout full")]
pub(crate) struct Args {
    #[command(flatten)]
    input: InputArgs,
    /// Print only the card's <article>, without the element around it
    #[arg(long)]
    bare: bool,
    #[command(flatten)]
    card: CardArgs,
    #[command(flatten)]
    page: PageArgs,
    #[command(flatten)]
    style: StyleArgs,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Error> {
    let options = args.card.options()?.now(clock::now());
    let delivery = args.style.add_to(args.page.add_to(args.input.delivery()?)?)?;
    single::run(&args.input, args.card.is_list(), |input| match args.bare {
        true => html::card(input.subject.content(), &options).into(),
        false => html::element(input.subject.content(), &options, &delivery).into(),
    })
}
