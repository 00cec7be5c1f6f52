//! The card's own words in the languages it speaks, and what a language tag says of direction. No dates: those are the host's.

use crate::host::Host;
use crate::text::pieces;

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
    /// On the button that hands the address on.
    Share,
    /// On the button that copies what a page needs to embed the card.
    Embed,
    /// When something was copied.
    Copied,
}

/// For everybody whose language is not spoken here.
static ENGLISH: (&str, &str) = (
    "en",
    "Written by|You may also like|Connect with us|Search|Updated|Correction|This article is not available.|, | and |Read more|Share|Copy embed code|Copied",
);

/// Language, then its words in the order of [`Word`], parted by `|`.
static WORDS: [(&str, &str); 13] = [
    (
        "fr",
        "Écrit par|À lire aussi|Suivez-nous|Rechercher|Mis à jour|Correction|Cet article n’est pas disponible.|, | et |Lire la suite|Partager|Copier le code d’intégration|Copié",
    ),
    (
        "es",
        "Escrito por|También te puede interesar|Síguenos|Buscar|Actualizado|Corrección|Este artículo no está disponible.|, | y |Leer más|Compartir|Copiar código para insertar|Copiado",
    ),
    (
        "pt",
        "Escrito por|Leia também|Siga-nos|Pesquisar|Atualizado|Correção|Este artigo não está disponível.|, | e |Ler mais|Compartilhar|Copiar código de incorporação|Copiado",
    ),
    (
        "de",
        "Geschrieben von|Lesen Sie auch|Folgen Sie uns|Suchen|Aktualisiert|Korrektur|Dieser Artikel ist nicht verfügbar.|, | und |Weiterlesen|Teilen|Einbettungscode kopieren|Kopiert",
    ),
    (
        "ar",
        "بقلم|قد يعجبك أيضًا|تابعونا|بحث|آخر تحديث|تصحيح|هذه المقالة غير متاحة.|، | و|اقرأ المزيد|مشاركة|نسخ رمز التضمين|تم النسخ",
    ),
    ("zh", "作者|相关阅读|关注我们|搜索|更新于|更正|本文无法查看。|、|、|阅读全文|分享|复制嵌入代码|已复制"),
    (
        "ja",
        "執筆者|関連記事|フォローする|検索|更新|訂正|この記事はご覧いただけません。|、|、|続きを読む|共有|埋め込みコードをコピー|コピーしました",
    ),
    (
        "hi",
        "लेखक|यह भी पढ़ें|हमसे जुड़ें|खोजें|अपडेट|भूल सुधार|यह लेख उपलब्ध नहीं है।|, | और |और पढ़ें|साझा करें|एम्बेड कोड कॉपी करें|कॉपी हो गया",
    ),
    (
        "ru",
        "Автор|Читайте также|Мы в соцсетях|Поиск|Обновлено|Исправление|Статья недоступна.|, | и |Читать дальше|Поделиться|Скопировать код для вставки|Скопировано",
    ),
    (
        "uk",
        "Автор|Читайте також|Ми в соцмережах|Пошук|Оновлено|Виправлення|Стаття недоступна.|, | і |Читати далі|Поділитися|Скопіювати код для вставлення|Скопійовано",
    ),
    (
        "tr",
        "Yazan|Bunlar da ilginizi çekebilir|Bizi takip edin|Ara|Güncellendi|Düzeltme|Bu makale mevcut değil.|, | ve |Devamını oku|Paylaş|Yerleştirme kodunu kopyala|Kopyalandı",
    ),
    (
        "fa",
        "نوشتهٔ|شاید بپسندید|ما را دنبال کنید|جستجو|به‌روزرسانی|تصحیح|این مقاله در دسترس نیست.|، | و |ادامهٔ مطلب|هم‌رسانی|رونوشت از کد جاسازی|رونوشت شد",
    ),
    (
        "he",
        "מאת|אולי יעניין אותך|עקבו אחרינו|חיפוש|עודכן|תיקון|הכתבה אינה זמינה.|, | ו|המשך קריאה|שיתוף|העתקת קוד ההטמעה|הועתק",
    ),
];

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// The language they are in (BCP 47), not always the one that was asked for.
    pub language: &'static str,
    row: &'static str,
}

impl Words {
    /// The words for readers of `language`, a tag in its canonical spelling; English where it is not spoken here.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let primary = primary(language);
        let spoken = |row: &&(&str, &str)| row.0 == primary;
        let (language, row) = *WORDS.iter().find(spoken).unwrap_or(&ENGLISH);
        Words { language, row }
    }

    /// One word or sentence.
    #[must_use]
    pub fn get(&self, word: Word) -> &'static str {
        pieces(self.row, b'|').nth(word as usize).unwrap_or_default()
    }
}

/// The language itself, without script and region.
pub(crate) fn primary(tag: &str) -> &str {
    pieces(tag, b'-').next().unwrap_or_default()
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
            assert_eq!(words.len(), Word::Copied as usize + 1, "{language}");
            assert!(words.iter().all(|word| !word.is_empty()), "{language}");
            assert_eq!(Words::of(language).language, *language);
        }
    }

    #[test]
    fn words_are_found_by_the_primary_language() {
        assert_eq!(Words::of("pt-BR").get(Word::Search), "Pesquisar");
        assert_eq!(Words::of("fr-CA").language, "fr");
        assert_eq!(Words::of("sv").get(Word::Related), "You may also like");
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
