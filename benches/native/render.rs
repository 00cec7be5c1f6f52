//! The native renderer beside maud, askama and a push of the same bytes, on one core. All four must give one card.

use article_embed::{Options, Report, Server, html, read};
use article_embed_bench::{PAYLOAD, by_askama, by_maud, story};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn render(criterion: &mut Criterion) {
    let (server, options) = (Server::new(), Options::default());
    let payload: serde_json::Value = serde_json::from_str(PAYLOAD).expect("JSON");
    let article = read(&payload, None, &server, &mut Report::default()).expect("an article");
    let story = story();
    let card = html::card(&article, &options, &server);
    assert_eq!(by_maud(&story), card);
    assert_eq!(by_askama(&story), card);

    let pieces: Vec<&str> = card.split_inclusive('>').collect();
    let mut group = criterion.benchmark_group("card");
    group.bench_function("article-embed", |bench| bench.iter(|| html::card(black_box(&article), &options, &server)));
    group.bench_function("maud", |bench| bench.iter(|| by_maud(black_box(&story))));
    group.bench_function("askama", |bench| bench.iter(|| by_askama(black_box(&story))));
    group.bench_function("push_str", |bench| {
        bench.iter(|| {
            let mut out = String::with_capacity(4096);
            black_box(&pieces).iter().for_each(|piece| out.push_str(piece));
            out
        });
    });
    group.bench_function("JSON to card", |bench| {
        bench.iter(|| {
            let payload: serde_json::Value = serde_json::from_str(black_box(PAYLOAD)).expect("JSON");
            let article = read(&payload, None, &server, &mut Report::default()).expect("an article");
            html::card(&article, &options, &server)
        });
    });
    group.finish();
}

criterion_group!(benches, render);
criterion_main!(benches);
