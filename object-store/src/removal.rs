//! Removes objects in one request, each only if it is of an expected version, for which `object_store` has no function.

use crate::s3::{PAUSE, RETRIES};
use article_embed_cli::internal::WriteError;
use base64::prelude::{BASE64_STANDARD, Engine};
use md5::{Digest, Md5};
use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey, AwsAuthorizer};
use object_store::client::{ClientOptions, HttpClient, HttpConnector, HttpRequest, ReqwestConnector};
use object_store::path::Path;
use object_store::signer::Signer;
use std::error::Error;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The longest response that is read, in bytes: seven objects are removed at the same time.
const MAX_RESPONSE: usize = 1 << 20;

/// Keeps the client that a store makes for its requests, to send others with its settings.
#[derive(Debug, Clone, Default)]
pub struct SharedClient(Arc<Mutex<Option<HttpClient>>>);

impl HttpConnector for SharedClient {
    fn connect(&self, options: &ClientOptions) -> object_store::Result<HttpClient> {
        let client = ReqwestConnector::default().connect(options)?;
        // The builder makes the clients of its credentials first.
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(client.clone());
        Ok(client)
    }
}

/// Removes objects by `DeleteObjects`, with the tags that they must have.
pub struct Removal {
    client: SharedClient,
    region: String,
    request_payer: bool,
}

impl Removal {
    /// For a store of these settings; `None` if they ask for other requests.
    pub fn new(builder: &AmazonS3Builder, client: SharedClient) -> Option<Self> {
        let is = |key: AmazonS3ConfigKey| builder.get_config_value(&key).as_deref() == Some("true");
        let other =
            [AmazonS3ConfigKey::DisableBulkDelete, AmazonS3ConfigKey::S3Express, AmazonS3ConfigKey::SkipSignature];
        let region = builder.get_config_value(&AmazonS3ConfigKey::Region).unwrap_or_else(|| String::from("us-east-1"));
        let request_payer = is(AmazonS3ConfigKey::RequestPayer);
        (!other.into_iter().any(is)).then_some(Removal { client, region, request_payer })
    }

    /// Removes objects by their paths and tags.
    pub async fn run(&self, store: &AmazonS3, versions: &[(Path, String)]) -> Result<(), WriteError> {
        let body = body(versions);
        let mut pause = PAUSE;
        for attempt in 0.. {
            let answer = self.send(store, &body).await;
            let is_final = attempt == RETRIES || answer.as_ref().is_ok_and(|(status, text)| !is_busy(*status, text));
            if is_final {
                let (status, text) = answer.map_err(|error| WriteError::Other(io::Error::other(error)))?;
                return outcome(status, &text);
            }
            tokio::time::sleep(pause).await;
            pause = pause.saturating_mul(2);
        }
        Err(WriteError::Conflict)
    }

    /// The status and the text of the answer.
    async fn send(&self, store: &AmazonS3, body: &str) -> Result<(u16, String), Box<dyn Error + Send + Sync>> {
        let mut bucket = store.signed_url("POST".parse()?, &Path::default(), Duration::from_secs(60)).await?;
        bucket.set_query(None);
        let mut request = HttpRequest::new(body.to_owned().into());
        *request.method_mut() = "POST".parse()?;
        *request.uri_mut() = format!("{}?delete", bucket.as_str().trim_end_matches('/')).parse()?;
        let sum = BASE64_STANDARD.encode(Md5::digest(body));
        for (name, value) in [("content-md5", sum.as_str()), ("content-type", "application/xml")] {
            request.headers_mut().insert(name, value.parse()?);
        }
        let credential = store.credentials().get_credential().await?;
        let authorizer = AwsAuthorizer::new(&credential, "s3", &self.region).with_request_payer(self.request_payer);
        authorizer.try_authorize(&mut request, None)?;
        let client = self.client.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let answer = client.ok_or("expected a client")?.execute(request).await?;
        let status = answer.status().as_u16();
        let bytes = answer.into_body().bytes().await?;
        let text = bytes.get(..bytes.len().min(MAX_RESPONSE)).unwrap_or_default();
        Ok((status, String::from_utf8_lossy(text).into_owned()))
    }
}

/// The body of the request. The answer names what could not be removed, and nothing else.
fn body(versions: &[(Path, String)]) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let object = |(path, tag): &(Path, String)| {
        let (key, tag) = (escape(path.as_ref()), escape(tag));
        format!("<Object><Key>{key}</Key><ETag>{tag}</ETag></Object>")
    };
    let objects: String = versions.iter().map(object).collect();
    format!("<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{objects}<Quiet>true</Quiet></Delete>")
}

/// The codes of errors in an answer, also of those of single objects.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split("<Code>").skip(1).filter_map(|rest| Some(rest.split_once("</Code>")?.0))
}

/// Whether the same request may succeed later.
fn is_busy(status: u16, text: &str) -> bool {
    let busy = ["InternalError", "ServiceUnavailable", "SlowDown", "RequestTimeout", "ConditionalRequestConflict"];
    status >= 500 || status == 429 || codes(text).any(|code| busy.contains(&code))
}

/// What an answer says.
fn outcome(status: u16, text: &str) -> Result<(), WriteError> {
    let mut conflict = false;
    for code in codes(text) {
        match code {
            "PreconditionFailed" | "ConditionalRequestConflict" => conflict = true,
            // It was gone already.
            "NoSuchKey" => {}
            _ => return Err(WriteError::Other(io::Error::other(format!("the store answers {status} {code}")))),
        }
    }
    match (status, conflict) {
        (200..=299, false) => Ok(()),
        (200..=299 | 412, true) => Err(WriteError::Conflict),
        _ => Err(WriteError::Other(io::Error::other(format!("the store answers {status}")))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_has_the_names_and_the_tags() {
        let versions = [(Path::parse("a & <b>/1.json").unwrap(), String::from("\"0f\""))];
        assert_eq!(
            body(&versions),
            "<Delete xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Object><Key>a &amp; &lt;b&gt;/1.json</Key>\
             <ETag>\"0f\"</ETag></Object><Quiet>true</Quiet></Delete>"
        );
    }

    #[test]
    fn an_answer_is_success_a_conflict_or_an_error() {
        let error = |code: &str| format!("<DeleteResult><Error><Key>a</Key><Code>{code}</Code></Error></DeleteResult>");
        let is = |status: u16, text: &str| match outcome(status, text) {
            Ok(()) => "removed",
            Err(WriteError::Conflict) => "conflict",
            Err(WriteError::Other(_)) => "error",
        };
        assert_eq!(is(200, "<DeleteResult/>"), "removed");
        assert_eq!(is(200, &error("NoSuchKey")), "removed");
        assert_eq!(is(200, &error("PreconditionFailed")), "conflict");
        assert_eq!(is(200, &(error("PreconditionFailed") + &error("AccessDenied"))), "error");
        assert_eq!(is(403, "<Error><Code>AccessDenied</Code></Error>"), "error");
        assert_eq!((is(404, ""), is(404, &error("NoSuchKey"))), ("error", "error"));
        assert!(is_busy(503, "") && is_busy(200, &error("SlowDown")));
        assert!(!is_busy(200, &error("PreconditionFailed")) && !is_busy(403, &error("AccessDenied")));
    }
}
