//! The card's own words in the languages it speaks, and what a language tag says of direction. No dates: those are the host's.

use crate::host::Host;
use crate::text::{piece, pieces};

/// The direction of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The word for it in HTML.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// The card's own words, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// Above an author's biography.
    WrittenBy,
    /// Above the related stories.
    Related,
    /// Above the publisher's links, where the publisher has no label of its own.
    Connect,
    /// On the search button, and in the field where the publisher has no prompt.
    Search,
    /// Before the time of the last change.
    Updated,
    /// Before the text of a correction.
    Correction,
    /// In place of an article that its publisher withheld or canceled, under embargo or past its expiry.
    Unavailable,
    /// Between two names of several.
    Comma,
    /// Between the last two names.
    And,
    /// On what unfolds the rest of a long text.
    More,
}

/// For everybody whose language is not spoken here.
static ENGLISH: (&str, &str) = (
    "en",
    "Written by|You may also like|Connect with us|Search|Updated|Correction|This article is not available.|, | and |Read more",
);

/// Language, then its words in the order of [`Word`], parted by `|`.
static WORDS: [(&str, &str); 13] = [
    (
        "fr",
        "Écrit par|À lire aussi|Suivez-nous|Rechercher|Mis à jour|Correction|Cet article n’est pas disponible.|, | et |Lire la suite",
    ),
    (
        "es",
        "Escrito por|También te puede interesar|Síguenos|Buscar|Actualizado|Corrección|Este artículo no está disponible.|, | y |Leer más",
    ),
    (
        "pt",
        "Escrito por|Leia também|Siga-nos|Pesquisar|Atualizado|Correção|Este artigo não está disponível.|, | e |Ler mais",
    ),
    (
        "de",
        "Geschrieben von|Lesen Sie auch|Folgen Sie uns|Suchen|Aktualisiert|Korrektur|Dieser Artikel ist nicht verfügbar.|, | und |Weiterlesen",
    ),
    ("ar", "بقلم|قد يعجبك أيضًا|تابعونا|بحث|آخر تحديث|تصحيح|هذه المقالة غير متاحة.|، | و|اقرأ المزيد"),
    ("zh", "作者|相关阅读|关注我们|搜索|更新于|更正|本文无法查看。|、|、|阅读全文"),
    ("ja", "執筆者|関連記事|フォローする|検索|更新|訂正|この記事はご覧いただけません。|、|、|続きを読む"),
    ("hi", "लेखक|यह भी पढ़ें|हमसे जुड़ें|खोजें|अपडेट|भूल सुधार|यह लेख उपलब्ध नहीं है।|, | और |और पढ़ें"),
    ("ru", "Автор|Читайте также|Мы в соцсетях|Поиск|Обновлено|Исправление|Статья недоступна.|, | и |Читать дальше"),
    ("uk", "Автор|Читайте також|Ми в соцмережах|Пошук|Оновлено|Виправлення|Стаття недоступна.|, | і |Читати далі"),
    (
        "tr",
        "Yazan|Bunlar da ilginizi çekebilir|Bizi takip edin|Ara|Güncellendi|Düzeltme|Bu makale mevcut değil.|, | ve |Devamını oku",
    ),
    ("fa", "نوشتهٔ|شاید بپسندید|ما را دنبال کنید|جستجو|به‌روزرسانی|تصحیح|این مقاله در دسترس نیست.|، | و |ادامهٔ مطلب"),
    ("he", "מאת|אולי יעניין אותך|עקבו אחרינו|חיפוש|עודכן|תיקון|הכתבה אינה זמינה.|, | ו|המשך קריאה"),
];

/// What hosts know the words by, in their order; the last four are those of `js/tools.js`.
pub(crate) const NAMES: &str =
    "writtenBy related connect search updated correction unavailable comma and more share embed copied notCopied";

/// The words of one language, and what a host has in their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words<'a> {
    /// The language they are in (BCP 47), not always the one that was asked for.
    pub language: &'static str,
    row: &'static str,
    own: &'a str,
}

impl<'a> Words<'a> {
    /// The words for readers of `language`, a tag in its canonical spelling; English where it is not spoken here.
    ///
    /// `own` has a host's own words in the order of [`Word`], each with `|` behind it, empty where it has none.
    #[must_use]
    pub fn of(language: &str, own: &'a str) -> Self {
        let primary = primary(language);
        let spoken = |row: &&(&str, &str)| row.0 == primary;
        let (language, row) = *WORDS.iter().find(spoken).unwrap_or(&ENGLISH);
        Words { language, row, own }
    }

    /// One word or sentence: the host's own, or else the card's.
    #[must_use]
    pub fn get(&self, word: Word) -> &'a str {
        let [own, usual] = [self.own, self.row].map(|words| piece(words, b'|', word as usize));
        if own.is_empty() { usual } else { own }
    }
}

/// The language itself, without script and region.
pub(crate) fn primary(tag: &str) -> &str {
    piece(tag, b'-', 0)
}

/// The canonical spelling of a language tag (BCP 47 §4.5); `None` if it is none, or has more to say than a language.
#[must_use]
pub fn language_tag(raw: &str, host: &dyn Host) -> Option<String> {
    let tag = host.language(raw)?;
    (primary(&tag).len() <= 3 && tag.len() <= 35).then_some(tag)
}

/// The direction a language is written in, by its script or else by its usual one.
#[must_use]
pub fn direction_of(tag: &str) -> Direction {
    const SCRIPTS: &str = "Arab Hebr Thaa Syrc Nkoo Adlm Rohg Mand Samr";
    const LANGUAGES: &str = "ar he fa ur ps sd ug yi dv ckb arc";
    let script = pieces(tag, b'-').find(|part| part.len() == 4);
    let (known, wanted) = script.map_or((LANGUAGES, primary(tag)), |script| (SCRIPTS, script));
    let right_to_left = pieces(known, b' ').any(|name| name == wanted);
    if right_to_left { Direction::Rtl } else { Direction::Ltr }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word() {
        for (language, row) in WORDS.iter().chain([&ENGLISH]) {
            let words: Vec<_> = row.split('|').collect();
            assert_eq!(words.len(), Word::More as usize + 1, "{language}");
            assert!(words.iter().all(|word| !word.is_empty()), "{language}");
            assert_eq!(Words::of(language, "").language, *language);
        }
    }

    #[test]
    fn words_are_found_by_the_primary_language() {
        assert_eq!(Words::of("pt-BR", "").get(Word::Search), "Pesquisar");
        assert_eq!(Words::of("fr-CA", "").language, "fr");
        assert_eq!(Words::of("sv", "").get(Word::Related), "You may also like");
    }

    #[test]
    fn a_host_has_words_of_its_own() {
        let own = |json: serde_json::Value| {
            let mut report = crate::Report::default();
            let options = crate::Options::read(&&json, &crate::Server::at(0), &mut report);
            let paths: Vec<_> = report.issues().iter().map(|issue| (issue.code.name(), issue.path.clone())).collect();
            (options.words, paths)
        };
        let (row, issues) = own(serde_json::json!({"words": {"related": "More\u{202E} from us", "and": "&"}}));
        let words = Words::of("fr", &row);
        assert_eq!((words.get(Word::Related), words.get(Word::And)), ("More from us", "&"));
        assert_eq!((words.get(Word::Search), issues), ("Rechercher", vec![]));
        for bad in [
            serde_json::json!({"relatd": "B"}),
            serde_json::json!({"related": 7}),
            serde_json::json!({"related": ""}),
            serde_json::json!({}),
            serde_json::json!(["A"]),
            serde_json::json!("words"),
        ] {
            assert_eq!(own(serde_json::json!({"words": bad})).1, [("bad-value", "$options.words".into())], "{bad}");
        }
        let long = own(serde_json::json!({"words": {"search": "a".repeat(5000), "more": "A|B"}})).0;
        assert_eq!(Words::of("en", &long).get(Word::Search).chars().count(), 100);
        assert_eq!(Words::of("en", &long).get(Word::More), "A");
    }

    #[test]
    fn every_word_has_a_name() {
        let name = |word: Word| piece(NAMES, b' ', word as usize);
        assert_eq!([name(Word::WrittenBy), name(Word::And), name(Word::More)], ["writtenBy", "and", "more"]);
    }

    #[test]
    fn tags_are_spelled_canonically_or_refused() {
        let tag = |raw| language_tag(raw, &crate::Server::at(0));
        assert_eq!(tag("EN_gb").as_deref(), Some("en-GB"));
        assert_eq!(tag("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(tag(" fr ").as_deref(), Some("fr"));
        assert_eq!(tag("iw").as_deref(), Some("he"));
        for raw in ["", "deutsch, german", "e", "en-", "en--GB", "english", "1a", "日本", "a-b-c-d-e-f-g", "und"] {
            assert_eq!(tag(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn direction_comes_from_script_then_language() {
        assert_eq!(direction_of("ar-EG"), Direction::Rtl);
        assert_eq!(direction_of("ar-Latn"), Direction::Ltr);
        assert_eq!(direction_of("pa-Arab"), Direction::Rtl);
        assert_eq!(direction_of("en"), Direction::Ltr);
    }
}
