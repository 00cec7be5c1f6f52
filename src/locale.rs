//! The card's own words in the languages it speaks, and what a language tag says of direction. No dates: those are the host's.

use crate::article::Direction;

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
    /// In place of an article that its publisher withheld or canceled.
    Withdrawn,
    /// In place of an article under embargo.
    Embargoed,
    /// In place of an article past its expiry.
    Expired,
    /// Between two names of several.
    Comma,
    /// Between the last two names.
    And,
}

/// Language, then its words in the order of [`Word`], parted by `|`. The first row is for everybody else.
static WORDS: [(&str, &str); 14] = [
    (
        "en",
        "Written by|You may also like|Connect with us|Search|Updated|Correction|This article has been withdrawn by its publisher.|This article is not yet available.|This article is no longer available.|, | and ",
    ),
    (
        "fr",
        "Écrit par|À lire aussi|Suivez-nous|Rechercher|Mis à jour|Correction|Cet article a été retiré par son éditeur.|Cet article n’est pas encore disponible.|Cet article n’est plus disponible.|, | et ",
    ),
    (
        "es",
        "Escrito por|También te puede interesar|Síguenos|Buscar|Actualizado|Corrección|Este artículo ha sido retirado por su editor.|Este artículo aún no está disponible.|Este artículo ya no está disponible.|, | y ",
    ),
    (
        "pt",
        "Escrito por|Leia também|Siga-nos|Pesquisar|Atualizado|Correção|Este artigo foi retirado pelo editor.|Este artigo ainda não está disponível.|Este artigo já não está disponível.|, | e ",
    ),
    (
        "de",
        "Geschrieben von|Lesen Sie auch|Folgen Sie uns|Suchen|Aktualisiert|Korrektur|Dieser Artikel wurde vom Herausgeber zurückgezogen.|Dieser Artikel ist noch nicht verfügbar.|Dieser Artikel ist nicht mehr verfügbar.|, | und ",
    ),
    (
        "ar",
        "بقلم|قد يعجبك أيضًا|تابعونا|بحث|آخر تحديث|تصحيح|سحب الناشر هذه المقالة.|هذه المقالة غير متاحة بعد.|لم تعد هذه المقالة متاحة.|، | و",
    ),
    ("zh", "作者|相关阅读|关注我们|搜索|更新于|更正|本文已被发布者撤回。|本文尚未发布。|本文已不再提供。|、|、"),
    (
        "ja",
        "執筆者|関連記事|フォローする|検索|更新|訂正|この記事は配信元により取り下げられました。|この記事はまだ公開されていません。|この記事は公開を終了しました。|、|、",
    ),
    (
        "hi",
        "लेखक|यह भी पढ़ें|हमसे जुड़ें|खोजें|अपडेट|भूल सुधार|प्रकाशक ने यह लेख वापस ले लिया है।|यह लेख अभी उपलब्ध नहीं है।|यह लेख अब उपलब्ध नहीं है।|, | और ",
    ),
    (
        "ru",
        "Автор|Читайте также|Мы в соцсетях|Поиск|Обновлено|Исправление|Статья отозвана издателем.|Статья ещё не опубликована.|Статья больше не доступна.|, | и ",
    ),
    (
        "uk",
        "Автор|Читайте також|Ми в соцмережах|Пошук|Оновлено|Виправлення|Статтю відкликав видавець.|Статтю ще не опубліковано.|Стаття більше не доступна.|, | і ",
    ),
    (
        "tr",
        "Yazan|Bunlar da ilginizi çekebilir|Bizi takip edin|Ara|Güncellendi|Düzeltme|Bu makale yayıncısı tarafından geri çekildi.|Bu makale henüz yayımlanmadı.|Bu makale artık mevcut değil.|, | ve ",
    ),
    (
        "fa",
        "نوشتهٔ|شاید بپسندید|ما را دنبال کنید|جستجو|به‌روزرسانی|تصحیح|ناشر این مقاله را پس گرفته است.|این مقاله هنوز منتشر نشده است.|این مقاله دیگر در دسترس نیست.|، | و ",
    ),
    (
        "he",
        "מאת|אולי יעניין אותך|עקבו אחרינו|חיפוש|עודכן|תיקון|הכתבה הוסרה על ידי המפרסם.|הכתבה עדיין לא זמינה.|הכתבה אינה זמינה עוד.|, | ו",
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
    /// The words for readers of `language`; English where it is not spoken here.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        let mut words = Words { language: "en", row: "" };
        for (index, (name, row)) in WORDS.iter().enumerate() {
            if index == 0 || name.eq_ignore_ascii_case(primary) {
                words = Words { language: name, row };
            }
        }
        words
    }

    /// One word or sentence.
    #[must_use]
    pub fn get(&self, word: Word) -> &'static str {
        self.row.split('|').nth(word as usize).unwrap_or_default()
    }
}

/// The canonical spelling of a language tag, `None` if it is not of the form BCP 47 §2.1 gives (`en_GB` is mended).
#[must_use]
pub fn language_tag(raw: &str) -> Option<String> {
    let mut tag = String::with_capacity(raw.len());
    for (index, part) in raw.trim().split(['-', '_']).enumerate() {
        let bytes = part.as_bytes();
        let known = match index {
            0 => (2..=3).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_alphabetic),
            _ => (1..=8).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_alphanumeric),
        };
        if !known || index > 4 {
            return None;
        }
        if index > 0 {
            tag.push('-');
        }
        let start = tag.len();
        tag.push_str(part);
        let spelled = tag.get_mut(start..)?;
        match (index, bytes.len()) {
            (1.., 2) => spelled.make_ascii_uppercase(),
            _ => spelled.make_ascii_lowercase(),
        }
        if index > 0 && bytes.len() == 4 {
            spelled.get_mut(..1)?.make_ascii_uppercase();
        }
    }
    // A tag that ends in a singleton announces an extension and has none.
    let last = tag.rsplit('-').next()?;
    (last.len() > 1).then_some(tag)
}

/// The direction a language is written in, by its script or else by its usual one.
#[must_use]
pub fn direction_of(tag: &str) -> Direction {
    const SCRIPTS: [&str; 9] = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"];
    const LANGUAGES: [&str; 12] = ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "iw", "arc"];
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4);
    let right_to_left = match script {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&primary),
    };
    if right_to_left { Direction::Rtl } else { Direction::Ltr }
}

/// The direction of a text by its first strong character (UAX #9, P2), `None` if it has none.
#[must_use]
pub fn first_strong(text: &str) -> Option<Direction> {
    text.chars().find_map(|c| match c {
        '\u{590}'..='\u{8FF}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}' => Some(Direction::Rtl),
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{58F}' | '\u{900}'..='\u{1FFF}' | '\u{2C00}'..='\u{D7FF}' => {
            Some(Direction::Ltr)
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word() {
        for (language, row) in WORDS {
            let words: Vec<_> = row.split('|').collect();
            assert_eq!(words.len(), Word::And as usize + 1, "{language}");
            assert!(words.iter().all(|word| !word.is_empty()), "{language}");
            assert_eq!(Words::of(language).language, language);
        }
    }

    #[test]
    fn words_are_found_by_the_primary_language() {
        assert_eq!(Words::of("pt-BR").get(Word::Search), "Pesquisar");
        assert_eq!(Words::of("FR").language, "fr");
        assert_eq!(Words::of("sv").get(Word::Related), "You may also like");
    }

    #[test]
    fn tags_are_spelled_canonically_or_refused() {
        assert_eq!(language_tag("EN_gb").as_deref(), Some("en-GB"));
        assert_eq!(language_tag("zh-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(language_tag(" fr ").as_deref(), Some("fr"));
        for raw in ["", "deutsch, german", "e", "en-", "en--GB", "english", "en-x", "1a", "日本", "a-b-c-d-e-f-g"] {
            assert_eq!(language_tag(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn direction_comes_from_script_then_language() {
        assert_eq!(direction_of("ar-EG"), Direction::Rtl);
        assert_eq!(direction_of("ar-Latn"), Direction::Ltr);
        assert_eq!(direction_of("pa-Arab"), Direction::Rtl);
        assert_eq!(direction_of("en"), Direction::Ltr);
        assert_eq!(first_strong("2026: שלום world"), Some(Direction::Rtl));
        assert_eq!(first_strong("… 12"), None);
    }
}
