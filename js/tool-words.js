// The words of the buttons that share a card, in the languages that cards speak. The card’s other words are the core’s.

/** Each row has the words in this order. */
const NAMES = ['share', 'embed', 'copied', 'notCopied'];

const MOST = 100;

/** @type {Record<string, string>} */
const ROWS = {
  // @ts-ignore: it is no word, and nothing is found by it.
  __proto__: null,
  en: 'Share|Copy embed code|Copied|Copying failed. Select and copy it here.',
  fr: 'Partager|Copier le code d’intégration|Copié|La copie a échoué. Sélectionnez et copiez-le ici.',
  es: 'Compartir|Copiar código para insertar|Copiado|No se pudo copiar. Selecciónalo y cópialo aquí.',
  pt: 'Compartilhar|Copiar código de incorporação|Copiado|Não foi possível copiar. Selecione e copie aqui.',
  de: 'Teilen|Einbettungscode kopieren|Kopiert|Kopieren fehlgeschlagen. Hier markieren und kopieren.',
  ar: 'مشاركة|نسخ رمز التضمين|تم النسخ|تعذّر النسخ. حدّد النص هنا وانسخه.',
  zh: '分享|复制嵌入代码|已复制|复制失败。请在此处选中并复制。',
  ja: '共有|埋め込みコードをコピー|コピーしました|コピーできませんでした。ここで選択してコピーしてください。',
  hi: 'साझा करें|एम्बेड कोड कॉपी करें|कॉपी हो गया|कॉपी नहीं हो सका। यहाँ से चुनकर कॉपी करें।',
  ru: 'Поделиться|Скопировать код для вставки|Скопировано|Не удалось скопировать. Выделите и скопируйте здесь.',
  uk: 'Поділитися|Скопіювати код для вставлення|Скопійовано|Не вдалося скопіювати. Виділіть і скопіюйте тут.',
  tr: 'Paylaş|Yerleştirme kodunu kopyala|Kopyalandı|Kopyalanamadı. Buradan seçip kopyalayın.',
  fa: 'هم‌رسانی|رونوشت از کد جاسازی|رونوشت شد|رونوشت نشد. از اینجا برگزینید و رونوشت بگیرید.',
  he: 'שיתוף|העתקת קוד ההטמעה|הועתק|ההעתקה נכשלה. אפשר לסמן ולהעתיק כאן.',
};

/** The languages that they are in. */
export const LANGUAGES = Object.keys(ROWS);

/**
 * The words for readers of a language, English where it is not spoken here.
 * @param {string} language BCP 47
 * @param {string | null} own JSON of words in the place of these
 */
export function wordsFor(language, own) {
  const [asked = ''] = language.toLowerCase().split('-');
  const spoken = asked in ROWS ? asked : 'en';
  const given = parse(own);
  const row = /** @type {string} */ (ROWS[spoken]).split('|');
  const [share, embed, copied, notCopied] = NAMES.map((name, place) => clean(given[name]) || row[place]);
  return { language: spoken, share, embed, copied, notCopied };
}

/** @param {string | null} text @returns {Record<string, unknown>} */
function parse(text) {
  try {
    return { __proto__: null, ...JSON.parse(text ?? '{}') };
  } catch {
    return {};
  }
}

/** Without what turns or hides letters. @param {unknown} word */
const clean = (word) => (typeof word === 'string' ? word.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').trim().slice(0, MOST) : '');
