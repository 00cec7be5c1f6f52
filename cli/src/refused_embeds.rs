//! What WordPress embeds in an answer in place of an author or a picture that it does not give: an error of its own.

use super::diagnostic::Diagnostic;
use serde_json::Value;

/// Posts of an answer that are looked at.
const MAX_POSTS: usize = 20;

/// The members of `_embedded`, with what is missing without them.
const EMBEDS: [(&str, &str); 3] =
    [("author", "authors"), ("wp:featuredmedia", "the featured picture"), ("wp:term", "categories and tags")];

/// A warning for each error that is embedded in the posts of an answer.
pub(crate) fn warnings(text: &[u8]) -> Vec<Diagnostic> {
    let Ok(answer) = serde_json::from_slice::<Value>(text) else { return Vec::new() };
    let posts: Vec<(String, &Value)> = match &answer {
        Value::Array(posts) => {
            posts.iter().take(MAX_POSTS).enumerate().map(|(at, post)| (format!("$[{at}]"), post)).collect()
        }
        post => vec![(String::from("$"), post)],
    };
    posts
        .into_iter()
        .flat_map(|(path, post)| EMBEDS.iter().filter_map(move |embed| refusal(&path, post, *embed)))
        .collect()
}

fn refusal(path: &str, post: &Value, (member, lost): (&str, &str)) -> Option<Diagnostic> {
    let embedded = post.get("_embedded")?.get(member)?.as_array()?;
    let status = embedded.iter().find_map(|one| one.get("code").and(one.pointer("/data/status"))?.as_u64())?;
    let reason = if status == 404 {
        "it finds none"
    } else {
        "it refuses: make them public, or send the rights that it asks for"
    };
    let message = format!("expected {lost}, found an error that WordPress embeds in their place; {reason}");
    Some(Diagnostic::warning("error-answer", message).at(format!("{path}._embedded['{member}']")))
}

#[cfg(test)]
mod tests {
    use super::warnings;

    #[test]
    fn an_error_in_place_of_an_author_is_told() {
        let post = r#"{"_embedded": {"author": [{"code": "rest_user_cannot_view", "data": {"status": 401}}],
            "wp:featuredmedia": [{"code": "rest_post_invalid_id", "data": {"status": 404}}], "wp:term": [[{"id": 1}]]}}"#;
        let told: Vec<String> = warnings(post.as_bytes()).iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 2, "{told:#?}");
        assert!(told[0].starts_with("warning: error-answer at $._embedded['author']: expected authors"), "{told:#?}");
        assert!(told[1].ends_with("it finds none"), "{told:#?}");
        assert_eq!(warnings(format!("[{{}}, {post}]").as_bytes()).len(), 2);
        for text in ["[]", "7", "{", r#"{"_embedded": {"author": [{"id": 1, "name": "Ada Bo"}]}}"#] {
            assert_eq!(warnings(text.as_bytes()), [], "{text}");
        }
    }
}
