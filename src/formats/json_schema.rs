//! Generates the payload's JSON Schema from the tables that the payload is read by.

use super::engine::limits::MAX_LINE_LENGTH;
use super::engine::schema::{FieldType, ObjectSchema, PropertySchema};
use super::sources::article_embed::ARTICLE;
use crate::article::Article;
use crate::record::Field;
use crate::url::MAX_URL_LENGTH;
use alloc::borrow::Cow;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of the project's own payload, version 1.
///
/// A valid payload gives a card, and no warning that a schema can express. A payload that gives no card is never valid.
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

/// The schema of an object.
fn object(schema: &ObjectSchema, description: &str, generator: &mut SchemaGenerator) -> Map<String, Value> {
    let is_required = |field: Field| schema.required.iter().any(|requirement| requirement.0 == [field; 2]);
    let mut properties = Map::new();
    for property in schema.properties() {
        let mut value = value(&property, is_required(property.field), generator);
        value.insert(String::from("description"), Value::from(property.field.doc()));
        properties.insert(String::from(property.key()), Value::Object(value));
    }
    let required: Vec<_> = schema.properties().filter(|property| is_required(property.field)).collect();
    let mut object = members(json!({
        "type": "object",
        "description": description,
        "properties": properties,
        "required": Vec::from_iter(required.into_iter().map(|property| property.key())),
    }));
    for [one, other] in schema.required.iter().map(|requirement| requirement.0).filter(|[one, other]| one != other) {
        let either = json!([{"required": [one.key()]}, {"required": [other.key()]}]);
        object.insert(String::from("anyOf"), either);
    }
    object
}

/// The schema of a property's value. A required text must not be blank.
fn value(property: &PropertySchema, required: bool, generator: &mut SchemaGenerator) -> Map<String, Value> {
    members(match property.field_type {
        FieldType::Text(limit) if required => json!({"type": "string", "maxLength": limit, "pattern": VISIBLE}),
        FieldType::Text(limit) => json!({"type": "string", "maxLength": limit}),
        FieldType::Link => url("[Hh][Tt][Tt][Pp][Ss]?", required),
        FieldType::ImageUrl => url("[Hh][Tt][Tt][Pp][Ss]", required),
        FieldType::SearchUrl => json!({"type": "string", "maxLength": MAX_URL_LENGTH, "pattern": SEARCH}),
        FieldType::Email => json!({"type": "string", "maxLength": 200, "pattern": EMAIL}),
        FieldType::Time => json!({"type": "string", "format": "date-time"}),
        FieldType::Pixels => json!({"type": "integer", "minimum": 1, "maximum": 99_999}),
        FieldType::Count => json!({"type": "integer", "minimum": 1, "maximum": 999}),
        FieldType::Tenths => json!({"type": "number", "minimum": 0, "maximum": 100}),
        FieldType::Language => json!({"type": "string", "pattern": LANGUAGE}),
        FieldType::Keyword(words) if words.iter().any(|(word, _)| word == "true") => json!({"type": "boolean"}),
        FieldType::Keyword(words) => json!({"enum": words.iter().map(|(word, _)| word).collect::<Vec<_>>()}),
        FieldType::Body(max) => json!({"anyOf": [
            {"type": "array", "items": {"type": "string", "maxLength": MAX_LINE_LENGTH}, "maxItems": max},
            {"type": "string", "description": "HTML"},
        ]}),
        FieldType::Object(schema) => match reference(schema, property.field, generator) {
            object if matches!(property.field, Field::Sponsored | Field::Ai | Field::Sensitive) => {
                json!({"anyOf": [object, {"type": "boolean"}]})
            }
            object => object,
        },
        FieldType::List(schema, max) => {
            json!({"type": "array", "items": reference(schema, property.field, generator), "maxItems": max})
        }
        // The project's own format has no other types.
        _ => Value::Bool(false),
    })
}

/// A reference to an object's definition, or the schema of the text that may stand for it.
fn reference(schema: &ObjectSchema, field: Field, generator: &mut SchemaGenerator) -> Value {
    let name = definition_name(field);
    if !generator.definitions().contains_key(name) {
        let definition = object(schema, field.doc(), generator);
        generator.definitions_mut().insert(String::from(name), Value::Object(definition));
    }
    let whole = json!({"$ref": format!("#/$defs/{name}")});
    match schema.shorthand.and_then(|field| schema.property(field)) {
        Some(shorthand) => json!({"anyOf": [value(&shorthand, true, generator), whole]}),
        None => whole,
    }
}

/// The name of the definition of a field's record, or of the records of its list.
fn definition_name(field: Field) -> &'static str {
    match field {
        Field::Authors => "Author",
        Field::Corrections => "Correction",
        Field::FocalPoint => "FocalPoint",
        Field::Image | Field::Images => "Image",
        Field::Media => "Media",
        Field::Sensitive => "Warning",
        Field::Logo => "Logo",
        Field::Sponsored => "Sponsor",
        Field::Ai => "Ai",
        Field::Label => "Label",
        Field::Rating => "Rating",
        Field::Links => "Link",
        Field::Publisher => "Publisher",
        Field::Related => "Story",
        Field::Rights => "Rights",
        Field::Search => "Search",
        Field::Section => "Section",
        Field::Source => "Original",
        Field::Updates => "Update",
        Field::About => "About",
        Field::Citations => "Citation",
        Field::Topics => "Topic",
        _ => "Source",
    }
}

/// A relative URL, or an absolute one of a scheme without user info. The pattern is ECMA-262's, as JSON Schema 2020-12
/// §6.4 asks.
fn url(scheme: &str, required: bool) -> Value {
    let absolute = format!(r"({scheme}:)?//[^\s/?#@\\]+([/?#]\S*)?");
    let relative = r"(?![A-Za-z][A-Za-z0-9+.-]*:)(?![/\\]{2})\S*";
    json!({
        "type": "string", "format": "iri-reference", "minLength": u8::from(required), "maxLength": MAX_URL_LENGTH,
        "pattern": format!("^(({absolute})|({relative}))$"),
    })
}

fn members(value: Value) -> Map<String, Value> {
    if let Value::Object(members) = value { members } else { Map::new() }
}

const SEARCH: &str = r"^([Hh][Tt][Tt][Pp][Ss]?:)?//[^\s/?#@\\]+[/?#]\S*(\{query\}|%7Bquery%7D)\S*$";
/// A visible character (see `text::clean`).
const VISIBLE: &str = r"[^\s\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFDD0-\uFDEF\uFFF9-\uFFFB]";
const EMAIL: &str = r"^[^@\s,:;<>?/=!-*]+@[^@\s,:;<>?/=!-*]+$";
const LANGUAGE: &str = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$";
