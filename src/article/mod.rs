//! The validated article and typed views of what it says.

mod about;
mod accessors;
mod content;
mod disclosures;
#[cfg(feature = "formats")]
mod list;
mod live;
mod media;
mod model;
mod notice;
mod parts;
mod publisher;

pub use crate::body::{Block, Line, Run};
pub use crate::time::Timestamp;
pub use crate::url::SafeUrl;
pub use about::About;
pub use content::Content;
pub(crate) use disclosures::DEFAULT_BEST;
pub use disclosures::{AiDisclosure, Label, Original, Rating, Sponsor};
#[cfg(feature = "formats")]
pub use list::{List, ListItem};
pub use live::Update;
pub use media::{Media, Warning};
pub use model::Article;
pub use notice::Notice;
pub(crate) use notice::{is_free, notice_of};
pub use parts::{Author, Correction, FocalPoint, Image, ImageSource, RelatedStory, Rights, Section};
pub use publisher::{Link, Publisher, Search};
