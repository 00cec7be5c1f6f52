//! A story's text as blocks of runs: the only rich text there is. It holds no markup.

use crate::url::SafeUrl;

/// A stretch of text in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The characters, cleaned. A run of just `"\n"` is a line break and has no style.
    pub text: String,
    /// Stress, HTML `em`.
    pub emphasis: bool,
    /// Importance, HTML `strong`.
    pub strong: bool,
    /// Where the text leads.
    pub link: Option<SafeUrl>,
}

/// A paragraph's worth of runs.
pub type Line = Vec<Run>;

/// One block of a story's text. No line in it is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// A heading inside the story, of whatever level.
    Heading(Line),
    /// A quotation set apart.
    Quotation(Vec<Line>),
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items, nested lists flattened.
        items: Vec<Line>,
    },
}

impl Run {
    /// Text in no style.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Run { text, ..Run::default() }
    }

    /// Whether the run is a line break.
    #[must_use]
    pub fn is_break(&self) -> bool {
        self.text == "\n"
    }
}

/// The characters of a line without its styles.
#[must_use]
pub fn line_text(line: &[Run]) -> String {
    line.iter().map(|run| run.text.as_str()).collect()
}
