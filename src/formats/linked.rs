//! JSON-LD's references: where an object names another one of its graph by `@id`, it has that one's members too.
//! Nothing is fetched and no context is read.

use crate::json::{Json, Kind};
use alloc::borrow::Cow;

/// A value of a graph.
pub(super) struct Linked<'g, J> {
    json: Held<'g, J>,
    /// The object of the graph that this one names.
    named: Option<J>,
    /// The objects that may be named.
    graph: Option<&'g J>,
}

enum Held<'g, J> {
    Root(&'g J),
    Inside(J),
}

/// The objects of a payload that others can name; `None` where it is not JSON-LD.
pub(super) fn graph<J: Json>(root: &J) -> Option<J> {
    match root.kind() {
        Kind::List => root.item(0)?.get("@graph"),
        _ => root.get("@graph"),
    }
}

impl<'g, J: Json> Linked<'g, J> {
    pub(super) fn new(root: &'g J, graph: Option<&'g J>) -> Self {
        // A list of objects with types is a graph without the word.
        let bare = || root.item(0)?.get("@type").map(|_| root);
        Linked { json: Held::Root(root), named: None, graph: graph.or_else(bare) }
    }

    fn json(&self) -> &J {
        match &self.json {
            Held::Root(json) => json,
            Held::Inside(json) => json,
        }
    }

    fn link(&self, json: J) -> Self {
        let named = self.graph.and_then(|graph| find(graph, &json));
        Linked { json: Held::Inside(json), named, graph: self.graph }
    }
}

/// Most objects of a graph that are looked at.
const MOST_OBJECTS: usize = 100;

fn find<J: Json>(graph: &J, json: &J) -> Option<J> {
    let name = json.get("@id")?;
    let name = name.text()?;
    (0..graph.len().min(MOST_OBJECTS)).find_map(|index| {
        let object = graph.item(index)?;
        let same = object.get("@id").is_some_and(|id| id.text().is_some_and(|id| id == name));
        same.then_some(object)
    })
}

impl<J: Json> Json for Linked<'_, J> {
    fn kind(&self) -> Kind {
        self.json().kind()
    }

    fn get(&self, key: &'static str) -> Option<Self> {
        let json = self.json().get(key).or_else(|| self.named.as_ref()?.get(key))?;
        Some(self.link(json))
    }

    fn values(&self, limit: usize) -> Vec<Self> {
        self.json().values(limit).into_iter().map(|json| self.link(json)).collect()
    }

    fn len(&self) -> usize {
        self.json().len()
    }

    fn item(&self, index: usize) -> Option<Self> {
        Some(self.link(self.json().item(index)?))
    }

    fn text(&self) -> Option<Cow<'_, str>> {
        self.json().text()
    }

    fn number(&self) -> Option<f64> {
        self.json().number()
    }

    fn boolean(&self) -> Option<bool> {
        self.json().boolean()
    }
}
