//! `article-embed serve`: the cards, caching, compression, oEmbed, and that it stays in its folder.

use super::server::{Server, workspace};
use super::workspace::story;
use serde_json::Value;

#[test]
fn it_serves_the_bytes_that_a_build_writes() {
    let workspace = workspace();
    let server = Server::start(&workspace, &["--base-url", "https://cards.example/c"]);
    workspace.run(&["build", "in", "--out", "out", "--base-url", "https://cards.example/c"]);
    for file in ["article.json", "frame.html", "snippet.html", "frame-snippet.html", "oembed.json"] {
        assert_eq!(
            server.get(&format!("/world/rain/{file}")).text(),
            workspace.read(&format!("out/world/rain/{file}")),
            "{file}"
        );
    }
    assert_eq!(server.get("/world/rain/").text(), workspace.read("out/world/rain/index.html"));
    let (served, built): (Value, Value) =
        (server.get("/index.json").json(), serde_json::from_str(&workspace.read("out/index.json")).unwrap());
    assert_eq!(served, built);
    assert!(server.get("/").text().contains(r#"<a href="world/rain/">"#));
}

#[test]
fn an_unchanged_response_is_revalidated_by_its_etag() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    let first = server.get("/sun/article.json");
    assert_eq!((first.status, first.header("content-type")), (200, "application/json"));
    assert!(first.header("cache-control").contains("max-age=60"));
    assert_eq!(first.header("access-control-allow-origin"), "*");
    let tag = first.header("etag").to_owned();
    let again = server.request("GET", "/sun/article.json", &[("if-none-match", &tag)]);
    assert_eq!((again.status, again.body.len(), again.header("etag")), (304, 0, tag.as_str()));
    workspace.write("in/sun.json", &story("Sun and wind"));
    let changed = server.request("GET", "/sun/article.json", &[("if-none-match", &tag)]);
    assert_eq!(changed.status, 200);
    assert!(changed.text().contains("Sun and wind") && changed.header("etag") != tag);
    let head = server.request("HEAD", "/sun/", &[]);
    assert_eq!((head.status, head.body.len(), head.header("content-type")), (200, 0, "text/html; charset=utf-8"));
}

#[test]
fn assets_named_by_their_hash_are_immutable() {
    let workspace = workspace();
    for name in
        ["embed.js", "article_embed_bg.wasm", "article_embed_formats_bg.wasm", "reasons.json", "messages/fr.txt"]
    {
        workspace.write(&format!("pkg/{name}"), name);
    }
    let server = Server::start(&workspace, &["--assets", "pkg"]);
    let snippet = server.get("/sun/snippet.html").text().to_owned();
    let script = snippet.split(r#"<script async src=""#).nth(1).unwrap().split('"').next().unwrap();
    let path = script.strip_prefix(&format!("http://{}", server.address)).unwrap();
    assert!(snippet.contains(r#"integrity="sha384-"#) && snippet.contains(r#"crossorigin="anonymous""#), "{snippet}");
    for (path, kind) in [
        (path.to_owned(), "text/javascript; charset=utf-8"),
        (path.replace("embed.js", "article_embed_bg.wasm"), "application/wasm"),
        (path.replace("embed.js", "messages/fr.txt"), "text/plain; charset=utf-8"),
        (path.replace("embed.js", "reasons.json"), "application/json"),
    ] {
        let asset = server.get(&path);
        assert_eq!((asset.status, asset.header("content-type")), (200, kind));
        assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
        assert!(path.ends_with(asset.text()));
    }
    // What others have stored of an earlier build gets the current file, but not for ever.
    let earlier = server.get("/assets/0123abcd/embed.js");
    assert_eq!((earlier.status, earlier.text()), (200, "embed.js"));
    assert!(!earlier.header("cache-control").contains("immutable"));
    assert_eq!(server.get("/assets/0123abcd/other.js").status, 404);
    workspace.write("old/embed.js", "the old script");
    for name in ["article_embed_bg.wasm", "article_embed_formats_bg.wasm"] {
        workspace.write(&format!("old/{name}"), "old");
    }
    let before = Server::start(&workspace, &["--assets", "old"]).get("/sun/snippet.html").text().to_owned();
    let old = before.split("/assets/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let server = Server::start(&workspace, &["--assets", "pkg", "--earlier-assets", "old"]);
    assert_eq!(server.get(&format!("/assets/{old}")).text(), "the old script");
}

#[test]
fn responses_are_compressed_if_the_client_accepts_it() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    let plain = server.get("/sun/").body.len();
    for coding in ["br", "gzip"] {
        let response = server.request("GET", "/sun/", &[("accept-encoding", coding)]);
        assert_eq!(response.header("content-encoding"), coding);
        assert!(response.body.len() < plain / 2, "{} of {plain}", response.body.len());
        assert!(response.header("vary").contains("accept-encoding"));
    }
}

#[test]
fn an_oembed_consumer_discovers_the_endpoint_and_uses_it() {
    let workspace = workspace();
    let server = Server::start(&workspace, &[]);
    let page = server.get("/world/rain/").text().to_owned();
    let link = page.split(r#"<link rel="alternate" type="application/json+oembed" href=""#).nth(1).unwrap();
    let found = link.split('"').next().unwrap().strip_prefix(&format!("http://{}", server.address)).unwrap();
    let linked = server.get(found);
    assert_eq!(
        (linked.status, linked.header("content-type"), &linked.json()["title"]),
        (200, "application/json", &"Rain".into())
    );
    let own = format!("http%3A%2F%2F{}%2Fworld%2Frain%2F", server.address.replace(':', "%3A"));
    let file = format!("{own}article.json");
    for url in ["https%3A%2F%2Fnews.example%2Frain", &own, &own.replacen("http", "https", 1), &file] {
        let response = server.get(&format!("/oembed?url={url}&maxwidth=300&format=json"));
        assert_eq!((response.status, response.header("content-type")), (200, "application/json"), "{url}");
        let oembed = response.json();
        assert_eq!(
            (&oembed["type"], &oembed["version"], &oembed["width"]),
            (&"rich".into(), &"1.0".into(), &300.into())
        );
        assert_eq!(format!("{}\n", oembed["html"].as_str().unwrap()), server.get("/world/rain/snippet.html").text());
    }
    let framed = server.get("/oembed?url=https%3A%2F%2Fnews.example%2Frain&html=frame&maxwidth=300").json();
    let html = framed["html"].as_str().unwrap();
    assert!(html.contains("<iframe class=\"article-embed\"") && html.contains(" width=\"300\" height="), "{html}");
    for (query, status, body) in [
        ("url=https%3A%2F%2Fnews.example%2Frain&html=x", 400, "unknown value of html"),
        ("", 400, "missing parameter; use url="),
        ("url=https%3A%2F%2Fnews.example%2Frain&format=xml", 501, "unsupported format; use format=json"),
        ("url=https%3A%2F%2Fother.example%2F", 404, "no card at this address"),
        ("url=x", 404, "no card at this address; expected url=ADDRESS, which begins with https://"),
    ] {
        let response = server.get(&format!("/oembed?{query}"));
        assert_eq!(response.status, status, "{query}");
        assert!(response.text().starts_with(body), "{query}: {}", response.text());
    }
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let workspace = workspace();
    #[cfg(unix)]
    std::os::unix::fs::symlink(workspace.path("secret.json"), workspace.path("in/link.json")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(".hidden.json", workspace.path("in/hidden-link.json")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("sun.json", workspace.path("in/good-link.json")).unwrap();
    workspace.write("in/.hidden.json", &story("Secret"));
    let server = Server::start(&workspace, &[]);
    for path in [
        "/../secret/article.json",
        "/%2e%2e/secret/article.json",
        "/..%2fsecret/article.json",
        "/world/..%2f..%2f..%2fsecret/",
        "/link/article.json",
        "/hidden-link/article.json",
        "/bad/article.json",
        "/none/",
        "/sun.json",
        "/assets/../sun/",
        "/%00/",
        "/.hidden/",
        "//etc/passwd",
    ] {
        let response = server.get(path);
        assert_eq!(response.status, 404, "{path}");
        assert!(!response.text().contains("Secret"), "{path}");
    }
    assert_eq!(server.get("/sun").status, 308);
    #[cfg(unix)]
    assert_eq!(server.get("/good-link/").status, 200, "a link to what is public anyway");
    assert_eq!(server.request("POST", "/sun/", &[]).status, 405);
    assert_eq!(server.get("/sun/").status, 200, "the server still runs");
}

/// What caches may do with a response, and for how long its own text says that it may be kept.
fn keeps(server: &Server, target: &str) -> (String, Option<i64>) {
    let response = server.get(target);
    assert_eq!(response.status, 200, "{target}");
    let json: Option<Value> = serde_json::from_slice(&response.body).ok();
    (response.header("cache-control").to_owned(), json.and_then(|json| json["cache_age"].as_i64()))
}

#[test]
fn nothing_is_kept_beyond_the_end_of_an_article() {
    let workspace = workspace();
    let found = "/oembed?url=https%3A%2F%2Fnews.example%2Frain";
    let (framed, sized) = (format!("{found}&html=frame"), format!("{found}&maxwidth=300"));
    let pages = ["/world/rain/", "/", "/index.json", "/feed.xml", "/feed.json"];
    let responses = [found, &framed, &sized, "/world/rain/oembed.json", "/world/rain/frame-oembed.json"];
    let control = Server::start(&workspace, &[]);
    for (target, age) in pages.map(|it| (it, None)).into_iter().chain(responses.map(|it| (it, Some(3600)))) {
        let (cache, own) = keeps(&control, target);
        assert!(cache.contains("max-age=60, stale-while-revalidate=60") && own == age, "control: {target}: {cache}");
    }
    // The clock of the tests stands 24 seconds before the end.
    let rain = story("Rain").replace("\"headline\"", "\"expires\":\"2026-05-28T20:27:04Z\",\"headline\"");
    workspace.write("in/world/rain.json", &rain);
    let server = Server::start(&workspace, &[]);
    for (target, age) in pages.map(|it| (it, None)).into_iter().chain(responses.map(|it| (it, Some(24)))) {
        assert_eq!(keeps(&server, target), (String::from("public, max-age=24"), age), "{target}");
    }
}

#[test]
fn articles_may_be_on_the_host_of_their_cards() {
    let workspace = workspace();
    let article = story("Same").replace("https://news.example/same", "https://cards.example/2026/same");
    workspace.write("in/sub/same.json", &article);
    let server = Server::start(&workspace, &["--base-url", "https://cards.example"]);
    let find = |path: &str| server.get(&format!("/oembed?url=https%3A%2F%2Fcards.example%2F{path}"));
    for path in ["2026%2Fsame", "2026%2Fsame%2F", "sub%2Fsame", "sub%2Fsame%2Farticle.json"] {
        let found = find(path);
        assert!(found.status == 200 && found.json()["title"] == "Same", "{path}: {}", found.status);
    }
    assert_eq!(find("2026%2Fother").status, 404, "control: neither a card nor an article");
}
