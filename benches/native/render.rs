//! Times the native renderer beside maud, askama and a copy of the same bytes, on one core. All four write the same
//! card.

use article_embed::{Options, Reader, html};
use article_embed_bench::{PAYLOAD, by_askama, by_maud, story};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn render(criterion: &mut Criterion) {
    let options = Options::new();
    let article = Reader::new().read(PAYLOAD).expect("an article").article;
    let story = story();
    let card = html::card(&article, &options);
    assert_eq!(by_maud(&story), card);
    assert_eq!(by_askama(&story), card);

    let pieces: Vec<&str> = card.split_inclusive('>').collect();
    let mut group = criterion.benchmark_group("card");
    group.bench_function("article-embed", |bench| bench.iter(|| html::card(black_box(&article), &options)));
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
            let article = Reader::new().read(black_box(PAYLOAD)).expect("an article").article;
            html::card(&article, &options)
        });
    });
    group.finish();
}

criterion_group!(benches, render);
criterion_main!(benches);
