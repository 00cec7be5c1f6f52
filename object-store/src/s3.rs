//! Object stores that speak S3, by the crate `object_store`.

use crate::removal::{Removal, SharedClient};
use article_embed_cli::internal::{Expected, Headers, Object, Objects, WriteError};

use object_store::aws::{AmazonS3, AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, ClientConfigKey, Error, GetOptions, ObjectMeta, ObjectStore, ObjectStoreExt,
};
use object_store::{BackoffConfig, PutMode, PutOptions, PutPayload, PutResult, RetryConfig, UpdateVersion};
use std::io;
use std::time::Duration;
use tokio::runtime::Runtime;

/// How long a request may take, unless `AWS_TIMEOUT` says otherwise. The index of a million articles has 300 MB.
const TIMEOUT: &str = "300 seconds";

/// How often a request that failed is sent again: a build that cannot reach its store should say so.
pub const RETRIES: usize = 6;

/// The pause before a request is sent again for the first time; each further one is twice as long.
pub const PAUSE: Duration = Duration::from_millis(100);

/// How long a request may be sent again.
const RETRY_TIMEOUT: Duration = Duration::from_secs(60);

/// The objects beneath a prefix of a bucket.
struct Bucket {
    store: AmazonS3,
    /// Empty, or the path of a folder.
    prefix: String,
    runtime: Runtime,
    /// `None` if the settings ask for one request for each object.
    removal: Option<Removal>,
}

/// Opens `s3://bucket/prefix`. The account, the region and the like are in the environment variables of AWS.
///
/// # Errors
///
/// If the address is of another form, or a variable cannot be read.
pub fn open(address: &str) -> Result<Box<dyn Objects>, String> {
    let place = address.strip_prefix("s3://").and_then(|rest| {
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let prefix = prefix.trim_matches('/');
        let is_prefix = prefix.is_empty() || prefix.split('/').all(|part| !matches!(part, "" | "." | ".."));
        (!bucket.is_empty() && is_prefix).then_some((bucket, prefix))
    });
    let (bucket, prefix) = place.ok_or("expected an address such as s3://bucket/prefix")?;
    // Two crates of this program could bring a provider of cryptography; this one is meant.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut builder = AmazonS3Builder::from_env().with_bucket_name(bucket).with_retry(RetryConfig {
        max_retries: RETRIES,
        retry_timeout: RETRY_TIMEOUT,
        backoff: BackoffConfig::default(),
    });
    let timeout = AmazonS3ConfigKey::Client(ClientConfigKey::Timeout);
    if builder.get_config_value(&timeout).is_none() {
        builder = builder.with_config(timeout, TIMEOUT);
    }
    let client = SharedClient::default();
    let removal = Removal::new(&builder, client.clone());
    let store = builder.with_http_connector(client).build().map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    Ok(Box::new(Bucket { store, prefix: prefix.to_owned(), runtime, removal }))
}

impl Bucket {
    fn path(&self, name: &str) -> io::Result<Path> {
        let whole = [self.prefix.as_str(), name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        // `From` would encode characters once more than readers of the site do.
        Path::parse(whole.join("/")).map_err(io::Error::other)
    }

    /// Writes an object. A write with a condition is tried again here if the connection is lost: `object_store` cannot know
    /// whether the first one succeeded. If it did, the second is a conflict, after which a build looks at what there is.
    async fn put(&self, path: &Path, payload: PutPayload, options: &PutOptions) -> object_store::Result<PutResult> {
        let mut pause = PAUSE;
        for _ in 0..RETRIES {
            match self.store.put_opts(path, payload.clone(), options.clone()).await {
                Err(Error::Generic { .. }) => tokio::time::sleep(pause).await,
                answer => return answer,
            }
            pause = pause.saturating_mul(2);
        }
        self.store.put_opts(path, payload, options.clone()).await
    }

    /// The name of an object and its tag.
    fn listed(&self, found: ObjectMeta) -> Option<(String, String)> {
        let name = found.location.as_ref().strip_prefix(&self.prefix)?.trim_start_matches('/').to_owned();
        Some((name, found.e_tag?))
    }
}

impl Objects for Bucket {
    fn read(&self, name: &str) -> io::Result<Option<Object>> {
        let path = self.path(name)?;
        self.runtime.block_on(async {
            let found = match self.store.get_opts(&path, GetOptions::default()).await {
                Err(Error::NotFound { .. }) => return Ok(None),
                other => other.map_err(io::Error::other)?,
            };
            let tag = found.meta.e_tag.clone().ok_or_else(no_tag)?;
            Ok(Some(Object { bytes: found.bytes().await.map_err(io::Error::other)?.to_vec(), tag }))
        })
    }

    fn tag(&self, name: &str) -> io::Result<Option<String>> {
        let path = self.path(name)?;
        match self.runtime.block_on(self.store.head(&path)) {
            Err(Error::NotFound { .. }) => Ok(None),
            other => other.map_err(io::Error::other)?.e_tag.ok_or_else(no_tag).map(Some),
        }
    }

    fn write(&self, name: &str, bytes: Vec<u8>, expected: Expected<'_>) -> Result<String, WriteError> {
        let path = self.path(name).map_err(WriteError::Other)?;
        let mode = match expected {
            Expected::Missing => PutMode::Create,
            Expected::Tag(tag) => PutMode::Update(UpdateVersion { e_tag: Some(tag.to_owned()), version: None }),
        };
        let Headers { content_type, cache_control } = Headers::of(name);
        let headers = [(Attribute::ContentType, content_type), (Attribute::CacheControl, cache_control)];
        let options = PutOptions { mode, attributes: Attributes::from_iter(headers), ..PutOptions::default() };
        match self.runtime.block_on(self.put(&path, bytes.into(), &options)) {
            // S3 answers 404 to a condition on an object that is gone.
            Err(Error::Precondition { .. } | Error::AlreadyExists { .. } | Error::NotFound { .. }) => {
                Err(WriteError::Conflict)
            }
            Err(error) => Err(WriteError::Other(io::Error::other(error))),
            Ok(written) => written.e_tag.ok_or_else(|| WriteError::Other(no_tag())),
        }
    }

    fn remove(&self, versions: &[(String, String)]) -> Result<(), WriteError> {
        let paths =
            versions.iter().map(|(name, tag)| Ok((self.path(name)?, tag.clone()))).collect::<io::Result<Vec<_>>>();
        let paths = paths.map_err(WriteError::Other)?;
        self.runtime.block_on(async {
            if let Some(removal) = &self.removal {
                return removal.run(&self.store, &paths).await;
            }
            for (path, _) in &paths {
                match self.store.delete(path).await {
                    Ok(()) | Err(Error::NotFound { .. }) => {}
                    Err(error) => return Err(WriteError::Other(io::Error::other(error))),
                }
            }
            Ok(())
        })
    }

    fn list(&self, folder: &str) -> io::Result<Vec<(String, String)>> {
        let path = self.path(folder)?;
        let found = self.runtime.block_on(self.store.list_with_delimiter(Some(&path))).map_err(io::Error::other)?;
        Ok(found.objects.into_iter().filter_map(|found| self.listed(found)).collect())
    }
}

fn no_tag() -> io::Error {
    io::Error::other("expected an ETag for each object, found none")
}
