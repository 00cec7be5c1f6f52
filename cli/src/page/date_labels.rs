//! What stands before a date: "Published", "Last updated". A page often tells its last change first.

use super::element::{before, text};
use super::written_date::date_of;
use scraper::ElementRef;

/// Beginnings of words before the time of a change.
const CHANGED: &str = "updated|last edited|update:|updated:|modified|revised|amended|corrected|aktualisiert|geändert|letzte änderung|\
    zuletzt bearbeitet|mis à jour|mise à jour|modifié|actualizad|actualización|modificad|atualizad|aggiornat|\
    aggiornamento|ultima modifica|bijgewerkt|gewijzigd|laatste wijziging|uppdaterad|opdateret|oppdatert|muokattu|\
    päivitetty|güncelleme|обновлено|изменено|оновлено|ενημέρωση|ενημερώθηκε|تحديث|עודכן|更新|修改|수정|업데이트|\
    aktualizacj|zaktualizowano|aktualizováno|frissítve|actualizat|aktualizované|ažurirano|izmijenjeno|diperbar|cập nhật|\
    अपडेट|আপডেট|อัปเดต|อัพเดต|به‌روزرسانی|به روز رسانی|بروزرسانی|обновен|atnaujinta|atjaunināts|uuendatud|uppfært";

/// Beginnings of words before the time of publication.
const PUBLISHED: &str = "publish|posted|created|first|issued|erstellt|veröffentlicht|publié|publicad|pubblicat|\
    gepubliceerd|geplaatst|publicera|publiceret|publisert|julkaistu|giriş|yayın|опубликован|опублікован|δημοσί|نشر|\
    פורסם|公開|掲載|发布|發布|發佈|入稿|입력|게시|opublikowan|publikováno|megjelent|publicat|objavljeno|diterbitkan|đăng|प्रकाशित|প্রকাশ|เผยแพร่|انتشار|paskelbta|publicēts";

/// The characters before a date that can be its label.
const MAX_LABEL: usize = 60;

/// The date of publication in a text: not one that follows a word for a change.
pub(super) fn published_in(text: &str, day_first: Option<bool>) -> Option<String> {
    let lower = text.to_lowercase();
    let Some(changed) = first_of(&lower, CHANGED) else { return date_of(text, day_first) };
    let before = lower.get(..changed).and_then(|before| date_of(before, day_first));
    before.or_else(|| {
        let after = lower.get(changed..)?;
        date_of(after.get(first_of(after, PUBLISHED)?..)?, day_first)
    })
}

/// The date of a change in a text: one that follows a word for it.
pub(super) fn changed_in(text: &str, day_first: Option<bool>) -> Option<String> {
    let lower = text.to_lowercase();
    let after = lower.get(first_of(&lower, CHANGED)?..)?;
    date_of(after.get(..first_of(after, PUBLISHED).unwrap_or(after.len()))?, day_first)
}

/// Whether a text says that something was published.
pub(super) fn announces_publication(text: &str) -> bool {
    first_of(&text.to_lowercase(), PUBLISHED).is_some()
}

/// Whether a text ends with a word for a change: "Last updated on".
pub(super) fn announces_change(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.chars().count() <= MAX_LABEL
        && first_of(&lower, CHANGED)
            .and_then(|at| lower.get(at..))
            .is_some_and(|label| first_of(label, PUBLISHED).is_none() && date_of(label, None).is_none())
}

/// Whether a date that an element holds is that of a change: by its own first words, or by what stands before it.
pub(super) fn is_change(element: ElementRef<'_>) -> bool {
    let own: String = text(element).to_lowercase().chars().take(MAX_LABEL).collect();
    let says = first_of(&own, CHANGED).is_some_and(|at| {
        own.get(..at).is_some_and(|before| first_of(before, PUBLISHED).is_none() && date_of(before, None).is_none())
            && own.get(at..).is_none_or(|after| first_of(after, PUBLISHED).is_none())
    });
    says || announces_change(&before(element))
}

/// Where the first of these words begins.
fn first_of(text: &str, words: &str) -> Option<usize> {
    words.split('|').filter_map(|word| text.find(word)).min()
}

#[cfg(test)]
mod tests {
    use super::{announces_change, changed_in, published_in};

    #[test]
    fn a_change_is_no_publication() {
        for text in [
            "Published 4 March 2026, updated 6 March 2026",
            "Updated: 6 March 2026 · First published: 4 March 2026",
            "Publié le 04 mars 2026 à 10h30, modifié le 05 mars 2026",
            "公開日時：2026年3月4日 更新日時：2026年3月5日",
            "4 March 2026",
            "Giriş: 04 Mart 2026 Güncelleme: 05 Mart 2026",
        ] {
            assert_eq!(published_in(text, None).as_deref(), Some("2026-03-04"), "{text}");
        }
        for text in ["Aktualisiert: 05.03.2026, 11:00 Uhr", "Last updated on March 6, 2026", "수정 2026.03.05"] {
            assert_eq!(published_in(text, None), None, "{text}");
        }
        for text in ["Publié le 4 mars 2026, mis à jour le 5 mars 2026", "Updated 5 March 2026, published 4 March 2026"]
        {
            assert_eq!(changed_in(text, None).as_deref(), Some("2026-03-05"), "{text}");
        }
        assert_eq!(changed_in("Published 4 March 2026", None), None);
        assert_eq!(published_in("Uploaded 4 March 2026", None).as_deref(), Some("2026-03-04"));
    }

    #[test]
    fn a_label_of_a_change_is_short_and_last() {
        assert!(announces_change("Last updated:") && announces_change(", modifié le"));
        assert!(!announces_change("Updated 3 March 2026, read") && !announces_change("Updated and first published"));
        assert!(!announces_change("Published") && !announces_change(""));
    }
}
