//! One of the parts into which several builds divide a folder.

use sha2::{Digest, Sha256};
use std::fmt;
use std::path::Path;
use std::str::FromStr;

/// A part, such as 2/8: the second of eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Shard {
    number: u32,
    count: u32,
}

/// The largest number of parts.
const MAX_COUNT: u32 = 1024;

impl Shard {
    /// Whether a file is in this part. Files that differ only in the extension are in one part, because they are
    /// published at one path. Every machine divides a folder alike.
    pub(crate) fn has(self, relative: &Path) -> bool {
        let name = relative.with_extension("");
        let parts: Vec<_> = name.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        let hash = Sha256::digest(parts.join("/").as_bytes());
        let number = hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        number % u64::from(self.count) == u64::from(self.number) - 1
    }

    /// Whether something with a number is in this part.
    pub(crate) fn has_number(self, number: u32) -> bool {
        number % self.count == self.number - 1
    }

    /// The name of the part's own folder.
    pub(super) fn folder(self) -> String {
        format!("{}{SEPARATOR}{}", self.number, self.count)
    }

    /// Whether a name is that of the folder of a part.
    pub(super) fn is_folder(name: &str) -> bool {
        name.split_once(SEPARATOR).is_some_and(|(number, count)| {
            [number, count].iter().all(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
        })
    }
}

const SEPARATOR: &str = "-of-";

/// The reason why a text is no part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotAShard;

impl fmt::Display for NotAShard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a part such as 2/8, at least 1/1 and of at most {MAX_COUNT}")
    }
}

impl std::error::Error for NotAShard {}

impl FromStr for Shard {
    type Err = NotAShard;

    fn from_str(text: &str) -> Result<Self, NotAShard> {
        let (number, count) = text.split_once('/').ok_or(NotAShard)?;
        let read = |digits: &str| digits.parse::<u32>().map_err(|_| NotAShard);
        let (number, count) = (read(number)?, read(count)?);
        let fits = 1 <= number && number <= count && count <= MAX_COUNT;
        fits.then_some(Shard { number, count }).ok_or(NotAShard)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_a_number_of_a_count() {
        assert_eq!("2/8".parse(), Ok(Shard { number: 2, count: 8 }));
        for text in ["", "2", "0/8", "9/8", "-1/8", "1/0", "1/1025", "a/b", "1/2/3"] {
            assert_eq!(text.parse::<Shard>(), Err(NotAShard), "{text}");
        }
    }

    #[test]
    fn each_file_is_in_one_part_whatever_its_extension() {
        let shards: Vec<Shard> = (1..=4).map(|number| Shard { number, count: 4 }).collect();
        let mut sizes = [0; 4];
        for number in 0..400 {
            let name = format!("world/{number}");
            let has = |shard: &Shard, extension| shard.has(&Path::new(&name).with_extension(extension));
            let own: Vec<_> = shards.iter().filter(|shard| has(shard, "json")).collect();
            assert!(own.len() == 1 && own.iter().all(|shard| has(shard, "html")), "{name}");
            sizes[own[0].number as usize - 1] += 1;
        }
        assert!(sizes.iter().all(|size| (60..140).contains(size)), "{sizes:?}");
    }

    #[test]
    fn folders_of_parts_have_names_of_their_own() {
        assert!(Shard::is_folder(&Shard { number: 12, count: 80 }.folder()));
        assert!(!["n1", "m0", "lock", "-of-", "1-of-", "a-of-b"].into_iter().any(Shard::is_folder));
    }
}
