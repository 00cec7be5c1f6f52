//! Enums whose values have names in options, and the error for a value that an option does not take.

use core::error::Error;
use core::fmt;

/// An option was given a value that it does not take.
///
/// Its `Display` names the option and the values it expects. The rejected value is not repeated.
///
/// ```
/// use article_embed::options::Layout;
///
/// let error = "wide".parse::<Layout>().unwrap_err();
/// assert_eq!(error.to_string(), "layout: expected one of standard, compact, hero, full, list, grid, carousel, headlines");
/// assert_eq!(error.option(), "layout");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionError {
    option: &'static str,
    expected: &'static str,
}

impl OptionError {
    pub(crate) const fn new(option: &'static str, expected: &'static str) -> Self {
        OptionError { option, expected }
    }

    /// The name of the option, as its setter spells it.
    #[must_use]
    pub fn option(&self) -> &'static str {
        self.option
    }

    /// What the option takes, for example `a number from 2 to 6`.
    #[must_use]
    pub fn expected(&self) -> &'static str {
        self.expected
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        [self.option, ": expected ", self.expected].into_iter().try_for_each(|part| f.write_str(part))
    }
}

impl Error for OptionError {}

/// Declares an enum whose values have names: `name`, `ALL`, `Display` and `FromStr`.
macro_rules! keywords {
    (
        $(#[$meta:meta])*
        $enum:ident = $option:literal {
            $(#[$first_meta:meta])* $first:ident = $first_name:literal,
            $($(#[$rest_meta:meta])* $rest:ident = $rest_name:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum {
            $(#[$first_meta])* $first,
            $($(#[$rest_meta])* $rest,)*
        }

        impl $enum {
            /// All values, in the order of their declaration.
            pub const ALL: &'static [Self] = &[Self::$first, $(Self::$rest,)*];

            /// The name of the value in options and attributes.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    Self::$first => $first_name,
                    $(Self::$rest => $rest_name,)*
                }
            }
        }

        impl core::fmt::Display for $enum {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl core::str::FromStr for $enum {
            type Err = crate::keyword::OptionError;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                const EXPECTED: &str = concat!("one of ", $first_name, $(", ", $rest_name,)*);
                let value = Self::ALL.iter().find(|value| value.name() == name);
                value.copied().ok_or(crate::keyword::OptionError::new($option, EXPECTED))
            }
        }
    };
}

pub(crate) use keywords;
