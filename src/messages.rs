//! The texts of the card's own interface, in each language that it speaks.

use crate::keyword::keywords;
use crate::language::primary;
use crate::text::nth_split;

keywords! {
    /// One text of the card's own interface, in the order of the table. It can be replaced by
    /// [`Options::words`](crate::Options::words).
    #[non_exhaustive]
    Message = "words" {
        /// Above an author's biography.
        WrittenBy = "writtenBy",
        /// Above the related stories.
        Related = "related",
        /// Above the publisher's links, if the publisher gives no label.
        Connect = "connect",
        /// On the search button, and in the search field if the publisher gives no prompt.
        Search = "search",
        /// Before the time of the last change.
        Updated = "updated",
        /// Before the text of a correction.
        Correction = "correction",
        /// In place of an article that may not be shown.
        Unavailable = "unavailable",
        /// Between two of several author names.
        Comma = "comma",
        /// Between the last two author names.
        And = "and",
        /// On the control that unfolds the rest of a long body.
        More = "more",
        /// On the control that unfolds the rest of many authors; `{}` stands for their number.
        Others = "others",
        /// On the share button, which `tools.js` adds.
        Share = "share",
        /// On the embed button, which `tools.js` adds.
        Embed = "embed",
        /// What `tools.js` says after it copied something.
        Copied = "copied",
        /// What `tools.js` says when it could not copy.
        NotCopied = "notCopied",
        /// The title of a list without one; `{}` stands for the name of the publisher.
        MoreFrom = "moreFrom",
        /// On the button that scrolls a carousel back.
        Previous = "previous",
        /// On the button that scrolls a carousel on.
        Next = "next",
        /// On the button that adds articles to a list, which `tools.js` adds.
        ShowMore = "showMore",
    }
}

/// The messages for every other language.
static ENGLISH: (&str, &str) = (
    "en",
    "Written by|You may also like|Connect with us|Search|Updated|Correction|This article is not available.|, | and |Read more| and {} others",
);

/// A language and its messages in the order of [`Message`], separated by `|`; without those of `tools.js`, which has
/// its own.
static MESSAGES: [(&str, &str); 13] = [
    (
        "fr",
        "Écrit par|À lire aussi|Suivez-nous|Rechercher|Mis à jour|Correction|Cet article n’est pas disponible.|, | et |Lire la suite| et {} autres",
    ),
    (
        "es",
        "Escrito por|También te puede interesar|Síguenos|Buscar|Actualizado|Corrección|Este artículo no está disponible.|, | y |Leer más| y {} más",
    ),
    (
        "pt",
        "Escrito por|Leia também|Siga-nos|Pesquisar|Atualizado|Correção|Este artigo não está disponível.|, | e |Ler mais| e mais {}",
    ),
    (
        "de",
        "Geschrieben von|Lesen Sie auch|Folgen Sie uns|Suchen|Aktualisiert|Korrektur|Dieser Artikel ist nicht verfügbar.|, | und |Weiterlesen| und {} weitere",
    ),
    ("ar", "بقلم|قد يعجبك أيضًا|تابعونا|بحث|آخر تحديث|تصحيح|هذه المقالة غير متاحة.|، | و|اقرأ المزيد| و{} غيرهم"),
    ("zh", "作者|相关阅读|关注我们|搜索|更新于|更正|本文无法查看。|、|、|阅读全文|等另外{}人"),
    ("ja", "執筆者|関連記事|フォローする|検索|更新|訂正|この記事はご覧いただけません。|、|、|続きを読む|ほか{}人"),
    ("hi", "लेखक|यह भी पढ़ें|हमसे जुड़ें|खोजें|अपडेट|भूल सुधार|यह लेख उपलब्ध नहीं है।|, | और |और पढ़ें| और {} अन्य"),
    (
        "ru",
        "Автор|Читайте также|Мы в соцсетях|Поиск|Обновлено|Исправление|Статья недоступна.|, | и |Читать дальше| и ещё {}",
    ),
    (
        "uk",
        "Автор|Читайте також|Ми в соцмережах|Пошук|Оновлено|Виправлення|Стаття недоступна.|, | і |Читати далі| і ще {}",
    ),
    (
        "tr",
        "Yazan|Bunlar da ilginizi çekebilir|Bizi takip edin|Ara|Güncellendi|Düzeltme|Bu makale mevcut değil.|, | ve |Devamını oku| ve {} kişi daha",
    ),
    (
        "fa",
        "نوشتهٔ|شاید بپسندید|ما را دنبال کنید|جستجو|به‌روزرسانی|تصحیح|این مقاله در دسترس نیست.|، | و |ادامهٔ مطلب| و {} نفر دیگر",
    ),
    ("he", "מאת|אולי יעניין אותך|עקבו אחרינו|חיפוש|עודכן|תיקון|הכתבה אינה זמינה.|, | ו|המשך קריאה| ועוד {}"),
];

/// The messages of lists of articles, from [`Message::MoreFrom`] on, in the same languages.
#[cfg(feature = "formats")]
static LIST_MESSAGES: [(&str, &str); 14] = [
    ("en", "More from {}|Previous|Next"),
    ("fr", "Plus d’articles : {}|Précédent|Suivant"),
    ("es", "Más de {}|Anterior|Siguiente"),
    ("pt", "Mais de {}|Anterior|Seguinte"),
    ("de", "Mehr von {}|Zurück|Weiter"),
    ("ar", "المزيد من {}|السابق|التالي"),
    ("zh", "{}的更多报道|上一个|下一个"),
    ("ja", "{}の他の記事|前へ|次へ"),
    ("hi", "{} से और|पिछला|अगला"),
    ("ru", "Ещё от {}|Назад|Вперёд"),
    ("uk", "Ще від {}|Назад|Вперед"),
    ("tr", "Daha fazlası: {}|Önceki|Sonraki"),
    ("fa", "بیشتر از {}|قبلی|بعدی"),
    ("he", "עוד מאת {}|הקודם|הבא"),
];

/// The names of the messages, in the order of [`Message`]: one string is smaller in the browser than a list.
pub(crate) const NAMES: &str = "writtenBy related connect search updated correction unavailable comma and more others share embed copied notCopied moreFrom previous next showMore";

/// The messages in one language, and the texts that replace some of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages<'a> {
    /// The language the messages are in (BCP 47); English if the requested one has no messages.
    pub language: &'static str,
    row: &'static str,
    own: &'a str,
}

impl<'a> Messages<'a> {
    /// The messages for readers of `language`, a tag in its canonical spelling.
    ///
    /// `own` has texts that replace messages, in the order of [`Message`], each followed by `|`; an empty one replaces
    /// nothing.
    #[must_use]
    pub fn of(language: &str, own: &'a str) -> Self {
        let primary = primary(language);
        let matches = |row: &&(&str, &str)| row.0 == primary;
        let (language, row) = *MESSAGES.iter().find(matches).unwrap_or(&ENGLISH);
        Messages { language, row, own }
    }

    /// The text of a message: the replacement if there is one.
    #[must_use]
    pub fn get(&self, message: Message) -> &'a str {
        let own = nth_split(self.own, b'|', message as usize);
        #[cfg(feature = "formats")]
        if own.is_empty()
            && let Some(place) = (message as usize).checked_sub(Message::MoreFrom as usize)
            && let Some((_, row)) = LIST_MESSAGES.iter().find(|row| row.0 == self.language)
        {
            return nth_split(row, b'|', place);
        }
        if own.is_empty() { nth_split(self.row, b'|', message as usize) } else { own }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_message() {
        for (language, row) in MESSAGES.iter().chain([&ENGLISH]) {
            let words: Vec<_> = row.split('|').collect();
            assert_eq!(words.len(), Message::Share as usize, "{language}");
            assert!(words.iter().all(|word| !word.is_empty()), "{language}");
            assert_eq!(Messages::of(language, "").language, *language);
            let list =
                [Message::MoreFrom, Message::Previous, Message::Next].map(|word| Messages::of(language, "").get(word));
            assert!(list.iter().all(|word| !word.is_empty()) && list[0].contains("{}"), "{language}");
        }
    }

    #[test]
    fn messages_are_found_by_the_primary_language() {
        assert_eq!(Messages::of("pt-BR", "").get(Message::Search), "Pesquisar");
        assert_eq!(Messages::of("fr-CA", "").language, "fr");
        assert_eq!(Messages::of("sv", "").get(Message::Related), "You may also like");
    }

    #[test]
    fn a_host_may_replace_messages() {
        let own = |json: serde_json::Value| {
            let mut report = crate::Report::default();
            let options = crate::Options::read(&&json, &crate::host::NativeHost::at(0), &mut report);
            let paths: Vec<_> = report.issues().iter().map(|issue| (issue.code.name(), issue.path.clone())).collect();
            (options.words, paths)
        };
        let (row, issues) = own(serde_json::json!({"words": {"related": "More\u{202E} from us", "and": "&"}}));
        let words = Messages::of("fr", &row);
        assert_eq!((words.get(Message::Related), words.get(Message::And)), ("More from us", "&"));
        assert_eq!((words.get(Message::Search), issues), ("Rechercher", vec![]));
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
        assert_eq!(Messages::of("en", &long).get(Message::Search).chars().count(), 100);
        assert_eq!(Messages::of("en", &long).get(Message::More), "A");
    }

    #[test]
    fn every_message_has_its_name_in_the_order_of_the_row() {
        let names: Vec<_> = Message::ALL.iter().map(|message| message.name()).collect();
        assert_eq!(names.join(" "), NAMES);
    }
}
