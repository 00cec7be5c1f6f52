// The texts of the buttons under a card, in each language of the card. The card's other texts are in the core.

const NAMES = ['share', 'embed', 'copied', 'notCopied', 'showMore', 'announce', 'newUpdates', 'readingTime'];

/** Length limit of a page's own text, in UTF-16 code units. */
const MAX_LENGTH = 100;

/** By language; the messages are in the order of `NAMES`. @type {Record<string, string>} */
const MESSAGES = {
  // @ts-ignore: TypeScript takes it for an entry.
  __proto__: null,
  en: 'Share|Copy embed code|Copied|Copying failed. Select and copy it here.|Show more|Announce new updates|New updates: {}|Reading time: {}',
  fr: 'Partager|Copier le code d’intégration|Copié|La copie a échoué. Sélectionnez et copiez-le ici.|Afficher plus|Annoncer les nouveautés|Nouveautés : {}|Temps de lecture : {}',
  es: 'Compartir|Copiar código para insertar|Copiado|No se pudo copiar. Selecciónalo y cópialo aquí.|Mostrar más|Avisar de las novedades|Novedades: {}|Tiempo de lectura: {}',
  pt: 'Compartilhar|Copiar código de incorporação|Copiado|Não foi possível copiar. Selecione e copie aqui.|Mostrar mais|Anunciar novidades|Novidades: {}|Tempo de leitura: {}',
  de: 'Teilen|Einbettungscode kopieren|Kopiert|Kopieren fehlgeschlagen. Hier markieren und kopieren.|Mehr anzeigen|Neue Meldungen ansagen|Neue Meldungen: {}|Lesezeit: {}',
  ar: 'مشاركة|نسخ رمز التضمين|تم النسخ|تعذّر النسخ. حدّد النص هنا وانسخه.|عرض المزيد|الإعلان عن المستجدات|المستجدات: {}|مدة القراءة: {}',
  zh: '分享|复制嵌入代码|已复制|复制失败。请在此处选中并复制。|显示更多|播报最新动态|最新动态：{}|阅读时间：{}',
  ja: '共有|埋め込みコードをコピー|コピーしました|コピーできませんでした。ここで選択してコピーしてください。|もっと見る|新着情報を読み上げる|新着情報：{}件|読了時間：{}',
  hi: 'साझा करें|एम्बेड कोड कॉपी करें|कॉपी हो गया|कॉपी नहीं हो सका। यहाँ से चुनकर कॉपी करें।|और दिखाएँ|नए अपडेट सुनाएँ|नए अपडेट: {}|पढ़ने का समय: {}',
  ru: 'Поделиться|Скопировать код для вставки|Скопировано|Не удалось скопировать. Выделите и скопируйте здесь.|Показать ещё|Сообщать о новостях|Новые сообщения: {}|Время чтения: {}',
  uk: 'Поділитися|Скопіювати код для вставлення|Скопійовано|Не вдалося скопіювати. Виділіть і скопіюйте тут.|Показати ще|Повідомляти про новини|Нові повідомлення: {}|Час читання: {}',
  tr: 'Paylaş|Yerleştirme kodunu kopyala|Kopyalandı|Kopyalanamadı. Buradan seçip kopyalayın.|Daha fazla göster|Yeni gelişmeleri duyur|Yeni gelişme: {}|Okuma süresi: {}',
  fa: 'هم‌رسانی|رونوشت از کد جاسازی|رونوشت شد|رونوشت نشد. از اینجا برگزینید و رونوشت بگیرید.|نمایش بیشتر|تازه‌ها را اعلام کن|خبرهای تازه: {}|زمان خواندن: {}',
  he: 'שיתוף|העתקת קוד ההטמעה|הועתק|ההעתקה נכשלה. אפשר לסמן ולהעתיק כאן.|הצגת עוד|הקראת עדכונים חדשים|עדכונים חדשים: {}|זמן קריאה: {}',
  it: 'Condividi|Copia il codice da incorporare|Copiato|Copia non riuscita. Selezionalo e copialo qui.|Mostra altro|Annuncia i nuovi aggiornamenti|Nuovi aggiornamenti: {}|Tempo di lettura: {}',
  nl: 'Delen|Insluitcode kopiëren|Gekopieerd|Kopiëren mislukt. Selecteer en kopieer de code hier.|Meer tonen|Nieuwe berichten melden|Nieuwe berichten: {}|Leestijd: {}',
  pl: 'Udostępnij|Kopiuj kod do osadzenia|Skopiowano|Nie udało się skopiować. Zaznacz i skopiuj tutaj.|Pokaż więcej|Informuj o nowych wpisach|Nowe wpisy: {}|Czas czytania: {}',
  ko: '공유|삽입 코드 복사|복사했습니다|복사하지 못했습니다. 여기에서 선택해 복사하세요.|더 보기|새 소식 알림|새 소식: {}건|읽는 시간: {}',
  id: 'Bagikan|Salin kode sematan|Tersalin|Gagal menyalin. Pilih dan salin di sini.|Tampilkan lainnya|Beri tahu kabar terbaru|Kabar terbaru: {}|Waktu baca: {}',
  vi: 'Chia sẻ|Sao chép mã nhúng|Đã sao chép|Không sao chép được. Hãy chọn và sao chép tại đây.|Xem thêm|Thông báo tin mới|Tin mới: {}|Thời gian đọc: {}',
  sv: 'Dela|Kopiera inbäddningskod|Kopierat|Det gick inte att kopiera. Markera och kopiera här.|Visa mer|Läs upp nya uppdateringar|Nya uppdateringar: {}|Lästid: {}',
  bn: 'শেয়ার|এমবেড কোড কপি করুন|কপি হয়েছে|কপি করা যায়নি। এখান থেকে নির্বাচন করে কপি করুন।|আরও দেখুন|নতুন খবর জানান|নতুন খবর: {}|পড়ার সময়: {}',
  ur: 'شیئر|ایمبیڈ کوڈ کاپی کریں|کاپی ہو گیا|کاپی نہیں ہو سکا۔ یہاں سے منتخب کر کے کاپی کریں۔|مزید دکھائیں|نئی خبریں سنائیں|نئی خبریں: {}|پڑھنے کا وقت: {}',
  el: 'Κοινοποίηση|Αντιγραφή κώδικα ενσωμάτωσης|Αντιγράφηκε|Η αντιγραφή απέτυχε. Επιλέξτε και αντιγράψτε εδώ.|Περισσότερα|Ανακοίνωση νέων ενημερώσεων|Νέες ενημερώσεις: {}|Χρόνος ανάγνωσης: {}',
};

export const LANGUAGES = Object.keys(MESSAGES);

/**
 * The messages in a language, or in English if there are none in it.
 * @param {string} language BCP 47
 * @param {string | null} own JSON of replacements, the attribute `words`
 */
export function messagesFor(language, own) {
  const [primary = ''] = language.toLowerCase().split('-');
  const known = primary in MESSAGES ? primary : 'en';
  const replacements = parse(own);
  const messages = /** @type {string} */ (MESSAGES[known]).split('|');
  const [share, embed, copied, notCopied, showMore, announce, newUpdates, readingTime] = NAMES.map(
    (name, index) => clean(replacements[name]) || messages[index],
  );
  return { language: known, share, embed, copied, notCopied, showMore, announce, newUpdates, readingTime };
}

/** @param {string | null} text @returns {Record<string, unknown>} */
function parse(text) {
  try {
    return { __proto__: null, ...JSON.parse(text ?? '{}') };
  } catch {
    return {};
  }
}

/** Removes control characters and direction overrides, as the core does. @param {unknown} text */
const clean = (text) =>
  typeof text === 'string'
    ? text
        .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
        .trim()
        .slice(0, MAX_LENGTH)
    : '';
