//! The commands for one payload at a time: what is made of it is printed, and what is wrong with it told. It writes no file.

use super::args::{One, Validate};
use super::input::{self, Unread};
use super::{Ending, Trouble, say};
use crate::article::Article;
use crate::html::{self, Delivery};
use crate::report::Report;
use crate::{Options, Server, read_as};
use serde_json::{Value, json};
use std::path::Path;

/// A payload that was read, as it was asked for.
struct Reading {
    server: Server,
    options: Options,
    delivery: Delivery,
    report: Report,
    outcome: Result<Option<Article>, Unread>,
}

impl Reading {
    fn of(file: &Path, asked: &Value) -> Result<Self, Trouble> {
        let (server, mut report) = (Server::of_environment(), Report::default());
        let options = Options::read(&asked, &server, &mut report);
        let delivery = Delivery::read(&asked, &server, &mut report);
        let bytes = input::bytes(file)?;
        let base = options.base.as_deref();
        let outcome = input::payload(&bytes, base)
            .map(|payload| read_as(options.format.as_deref(), &payload, base, &server, &mut report));
        Ok(Reading { server, options, delivery, report, outcome })
    }

    fn article(&self) -> Option<&Article> {
        self.outcome.as_ref().ok()?.as_ref()
    }

    fn issues(&self) -> Vec<Value> {
        match self.outcome {
            Err(unread) => {
                vec![json!({"severity": "error", "code": unread.code(), "path": "$", "message": unread.message()})]
            }
            Ok(_) => self.report.issues().iter().map(|issue| json!(issue)).collect(),
        }
    }

    /// Tells people what is wrong, one line for each fault.
    fn complain(&self, file: &Path) {
        for issue in self.issues() {
            let text = |key: &str| issue.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            let (severity, code) = (text("severity"), text("code"));
            eprintln!("{}: {severity}: {code} at {}: {}", file.display(), text("path"), text("message"));
        }
    }

    fn ending(&self) -> Ending {
        if self.article().is_some() { Ending::Good } else { Ending::BadPayload }
    }

    fn verdict(&self) -> Value {
        json!({"ok": self.article().is_some(), "format": self.report.format(), "issues": self.issues()})
    }
}

/// Prints what is made of an article: as it is, or with all that is known of it.
fn print(asked: &One, make: impl Fn(&Article, &Reading) -> Value) -> Result<Ending, Trouble> {
    let reading = Reading::of(&asked.file, &asked.options())?;
    let result = reading.article().map(|article| make(article, &reading));
    if asked.json {
        let mut verdict = reading.verdict();
        if let (Some(verdict), Some(result)) = (verdict.as_object_mut(), result) {
            verdict.insert(String::from("result"), result);
        }
        say(format!("{verdict}\n").as_bytes())?;
        return Ok(reading.ending());
    }
    reading.complain(&asked.file);
    match result {
        None => {}
        Some(Value::String(html)) => drop(say(format!("{html}\n").as_bytes())?),
        Some(object) => drop(say(format!("{object:#}\n").as_bytes())?),
    }
    Ok(reading.ending())
}

pub(super) fn render(asked: &One) -> Result<Ending, Trouble> {
    print(asked, |article, reading| {
        let Reading { options, delivery, server, .. } = reading;
        Value::from(match asked.bare {
            true => html::card(article, options, server),
            false => html::element(article, options, delivery, server),
        })
    })
}

pub(super) fn snippet(asked: &One) -> Result<Ending, Trouble> {
    print(asked, |article, reading| {
        Value::from(html::snippet(article, &reading.options, &reading.delivery, &reading.server))
    })
}

pub(super) fn oembed(asked: &One) -> Result<Ending, Trouble> {
    print(asked, |article, reading| json!(html::oembed(article, &reading.options, &reading.delivery, &reading.server)))
}

pub(super) fn normalize(asked: &One) -> Result<Ending, Trouble> {
    print(asked, |article, _| json!(article))
}

pub(super) fn validate(asked: &Validate) -> Result<Ending, Trouble> {
    let mut ending = Ending::Good;
    for file in &asked.files {
        let reading = Reading::of(file, &json!({"format": asked.format}))?;
        if asked.json {
            let mut verdict = reading.verdict();
            if let Some(verdict) = verdict.as_object_mut() {
                verdict.insert(String::from("file"), json!(file.display().to_string()));
            }
            say(format!("{verdict}\n").as_bytes())?;
        } else {
            reading.complain(file);
            if reading.article().is_some() {
                say(format!("{}: {}\n", file.display(), reading.report.format()).as_bytes())?;
            }
        }
        if reading.ending() == Ending::BadPayload {
            ending = Ending::BadPayload;
        }
    }
    Ok(ending)
}
