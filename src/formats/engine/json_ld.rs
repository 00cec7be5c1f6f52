//! Reads JSON-LD as plain JSON: an object with the `@id` of another object has that one's members too, and values are
//! taken out of `@value`, `@list` and `@set`. `id` and `type` stand for `@id` and `@type`. The object that has another one
//! as `mainEntity` is the `mainEntityOfPage` of that one, unless it names its own. In JSON:API, objects refer by `id` to
//! those in `included`.
//!
//! It resolves no prefixes and fetches no contexts (<https://www.w3.org/TR/json-ld11/>, <https://jsonapi.org/format/>).

use crate::json::{Json, Kind};
use alloc::borrow::Cow;
use core::cell::Cell;

/// A payload, and what in it can be referred to.
pub(super) struct Graph<J> {
    root: J,
    /// The `@graph` or what is `included`, if there is such a list.
    objects: Option<J>,
    /// Whether the payload is JSON-LD or JSON:API.
    is_json_ld: bool,
    /// How many more objects may be looked at in search of those that are not on top of the graph.
    steps: Cell<u32>,
}

/// The maximum number of objects in a payload that are looked at in search of nested ones.
const MAX_STEPS: u32 = 5_000;

/// A value of a payload.
pub(super) struct JsonLd<'g, J> {
    json: J,
    /// The object of the graph that this one refers to.
    target: Option<J>,
    /// The object whose `mainEntity` this one is.
    page: Option<J>,
    graph: &'g Graph<J>,
}

impl<J: Json + Copy> Graph<J> {
    pub(super) fn of(root: J) -> Self {
        let top = root.item(0).unwrap_or(root);
        let objects = top.get("@graph");
        let is_json_api = top.get("jsonapi").is_some();
        let is_json_ld =
            objects.is_some() || is_json_api || top.get("@context").is_some() || top.get("@type").is_some();
        let objects = if is_json_api { top.get("included") } else { objects };
        Graph { root, objects, is_json_ld, steps: Cell::new(MAX_STEPS) }
    }

    /// Whether the payload is neither JSON-LD nor JSON:API, so that its values are what they are without the graph.
    pub(super) fn is_plain(&self) -> bool {
        !self.is_json_ld
    }

    pub(super) fn json(&self) -> JsonLd<'_, J> {
        JsonLd { json: self.root, target: None, page: None, graph: self }
    }

    /// A member of an object, by its own name or by the alias that contexts give it.
    fn member(&self, json: &J, key: &'static str) -> Option<J> {
        let alias = || match key {
            "@id" if self.is_json_ld => json.get("id"),
            "@type" if self.is_json_ld => json.get("type"),
            _ => None,
        };
        json.get(key).or_else(alias)
    }

    /// The value in an object that only wraps one.
    fn unwrapped(&self, json: J) -> J {
        let inner = if self.is_json_ld && json.kind() == Kind::Object {
            ["@value", "@list", "@set"].iter().find_map(|key| json.get(key))
        } else {
            None
        };
        inner.unwrap_or(json)
    }

    /// The object that another one refers to: on top of the graph, or else anywhere in it.
    fn find(&self, json: &J) -> Option<J> {
        if !self.is_json_ld {
            return None;
        }
        let id = self.member(json, "@id")?;
        let id = id.text()?;
        let objects = self.objects.as_ref().unwrap_or(&self.root);
        let same =
            |object: &J| self.member(object, "@id").is_some_and(|other| other.text().is_some_and(|other| other == id));
        let top = objects.items().take(MAX_OBJECTS).find(|object| same(object));
        // Only an object without other members is a mere reference.
        let reference = top.is_none() && json.values(2).len() == 1;
        top.or_else(|| if reference { self.find_in(objects, &same, MAX_DEPTH) } else { None })
    }

    fn find_in(&self, json: &J, same: &dyn Fn(&J) -> bool, depth: u8) -> Option<J> {
        let left = self.steps.get().checked_sub(1)?;
        self.steps.set(left);
        let inner = match json.kind() {
            Kind::Object => json.values(MAX_OBJECTS),
            Kind::List => json.items().take(MAX_OBJECTS).collect(),
            _ => return None,
        };
        for value in inner {
            if value.kind() == Kind::Object && same(&value) && value.values(2).len() > 1 {
                return Some(value);
            }
            let found = depth.checked_sub(1).and_then(|depth| self.find_in(&value, same, depth));
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

/// The maximum number of objects of a graph that are searched.
const MAX_OBJECTS: usize = 200;
/// The maximum depth at which an object that is referred to is searched.
const MAX_DEPTH: u8 = 6;

impl<J: Json + Copy> JsonLd<'_, J> {
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn resolve(&self, json: J, page: Option<J>) -> Self {
        let json = self.graph.unwrapped(json);
        let target = self.graph.find(&json);
        JsonLd { json, target, page, graph: self.graph }
    }
}

/// The iterator over the elements of a list.
struct Items<'l, 'g, J, I> {
    list: &'l JsonLd<'g, J>,
    inner: I,
}

impl<'g, J: Json + Copy, I: Iterator<Item = J>> Iterator for Items<'_, 'g, J, I> {
    type Item = JsonLd<'g, J>;

    // One copy in a browser's wasm instead of one at each use.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn next(&mut self) -> Option<Self::Item> {
        self.inner.next().map(|json| self.list.resolve(json, self.list.page))
    }
}

impl<J: Json + Copy> Json for JsonLd<'_, J> {
    fn kind(&self) -> Kind {
        self.json.kind()
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        let member = |json: &J| self.graph.member(json, key);
        let found = member(&self.json).or_else(|| member(self.target.as_ref()?));
        let json = found.or(if key == "mainEntityOfPage" { self.page } else { None })?;
        let page = if key == "mainEntity" { Some(self.json) } else { None };
        Some(self.resolve(json, page))
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn each_member(&self, take: &mut dyn FnMut(&[u8], Self)) -> bool {
        let graph = self.graph;
        let mut wrap = |name: &[u8], json| take(name, JsonLd { json, target: None, page: None, graph });
        !graph.is_json_ld && self.json.each_member(&mut wrap)
    }

    fn members(&self) -> impl Iterator<Item = (Cow<'_, str>, Self)> {
        self.json.members().map(|(name, json)| (name, self.resolve(json, None)))
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        let mut values = Vec::new();
        for json in self.json.values(limit) {
            values.push(self.resolve(json, None));
        }
        values
    }

    fn items(&self) -> impl Iterator<Item = Self> {
        Items { list: self, inner: self.json.items() }
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        self.json.text()
    }

    fn number(&self) -> Option<i64> {
        self.json.number()
    }

    fn tenths(&self) -> Option<i64> {
        self.json.tenths()
    }

    fn boolean(&self) -> Option<bool> {
        self.json.boolean()
    }
}
