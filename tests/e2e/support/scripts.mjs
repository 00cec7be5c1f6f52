// The same articles in several scripts: letters of other widths, words without spaces, from right to left.

/** For each language: three headlines, a text to cut from, and names. */
const WORDS = {
  en: {
    headlines: [
      'Rain in Hanoi',
      'The river that decides what a city eats',
      'Ministers agree on a plan to rebuild the northern railway by 2031, and leave open who is going to pay for it',
    ],
    text: 'Every spring the market opens an hour later, because the boats wait for the water. By noon the stalls are empty and the square belongs to the children. ',
    names: ['World', 'Lan Pham', 'Can Tho'],
  },
  ru: {
    headlines: [
      'Дождь в Ханое',
      'Река, которая решает, что ест целый город',
      'Министры договорились о плане восстановления северной железной дороги, но не решили, кто за это заплатит',
    ],
    text: 'Каждую весну рынок открывается на час позже, потому что лодки ждут воду. К полудню прилавки пусты, и площадь принадлежит детям. ',
    names: ['Мир', 'Анна Лебедева', 'Москва'],
  },
  el: {
    headlines: [
      'Βροχή στο Ανόι',
      'Το ποτάμι που αποφασίζει τι τρώει μια πόλη',
      'Οι υπουργοί συμφώνησαν σε σχέδιο για τον σιδηρόδρομο του βορρά, χωρίς να πουν ποιος θα πληρώσει',
    ],
    text: 'Κάθε άνοιξη η αγορά ανοίγει μια ώρα αργότερα, γιατί οι βάρκες περιμένουν το νερό. Το μεσημέρι οι πάγκοι είναι άδειοι. ',
    names: ['Κόσμος', 'Ελένη Παππά', 'Αθήνα'],
  },
  ar: {
    headlines: [
      'مطر في هانوي',
      'النهر الذي يقرر ما تأكله مدينة بأكملها',
      'الوزراء يتفقون على خطة لإعادة بناء سكة حديد الشمال ويتركون سؤال التمويل مفتوحا أمام البرلمان',
    ],
    text: 'في كل ربيع يفتح السوق متأخرا ساعة واحدة لأن القوارب تنتظر الماء. وعند الظهر تخلو الأكشاك وتصبح الساحة ملكا للأطفال. ',
    names: ['العالم', 'ليلى حداد', 'بيروت'],
  },
  hi: {
    headlines: [
      'हनोई में बारिश',
      'वह नदी जो तय करती है कि शहर क्या खाएगा',
      'मंत्रियों ने उत्तरी रेलवे के पुनर्निर्माण की योजना पर सहमति जताई, लेकिन भुगतान का सवाल खुला छोड़ दिया',
    ],
    text: 'हर वसंत में बाज़ार एक घंटा देर से खुलता है, क्योंकि नावें पानी का इंतज़ार करती हैं। दोपहर तक दुकानें खाली हो जाती हैं। ',
    names: ['दुनिया', 'मीरा शर्मा', 'दिल्ली'],
  },
  th: {
    headlines: [
      'ฝนที่ฮานอย',
      'แม่น้ำที่กำหนดว่าเมืองทั้งเมืองจะกินอะไร',
      'รัฐมนตรีเห็นชอบแผนสร้างทางรถไฟสายเหนือใหม่แต่ยังไม่มีคำตอบว่าใครจะเป็นผู้จ่าย',
    ],
    text: 'ทุกฤดูใบไม้ผลิตลาดเปิดช้าลงหนึ่งชั่วโมงเพราะเรือต้องรอน้ำ พอถึงเที่ยงแผงขายของก็ว่างเปล่าและลานก็เป็นของเด็กๆ ',
    names: ['โลก', 'มาลี ใจดี', 'กรุงเทพฯ'],
  },
};

export const LANGUAGES = Object.keys(WORDS);

const PUBLISHER = {
  name: 'News Example',
  url: 'https://news.example/',
  links: [{ name: 'Letters', url: 'https://news.example/letters' }],
};

/** A long name, which "Read at" says too, and a search beside or below the links. */
const SERVING = {
  ...PUBLISHER,
  name: 'The Evening Lantern of Carrow',
  search: { url: 'https://news.example/?q={query}' },
};

/** What a card says besides an article's own texts. */
const DISCLOSED = {
  kind: 'opinion',
  access: 'subscription',
  label: { kind: 'live', until: '2999-01-01T00:00:00Z' },
  sponsored: { by: 'Delta Rice Board' },
  ai: 'assisted',
  rating: { value: 3.5, best: 5 },
  source: { name: 'Delta Weekly', url: 'https://weekly.example/river' },
};

/** A gallery, and what serves readers. @param {{ author: string, cut: Function, image: Function, story: Function }} of */
function rarer({ author, cut, image, story }) {
  const slides = [image(800, 1200, { caption: cut(60) }), image(900, 600, { caption: cut(40), credit: author })];
  return {
    gallery: story(1, { excerpt: cut(120), media: { kind: 'gallery', images: slides } }),
    served: story(0, {
      kind: 'opinion',
      excerpt: cut(110),
      authors: [{ name: author, bio: cut(90), image: image(900, 600) }],
      publisher: SERVING,
      body: [180, 240].map(cut),
    }),
  };
}

/** @param {string} language @param {(image: object) => object} image a picture of a width and a height */
export function articlesIn(language, image) {
  const { headlines, text, names } = WORDS[language];
  const [section, author, dateline] = names;
  const cut = (length) => text.repeat(5).slice(0, length).trim();
  const story = (headline, more) => ({
    url: 'https://news.example/a',
    language,
    headline: headlines[headline],
    published: '2026-05-01T08:00:00Z',
    ...more,
  });
  const related = headlines.map((headline, index) => ({
    url: `https://news.example/${index}`,
    headline,
    image: image(900, 600),
    published: '2026-04-01T08:00:00Z',
  }));
  return {
    short: story(0, { excerpt: cut(80) }),
    plain: story(2, { section, excerpt: cut(240), authors: [author], dateline, updated: '2026-05-02T08:00:00Z' }),
    picture: story(1, { section, excerpt: cut(150), image: image(900, 600) }),
    captioned: story(2, { image: image(800, 1200, { caption: cut(90), credit: author }), authors: [author] }),
    related: story(1, { excerpt: cut(200), image: image(900, 600), authors: [author, 'Joe Doe'], related }),
    disclosed: story(1, { excerpt: cut(100), section, ...DISCLOSED }),
    corrected: story(1, { section, corrections: [{ date: '2026-05-02T08:00:00Z', text: cut(130) }] }),
    ...rarer({ author, cut, image, story }),
    whole: story(2, {
      section,
      excerpt: cut(180),
      image: image(1600, 900, { caption: cut(80), credit: 'Joe Doe' }),
      authors: [{ name: author, bio: cut(120) }],
      body: [150, 210, 270, 330, 390, 450].map(cut),
      publisher: PUBLISHER,
      rights: { copyright: '© News Example' },
      related: related.slice(1),
    }),
  };
}

/** What some articles of a list have besides, by their index. */
const LISTED = { 1: { media: 'video', published: undefined }, 3: { access: 'subscription' }, 4: { ai: 'assisted' } };

/** A list of articles in a language. @param {string} language @param {Function} image */
export function listIn(language, image) {
  const { headlines, text, names } = WORDS[language];
  return {
    version: 1,
    title: names[0],
    url: 'https://news.example/section',
    language,
    publisher: { name: 'News Example', url: 'https://news.example/' },
    items: [...headlines, ...headlines].map((headline, index) => ({
      url: `https://news.example/${index}`,
      // Each article is there once.
      headline: index < headlines.length ? headline : `${headline} ${index}`,
      excerpt: text.slice(index, 100 + 10 * index),
      published: '2026-05-01T08:00:00Z',
      ...(index % 2 ? {} : { image: image(900, 600) }),
      ...LISTED[index],
    })),
  };
}
