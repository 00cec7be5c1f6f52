// The articles of the benchmarks: any number, each with different words, the same in each run.

const PLACES = [
  'the harbour',
  'the salt marsh',
  'the old mill',
  'the upper valley',
  'the night ferry',
  'the market hall',
];
const DOINGS = [
  'opens an hour later',
  'keeps its last keeper',
  'is rebuilt by its neighbours',
  'counts the swallows',
  'waits for rain',
];

const pick = (words, number) => words[number % words.length];

/** A related story with a number. */
export const story = (number) => ({
  url: `https://tidewater.example/coast/${number}`,
  headline: `Why ${pick(PLACES, number)} ${pick(DOINGS, number + 2)}, ${number} years on`,
  section: { name: pick(['Coast', 'Climate', 'Travel', 'Business'], number) },
  published: `2026-03-${String(1 + (number % 28)).padStart(2, '0')}T08:00:00Z`,
});

const picture = (width) => ({ url: `${location.origin}/picture/${width}.gif`, width, height: (width * 2) / 3 });

/** The payload with a number. */
export function article(number) {
  const place = pick(PLACES, number);
  return {
    version: 1,
    id: `tidewater-${number}`,
    ...story(number),
    section: { name: 'Coast', url: 'https://tidewater.example/coast' },
    excerpt: `After ${number} winters ${place} ${pick(DOINGS, number)}. The people who live there say it was never about the money.`,
    body: [1, 2, 3].map(
      (line) =>
        `Paragraph ${line}: nobody had asked ${place} for its opinion, and for ${number} days it gave none. Then the tide turned, and with it the talk on the quay.`,
    ),
    image: {
      ...picture(960),
      alt: `A view of ${place} at dusk`,
      sources: [480, 960].map((width) => ({ url: `${location.origin}/picture/${width}.gif`, width })),
    },
    authors: [
      { name: 'Ines Valdar', url: 'https://tidewater.example/people/ines-valdar' },
      { name: `Tomas Okell ${number}` },
    ],
    dateline: 'Carrow Head',
    updated: '2026-04-13T09:15:00Z',
    language: 'en-GB',
    related: [1, 2, 3, 4].map((next) => ({ ...story(number + next), ...(next < 3 && { image: picture(240) }) })),
  };
}
