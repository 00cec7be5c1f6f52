//! `article-embed snippet`: the HTML that a site owner pastes into a page.

use super::single;
use crate::args::{CardArgs, InputArgs, PageArgs};
use crate::clock;
use crate::error::{Error, ExitStatus};
use article_embed::html;

/// Print the HTML to paste into a page: a quotation that becomes the card, and the script tag
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  article-embed snippet rain.json --src https://news.example/rain.json \
                        --script https://cdn.example/embed.js")]
pub(crate) struct Args {
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    card: CardArgs,
    #[command(flatten)]
    page: PageArgs,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Error> {
    let options = args.card.options()?.now(clock::now());
    let delivery = args.page.add_to(args.input.delivery()?)?;
    single::tell_missing(&args.input, &args.page);
    single::run(&args.input, args.card.is_list(), |input| {
        html::snippet(input.subject.content(), &options, &delivery).into()
    })
}
