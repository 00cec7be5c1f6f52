//! `article-embed oembed`: the response of an oEmbed endpoint.

use super::single;
use crate::args::{CardArgs, InputArgs, PageArgs};
use crate::clock;
use crate::error::{Error, ExitStatus};
use crate::publish::publication::limit_age;
use crate::value_parsers::whole;
use article_embed::html;
use serde_json::json;

/// Print the JSON that an oEmbed endpoint returns for the article
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  article-embed oembed rain.json --src https://news.example/rain.json \
                        --script https://cdn.example/embed.js --max-width 400")]
pub(crate) struct Args {
    #[command(flatten)]
    input: InputArgs,
    /// Maximum width of the card in CSS pixels, the consumer's maxwidth
    #[arg(long, value_name = "PIXELS", value_parser = whole::<u32>(1..=u32::MAX.into()))]
    max_width: Option<u32>,
    /// Maximum height of the card in CSS pixels, the consumer's maxheight
    #[arg(long, value_name = "PIXELS", value_parser = whole::<u32>(1..=u32::MAX.into()))]
    max_height: Option<u32>,
    #[command(flatten)]
    card: CardArgs,
    #[command(flatten)]
    page: PageArgs,
}

pub(crate) fn run(args: &Args) -> Result<ExitStatus, Error> {
    let options = args.card.options()?.now(clock::now());
    let mut delivery = args.page.add_to(args.input.delivery()?)?;
    single::tell_missing(&args.input, &args.page);
    if let Some(pixels) = args.max_width {
        delivery = delivery.max_width(pixels);
    }
    if let Some(pixels) = args.max_height {
        delivery = delivery.max_height(pixels);
    }
    single::run(&args.input, args.card.is_list(), |input| {
        let mut response = html::oembed(input.subject.content(), &options, &delivery);
        limit_age(&mut response, input.changes.next.map(|time| time.epoch()), clock::now());
        json!(response)
    })
}
