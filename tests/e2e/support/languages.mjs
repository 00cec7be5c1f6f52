// An article in each language of the card: a headline, an excerpt, a section, an author and a place. Names in Latin letters
// stand in all of them.

/** @type {Record<string, string>} */
const WORDS = {
  ar: 'منارة لم يكن أحد بحاجة إليها تضيء من جديد|كل ليلة يضيء مصباح Carrow Head، مع أن السفن لم تعد تحتاج إليه.|الساحل|ليلى حداد|بيروت',
  bn: 'যে বাতিঘর কারও দরকার ছিল না, তা আবার জ্বলছে|জাহাজের আর দরকার নেই, তবু Carrow Head-এর বাতি প্রতি রাতে জ্বলে।|উপকূল|মিতা সরকার|ঢাকা',
  de: 'Ein Leuchtturm, den niemand brauchte, brennt wieder|Jede Nacht brennt das Licht von Carrow Head, obwohl kein Schiff es mehr braucht.|Küste|Jana Köhler|Kiel',
  el: 'Ένας φάρος που δεν χρειαζόταν κανείς ανάβει ξανά|Κάθε νύχτα ανάβει το φως στο Carrow Head, αν και κανένα πλοίο δεν το χρειάζεται πια.|Ακτή|Ελένη Παππά|Αθήνα',
  en: 'A lighthouse nobody needed is lit again|The lamp at Carrow Head burns every night, although no ship needs it.|Coast|Mara Quill|Carrow',
  es: 'Vuelve a encenderse un faro que nadie necesitaba|La luz de Carrow Head arde cada noche, aunque ningún barco la necesita ya.|Costa|Lucía Paredes|Cádiz',
  fa: 'فانوسی که کسی به آن نیاز نداشت دوباره روشن شد|چراغ Carrow Head هر شب می‌سوزد، هرچند هیچ کشتی‌ای دیگر به آن نیاز ندارد.|ساحل|نیلوفر کریمی|بوشهر',
  fr: 'Un phare dont personne n’avait besoin est rallumé|La lampe de Carrow Head brûle chaque nuit, même si aucun navire n’en a plus besoin.|Littoral|Élise Morvan|Brest',
  he: 'מגדלור שאיש לא היה זקוק לו דולק שוב|המנורה ב־Carrow Head דולקת כל לילה, אף שאין ספינה הזקוקה לה.|החוף|נעמה לוי|חיפה',
  hi: 'जिस प्रकाशस्तंभ की किसी को ज़रूरत न थी, वह फिर जल उठा|Carrow Head का दीप हर रात जलता है, हालाँकि अब किसी जहाज़ को उसकी ज़रूरत नहीं।|तट|मीरा शर्मा|मुंबई',
  id: 'Mercusuar yang tak dibutuhkan siapa pun menyala lagi|Lampu di Carrow Head menyala setiap malam, meski tak ada kapal yang membutuhkannya.|Pesisir|Dewi Lestariani|Surabaya',
  it: 'Si riaccende un faro di cui nessuno aveva bisogno|La lampada di Carrow Head arde ogni notte, anche se nessuna nave ne ha più bisogno.|Costa|Chiara Bellini|Genova',
  ja: '誰も必要としなかった灯台に再び明かり|Carrow Headの灯は、必要とする船がなくなった今も毎晩ともる。|沿岸|田中美咲|函館',
  ko: '아무도 필요로 하지 않던 등대, 다시 불 밝히다|Carrow Head의 등불은 필요로 하는 배가 없는데도 매일 밤 켜진다.|해안|김하늘|부산',
  nl: 'Een vuurtoren die niemand nodig had brandt weer|De lamp van Carrow Head brandt elke nacht, al heeft geen schip haar nog nodig.|Kust|Sanne de Wit|Vlissingen',
  pl: 'Latarnia, której nikt nie potrzebował, znów świeci|Lampa na Carrow Head pali się co noc, choć żaden statek już jej nie potrzebuje.|Wybrzeże|Zofia Lis|Gdynia',
  pt: 'Um farol de que ninguém precisava volta a acender|A lâmpada de Carrow Head arde todas as noites, embora nenhum navio precise dela.|Costa|Inês Duarte|Santos',
  ru: 'Маяк, который никому не был нужен, снова горит|Лампа на Carrow Head горит каждую ночь, хотя она больше не нужна ни одному судну.|Побережье|Анна Лебедева|Мурманск',
  sv: 'En fyr som ingen behövde är tänd igen|Lampan på Carrow Head brinner varje natt, fast inget fartyg behöver den längre.|Kusten|Elsa Lindmark|Göteborg',
  tr: 'Kimsenin ihtiyaç duymadığı fener yeniden yandı|Carrow Head’in lambası her gece yanıyor, oysa artık hiçbir geminin ona ihtiyacı yok.|Kıyı|Elif Aydın|İzmir',
  uk: 'Маяк, який нікому не був потрібен, знову світить|Лампа на Carrow Head горить щоночі, хоча вона вже не потрібна жодному судну.|Узбережжя|Олена Коваль|Одеса',
  ur: 'وہ مینارۂ نور جس کی کسی کو ضرورت نہ تھی، پھر روشن ہو گیا|Carrow Head کا چراغ ہر رات جلتا ہے، حالانکہ اب کسی جہاز کو اس کی ضرورت نہیں۔|ساحل|عائشہ ملک|کراچی',
  vi: 'Ngọn hải đăng không ai cần lại được thắp sáng|Ngọn đèn ở Carrow Head cháy mỗi đêm, dù không còn con tàu nào cần đến nó.|Bờ biển|Nguyễn Thị Lan|Hải Phòng',
  zh: '无人需要的灯塔重新亮起|虽然已没有船只需要它，Carrow Head的灯每晚依旧点亮。|海岸|林晓雨|厦门',
};

export const LANGUAGES = Object.keys(WORDS);

const KINDS =
  'opinion editorial analysis review factCheck interview explainer letter obituary pressRelease satire'.split(' ');
const CORRECTIONS = 'correction clarification update retraction editorsNote'.split(' ');
const LATER = '2999-01-01T00:00:00Z';

/** What an article has in common. @param {string} language */
function common(language) {
  const [headline = '', excerpt = '', section, author, dateline] = (WORDS[language] ?? '').split('|');
  const url = 'https://www.lantern.example/carrow';
  return { url, language, headline, excerpt, section, authors: [author], dateline, published: '2026-05-04T06:30:00Z' };
}

/** What an article discloses, and how it was corrected. @param {any} base @param {object} picture */
function disclosed(base, picture) {
  return {
    ...base,
    image: { ...picture, ai: 'made', caption: base.excerpt, credit: 'Nora Vale' },
    sponsored: { by: 'Delta Rice Board' },
    ai: 'assisted',
    access: 'subscription',
    label: { kind: 'live', until: LATER },
    kind: 'factCheck',
    rating: { value: 3.5 },
    source: { name: 'Tidewater Wire' },
    media: { kind: 'video', duration: 3725, url: 'https://media.example/lamp.mp4' },
    updated: '2026-05-06T06:30:00Z',
    authors: [...base.authors, ...'Ann Bo Cy Dee Eve Flo Gus Hal Ida Jo Kim'.split(' ').map((name) => `${name} Wren`)],
    corrections: CORRECTIONS.map((kind) => ({ kind, date: '2026-05-05T06:30:00Z', text: base.excerpt })),
  };
}

/** Everything below the text. @param {any} base */
function whole(base) {
  return {
    ...base,
    label: { kind: 'breaking', until: LATER },
    kind: 'obituary',
    body: Array.from({ length: 9 }, (_, index) => `${base.excerpt} ${index + 1}.`),
    authors: base.authors.map((name) => ({ name, bio: base.excerpt })),
    about: {
      backstory: base.excerpt,
      citations: ['Tide tables'],
      publishing_principles: 'https://www.lantern.example/principles',
      report_url: 'https://www.lantern.example/report',
    },
    topics: [base.section, 'Carrow Head', base.dateline].map((name) => ({ name, url: base.url })),
    reading_time: 21,
    publisher: {
      name: 'The Lantern',
      url: 'https://www.lantern.example/',
      links: [{ name: 'Mastodon', url: 'https://social.example/@lantern' }],
      search: { url: 'https://www.lantern.example/?q={query}' },
    },
    related: KINDS.map((kind, index) => ({
      url: `${base.url}/${index}`,
      headline: `${index + 1} ${base.headline}`,
      kind,
    })),
  };
}

/** The payloads of a sheet. @param {string} language @param {object} picture */
export function articlesIn(language, picture) {
  const base = common(language);
  const images = [picture, { ...picture, sensitive: true }, picture];
  return {
    disclosed: disclosed(base, picture),
    whole: whole(base),
    gallery: {
      ...base,
      access: 'registration',
      kind: 'pressRelease',
      label: { kind: 'exclusive', until: LATER },
      media: { kind: 'gallery', images },
    },
    live: {
      ...base,
      label: { kind: 'new', until: LATER },
      updates: [0, 1, 2].map((hour) => ({ time: `2026-05-04T0${hour}:30:00Z`, headline: base.headline, key: true })),
    },
    list: {
      publisher: 'The Lantern',
      language,
      items: [base, { ...base, url: `${base.url}/2`, headline: `Carrow Head: ${base.headline}` }],
    },
    withheld: { ...base, status: 'withheld' },
  };
}
