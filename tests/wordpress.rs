//! Posts of WordPress as themes and plugins leave them: without a category, without a featured picture, without `?_embed`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

/// A post with some content and the names of its categories.
fn post(content: &str, categories: &[&str]) -> Value {
    let terms: Vec<Value> = categories
        .iter()
        .map(|name| json!({"id": 1, "name": name, "taxonomy": "category", "link": "https://blog.example/c/"}))
        .collect();
    json!({
        "id": 7, "link": "https://blog.example/2026/rain/", "title": {"rendered": "Rain"}, "status": "publish",
        "date": "2026-02-01T10:00:00", "content": {"rendered": content, "protected": false},
        "_embedded": {"wp:term": [terms]}, "_links": {},
    })
}

fn read(post: &Value) -> Value {
    let base = "https://blog.example/wp-json/wp/v2/posts/7";
    json!(Reader::new().base(base).read_value(post).unwrap().article)
}

#[test]
fn a_post_without_a_category_has_no_section() {
    for name in ["Uncategorized", "Uncategorised", "Non classé", "Allgemein", "Sin categoría", "未分類", "Без рубрики"]
    {
        assert_eq!(read(&post("", &[name])).get("section"), None, "{name}");
        assert_eq!(read(&post("", &[name, "Weather"]))["section"]["name"], "Weather", "{name}");
    }
    assert_eq!(read(&post("", &["Category"]))["section"]["name"], "Category", "control");
}

#[test]
fn the_first_picture_of_the_text_stands_in_for_a_featured_one() {
    let smiley = r#"<p>Rain <img src="/smile.png" class="wp-smiley"><img src="https://count.example/p.gif" width="1" height="1"></p>"#;
    let picture = r#"<figure><img class="size-full" src="/a&amp;b.jpg" width="900" height="600" alt="A &quot;wet&quot; hill"></figure><img src="/second.jpg">"#;
    let lazy = r#"<img src="data:image/gif;base64,R0lGOD" data-src="https://blog.example/late.jpg">"#;
    let image = |content: &str| read(&post(content, &[])).get("image").cloned();
    assert_eq!(
        image(&format!("{smiley}{picture}")),
        Some(json!({"url": "https://blog.example/a&b.jpg", "width": 900, "height": 600, "alt": "A \"wet\" hill"}))
    );
    assert_eq!(image(lazy), Some(json!({"url": "https://blog.example/late.jpg"})));
    for none in [smiley, "<p>Rain</p>", r#"<img src="javascript:alert(1)">"#, "<img src=", "&lt;img src=x.jpg&gt;"] {
        assert_eq!(image(none), None, "{none}");
    }
    let mut featured = post(picture, &[]);
    featured["_embedded"]["wp:featuredmedia"] = json!([{"source_url": "https://blog.example/lead.jpg"}]);
    assert_eq!(read(&featured)["image"]["url"], "https://blog.example/lead.jpg");
}

#[test]
fn addresses_in_the_text_lead_to_the_post_and_its_site() {
    let content = r##"<p>Rain fell<sup><a href="#a1">1</a></sup> as <a href="/forecast/">forecast</a>.</p>"##;
    let body = read(&post(content, &[]))["body"].to_string();
    for address in ["https://blog.example/2026/rain/#a1", "https://blog.example/forecast/"] {
        assert!(body.contains(address), "{address}: {body}");
    }
}

#[test]
fn without_embed_there_is_a_card_and_a_word_on_the_address() {
    let mut bare = post("<p>Rain fell on Monday, and more is to come.</p>", &[]);
    bare.as_object_mut().unwrap().remove("_embedded");
    assert_eq!(read(&bare)["headline"], "Rain");
    let report = Reader::new().validate_value(&bare);
    let messages: Vec<String> = report.issues().iter().map(ToString::to_string).collect();
    assert!(messages.iter().any(|message| message.contains("?_embed=author,wp:term,wp:featuredmedia")), "{messages:?}");
    let complete = Reader::new().validate_value(&post("", &["Weather"]));
    assert!(!complete.issues().iter().any(|issue| issue.to_string().contains("?_embed")), "control");
}

#[test]
fn plugins_say_what_a_post_does_not() {
    let with = |name: &str, value: Value| {
        let mut post = post("", &[]);
        post[name] = value;
        post["_embedded"]["author"] = json!([{"code": "rest_user_invalid_id", "message": "Invalid user ID."}]);
        read(&post)
    };
    let article = json!({"@type": ["Article", "NewsArticle"], "author": {"name": "Ada Bo"}, "articleSection": ["Sea"]});
    let yoast = with(
        "yoast_head_json",
        json!({"og_description": "It rains.", "schema": {"@graph": [{"@type": "Person", "name": "Admin"}, article]}}),
    );
    assert_eq!((&yoast["excerpt"], &yoast["section"]["name"]), (&json!("It rains."), &json!("Sea")));
    assert_eq!(yoast["authors"], json!([{"name": "Ada Bo"}]));
    let both = json!([{"name": "Ada Bo"}, {"name": "Cy Do"}]);
    for name in ["coauthors", "authors"] {
        let authors = json!([{"display_name": "Ada Bo", "id": 1}, {"display_name": "By Cy Do", "id": 2}]);
        assert_eq!(with(name, authors)["authors"], both, "{name}");
    }
    assert_eq!(with("authors", json!([1, 2])).get("authors"), None, "control");
}

const SECRET: &str = "The key is under the third stone by the door.";

/// The excerpt or the content of a post.
fn part(protected: Value) -> Value {
    json!({"rendered": format!("<p>{SECRET}</p><img src='/secret.jpg'>"), "protected": protected})
}

/// A post whose content and excerpt have a password, or have none.
fn with_password(protected: Value) -> Value {
    let mut post = post("", &[]);
    (post["content"], post["excerpt"]) = (part(protected.clone()), part(protected));
    post["yoast_head_json"] = json!({"og_description": SECRET});
    post
}

/// A post of WordPress.com.
fn of_wordpress_com(password: Value) -> Value {
    let content = &part(json!(null))["rendered"];
    json!({"ID": 1, "URL": "https://blog.example/1", "title": "Rain", "password": password, "excerpt": SECRET, "content": content})
}

/// A post of WPGraphQL.
fn of_graph(key: &str, value: Value) -> Value {
    let content = &part(json!(null))["rendered"];
    let mut post = json!({"link": "https://blog.example/1", "title": "Rain", "excerpt": SECRET, "content": content});
    post[key] = value;
    json!({"data": {"post": post}})
}

#[test]
fn the_text_of_a_post_with_a_password_is_for_those_who_know_it() {
    for locked in [
        with_password(json!(true)),
        with_password(json!("true")),
        with_password(json!(1)),
        of_wordpress_com(json!("stone")),
        of_graph("hasPassword", json!(true)),
        of_graph("password", json!("stone")),
    ] {
        let article = read(&locked);
        assert_eq!((&article["headline"], article.get("image")), (&json!("Rain"), None), "{locked}");
        let list = json!(Reader::new().read_list(&locked.to_string()).unwrap().list);
        for read in [article, list] {
            assert!(!read.to_string().contains("third stone"), "{locked}: {read}");
        }
    }
    assert_eq!(read(&of_graph("isRestricted", json!(true)))["status"], "withheld");
    for free in [
        with_password(json!(false)),
        of_wordpress_com(json!("")),
        of_wordpress_com(json!(null)),
        of_graph("hasPassword", json!(false)),
        of_graph("password", json!(null)),
    ] {
        let article = read(&free).to_string();
        assert!(article.contains("third stone") && article.contains("secret.jpg"), "control: {free}");
    }
}
