//! What interfaces answer instead of an article: the code, the place, and what to do.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

use article_embed::Reader;
use serde_json::{Value, json};

/// The first error of a payload: its code, its path and its message.
fn error(payload: &Value, format: Option<&str>) -> [String; 3] {
    let reader = format.map_or_else(Reader::new, |format| Reader::new().format(format));
    let error = reader.read_value(payload).unwrap_err();
    let issue = error.issues().iter().find(|issue| issue.severity.name() == "error").unwrap();
    [issue.code.name().into(), issue.path.clone(), issue.message().into_owned()]
}

const MISSING: &str = "there is no such article";
const REFUSED: &str = "it refuses";
const TOO_MANY: &str = "too many requests";
const WRONG: &str = "does not understand";
const OTHER: &str = "ask it again";

/// Answers in the shapes of these interfaces, in our own words: where each says what is wrong, and what that is.
fn answers() -> Vec<(Value, &'static str, &'static str)> {
    vec![
        (json!({"code": "rest_post_invalid_id", "message": "x", "data": {"status": 404}}), "$.message", MISSING),
        (json!({"code": "rest_forbidden", "message": "x", "data": {"status": 401}}), "$.message", REFUSED),
        (json!({"code": "rest_invalid_param", "message": "x", "data": {"status": 400}}), "$.message", WRONG),
        (json!({"code": "internal_server_error", "message": "x", "data": {"status": 500}}), "$.message", OTHER),
        (json!({"error": "unknown_post", "message": "x"}), "$.error", MISSING),
        (json!({"errors": [{"message": "x", "type": "NotFoundError", "code": null}]}), "$.errors", MISSING),
        (json!({"errors": [{"message": "x", "type": "UnauthorizedError"}]}), "$.errors", REFUSED),
        (json!({"response": {"status": "error", "message": "It could not be found"}}), "$.response", MISSING),
        (json!({"message": "Unauthorized"}), "$.message", REFUSED),
        (json!({"fault": {"faultstring": "Invalid ApiKey", "detail": {}}}), "$.fault", REFUSED),
        (json!({"fault": {"faultstring": "Rate limit quota violation"}}), "$.fault", TOO_MANY),
        (json!({"status": "ERROR", "errors": ["x"], "results": []}), "$.errors", OTHER),
        (json!({"status": "error", "code": "apiKeyInvalid", "message": "x"}), "$.message", REFUSED),
        (json!({"status": "error", "code": "rateLimited", "message": "x"}), "$.message", TOO_MANY),
        (json!({"data": {"post": null}, "errors": [{"message": "x", "path": ["post"]}]}), "$.errors", OTHER),
        (json!({"jsonapi": {"version": "1.0"}, "errors": [{"status": "404"}]}), "$.errors", MISSING),
        (json!({"_status": "ERR", "_error": {"code": 403, "message": "x"}}), "$._error", REFUSED),
        (json!({"type": "about:blank", "title": "x", "status": 410, "detail": "x"}), "$.detail", MISSING),
        (json!({"detail": "Not found."}), "$.detail", MISSING),
        (json!({"@type": "hydra:Error", "hydra:description": "Not Found"}), "$.hydra:description", MISSING),
        (json!({"Message": "Authorization has been denied"}), "$.Message", REFUSED),
        (json!({"success": false}), "$.success", OTHER),
        (json!({"ok": false, "error_code": 404}), "$.ok", MISSING),
        (json!({"error": true, "code": 403}), "$.error", REFUSED),
        (json!({"errors": true}), "$.errors", OTHER),
        (json!({"url": "https://quay.example/x", "error": "x"}), "$.error", OTHER),
    ]
}

#[test]
fn an_error_answer_is_told_with_its_place_and_a_way_out() {
    for (payload, path, what) in answers() {
        for format in [None, Some("wordpress")] {
            let [code, place, message] = error(&payload, format);
            assert_eq!((code.as_str(), place.as_str()), ("error-answer", path), "{payload} {format:?}");
            assert!(message.contains(what), "{payload}: {message}");
        }
        let list = Reader::new().read_list_value(&payload).unwrap_err();
        assert_eq!(list.issues().last().unwrap().code.name(), "error-answer", "{payload}");
    }
}

#[test]
fn other_payloads_are_no_error_answers() {
    for payload in [
        json!({"status": "success", "message": "ok", "data": {"x": 1}}),
        json!({"errors": [], "error": "", "x": 1}),
        json!({"error": false, "x": 1}),
        json!({"success": true, "ok": true, "x": 1}),
        json!({"success": "yes", "ok": {"x": 1}}),
        json!({"fault": false, "message": false, "detail": false, "_error": false}),
        json!({"message": true, "detail": true}),
        json!({"x": {"error": "x"}}),
        json!({}),
    ] {
        assert_eq!(error(&payload, None)[0], "unknown-format", "{payload}");
    }
    let partly =
        json!({"data": {"post": {"title": "Tides", "link": "https://quay.example/1"}}, "errors": [{"message": "x"}]});
    assert_eq!(Reader::new().read_value(&partly).unwrap().article.headline(), "Tides");
    let own = json!({"headline": "Tides", "url": "https://quay.example/1", "message": "x", "error": "x"});
    assert_eq!(Reader::new().read_value(&own).unwrap().article.headline(), "Tides");
}
