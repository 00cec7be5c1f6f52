//! The payload's JSON Schema, made of the very tables that read it. It reads no payload.

use super::native::ARTICLE;
use super::shape::{Member, Shape, Takes};
use crate::article::Article;
use crate::record::Field;
use crate::url::LONGEST_URL;
use alloc::borrow::Cow;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of the project's own payload, version 1.
///
/// A payload that fits it gives a card and no warning that a schema can know of; one that gives no card never fits.
#[must_use]
pub fn schema() -> Schema {
    SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Article>()
}

impl JsonSchema for Article {
    fn schema_name() -> Cow<'static, str> {
        Cow::Borrowed("Article")
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut article = object(&ARTICLE, "A news article, as article-embed reads it.", generator);
        if let Some(members) = article.get_mut("properties").and_then(Value::as_object_mut) {
            members.insert(
                String::from("version"),
                json!({"description": "The version of the payload's format.", "const": 1}),
            );
        }
        article.into()
    }
}

/// An object by its shape.
fn object(shape: &Shape, description: &str, generator: &mut SchemaGenerator) -> Map<String, Value> {
    let needed = |field: Field| shape.needed.contains(&[field; 2]);
    let mut properties = Map::new();
    for member in shape.members {
        let mut value = value(member, needed(member.field), generator);
        value.insert(String::from("description"), Value::from(member.field.doc()));
        properties.insert(String::from(member.key()), Value::Object(value));
    }
    let required: Vec<_> = shape.members.iter().filter(|member| needed(member.field)).map(Member::key).collect();
    let mut object = members(json!({
        "type": "object", "description": description, "properties": properties, "required": required,
    }));
    for [one, other] in shape.needed.iter().filter(|[one, other]| one != other) {
        let either = json!([{"required": [one.key()]}, {"required": [other.key()]}]);
        object.insert(String::from("anyOf"), either);
    }
    object
}

/// What a member takes. What is needed must also say something.
fn value(member: &Member, needed: bool, generator: &mut SchemaGenerator) -> Map<String, Value> {
    members(match member.takes {
        Takes::Text(limit) if needed => json!({"type": "string", "maxLength": limit, "pattern": VISIBLE}),
        Takes::Text(limit) => json!({"type": "string", "maxLength": limit}),
        Takes::Link => address("[Hh][Tt][Tt][Pp][Ss]?", needed),
        Takes::Picture => address("[Hh][Tt][Tt][Pp][Ss]", needed),
        Takes::Search => json!({"type": "string", "maxLength": LONGEST_URL, "pattern": SEARCH}),
        Takes::Time => json!({"type": "string", "format": "date-time"}),
        Takes::Pixels => json!({"type": "integer", "minimum": 1, "maximum": 99_999}),
        Takes::Language => json!({"type": "string", "pattern": LANGUAGE}),
        Takes::Word(words) => json!({"enum": words.iter().map(|(word, _)| *word).collect::<Vec<_>>()}),
        Takes::Body(most) => json!({"anyOf": [
            {"type": "array", "items": {"type": "string", "maxLength": super::desk::LONGEST_LINE}, "maxItems": most},
            {"type": "string", "description": "HTML"},
        ]}),
        Takes::Record(shape) => record(shape, member.field, generator),
        Takes::List(shape, most) => {
            json!({"type": "array", "items": record(shape, member.field, generator), "maxItems": most})
        }
        // The project's own format has nothing else.
        _ => Value::Bool(false),
    })
}

/// An object, defined once for all places it stands in, or the text that may stand for it.
fn record(shape: &Shape, field: Field, generator: &mut SchemaGenerator) -> Value {
    let name = name(field);
    if !generator.definitions().contains_key(name) {
        let defined = object(shape, field.doc(), generator);
        generator.definitions_mut().insert(String::from(name), Value::Object(defined));
    }
    let whole = json!({"$ref": format!("#/$defs/{name}")});
    match shape.members.iter().find(|member| shape.bare == Some(member.field)) {
        Some(bare) => json!({"anyOf": [value(bare, true, generator), whole]}),
        None => whole,
    }
}

/// What the record of a field, or an entry of its list, is called.
fn name(field: Field) -> &'static str {
    match field {
        Field::Authors => "Author",
        Field::Corrections => "Correction",
        Field::Image | Field::Logo => "Image",
        Field::Links => "Link",
        Field::Publisher => "Publisher",
        Field::Related => "Story",
        Field::Rights => "Rights",
        Field::Search => "Search",
        Field::Section => "Section",
        _ => "Source",
    }
}

/// A relative address, or one of a scheme (ECMA-262, as JSON Schema 2020-12 §6.4 has patterns) without a user.
fn address(scheme: &str, needed: bool) -> Value {
    let absolute = format!(r"({scheme}:)?//[^\s/?#@\\]+([/?#]\S*)?");
    let relative = r"(?![A-Za-z][A-Za-z0-9+.-]*:)(?![/\\]{2})\S*";
    json!({
        "type": "string", "format": "iri-reference", "minLength": u8::from(needed), "maxLength": LONGEST_URL,
        "pattern": format!("^(({absolute})|({relative}))$"),
    })
}

fn members(value: Value) -> Map<String, Value> {
    if let Value::Object(members) = value { members } else { Map::new() }
}

const SEARCH: &str = r"^([Hh][Tt][Tt][Pp][Ss]?:)?//[^\s/?#@\\]+[/?#]\S*(\{query\}|%7Bquery%7D)\S*$";
/// A character that is seen: see `text::clean`.
const VISIBLE: &str = r"[^\s\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFF9-\uFFFB]";
const LANGUAGE: &str = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$";
