//! States that end by themselves: "Live" of last night is not that of today.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests may fail")]

mod ordinary;

use article_embed::{Options, Reader, html};
use ordinary::{lay, ordinary};
use serde_json::{Value, json};
use std::time::{Duration, UNIX_EPOCH};

/// 2026-05-01T12:00:00Z.
const NOON: u64 = 1_777_636_800;

/// What a payload says of its state, at noon.
fn label(payload: &Value) -> Value {
    let reader = Reader::new().now(UNIX_EPOCH + Duration::from_secs(NOON));
    json!(reader.read_value(payload).unwrap_or_else(|error| panic!("{error}: {payload}")).article)["label"].clone()
}

fn of(format: &str, more: &Value) -> Value {
    let mut payload = ordinary(format);
    lay(&mut payload, more);
    label(&payload)
}

fn own(label: Value, times: &Value) -> Value {
    let mut payload = json!({"headline": "Storm", "url": "https://a.example/1", "label": label});
    lay(&mut payload, times);
    payload
}

#[test]
fn what_is_live_ends_six_hours_after_its_last_change() {
    let live = |more: &Value| {
        let mut payload = json!({"@type": "LiveBlogPosting", "datePublished": "2026-04-30T20:00:00+02:00"});
        lay(&mut payload, more);
        of("schema-org", &payload)["until"].clone()
    };
    let update = json!([{"headline": "Bridge shut", "datePublished": "2026-05-01T00:30:00+02:00"}]);
    assert_eq!(live(&json!({})), "2026-05-01T02:00:00+02:00");
    assert_eq!(live(&json!({"dateModified": "2026-04-30T23:59:00Z"})), "2026-05-01T05:59:00Z");
    assert_eq!(live(&json!({"liveBlogUpdate": update})), "2026-05-01T06:30:00+02:00");
    let older = json!({"dateModified": "2026-04-30T21:00:00Z", "liveBlogUpdate": update});
    assert_eq!(live(&older), "2026-05-01T06:30:00+02:00", "the later of both");
    assert_eq!(live(&json!({"coverageEndTime": "2026-05-03T00:00:00Z"})), "2026-05-03T00:00:00Z", "a given end stays");
    // A whole day lasts until its end.
    assert_eq!(live(&json!({"datePublished": "2026-05-01"})), "2026-05-02T05:59:59Z");
    let closed = json!({"isAccessibleForFree": false, "liveBlogUpdate": update});
    assert_eq!(live(&closed), "2026-05-01T06:30:00+02:00", "also of updates that not everybody may read");
}

#[test]
fn each_format_has_states_that_end() {
    let published = json!({"published": "2026-05-01T08:00:00Z"});
    assert_eq!(label(&own(json!("live"), &published)), json!({"kind": "live", "until": "2026-05-01T14:00:00Z"}));
    for kind in ["breaking", "exclusive", "new", "updated"] {
        assert_eq!(label(&own(json!(kind), &published)), json!({"kind": kind}));
    }
    assert_eq!(label(&own(json!("live"), &json!({}))), json!({"kind": "live"}), "nobody knows since when");
    let ans =
        |text: &str| of("ans", &json!({"label": {"basic": {"text": text}}, "display_date": "2026-05-01T08:00:00Z"}));
    assert_eq!(ans("Live"), json!({"kind": "live", "until": "2026-05-01T14:00:00Z"}));
    assert_eq!(ans("Breaking news"), json!({"kind": "breaking"}));
    for now in [json!("true"), json!(true)] {
        let fields = json!({"fields": {"liveBloggingNow": now, "lastModified": "2026-05-01T09:00:00Z"}});
        assert_eq!(of("guardian", &fields), json!({"kind": "live", "until": "2026-05-01T15:00:00Z"}));
    }
    assert_eq!(of("guardian", &json!({"fields": {"liveBloggingNow": "false"}})), Value::Null, "control");
}

#[test]
fn coverage_that_has_not_begun_is_not_live() {
    for (start, is_live) in [("2026-05-01T11:00:00Z", true), ("2026-05-01T13:00:00Z", false)] {
        let more =
            json!({"@type": "LiveBlogPosting", "coverageStartTime": start, "coverageEndTime": "2026-05-01T20:00:00Z"});
        assert_eq!(of("schema-org", &more)["kind"] == "live", is_live, "{start}");
    }
}

#[test]
fn the_card_says_it_until_then_and_tells_when() {
    let payload = own(json!("live"), &json!({"published": "2026-05-01T08:00:00Z"}));
    let parsed = Reader::new().now(UNIX_EPOCH + Duration::from_secs(NOON)).read_value(&payload).unwrap();
    assert_eq!(parsed.changes.next.unwrap().rfc3339(), "2026-05-01T14:00:00Z");
    for (hours, is_live) in [(1, true), (3, false)] {
        let options = Options::new().now(UNIX_EPOCH + Duration::from_secs(NOON + hours * 3_600));
        assert_eq!(html::card(&parsed.article, &options).contains(">Live<"), is_live, "{hours}");
    }
}
