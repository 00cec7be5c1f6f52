// Plots as SVG, for light and dark pages: bars with their spread, and curves on logarithmic scales.

/** @typedef {{ name: string, ours: boolean }} Named */

const [WIDTH, LEFT, LINE] = [720, 190, 26];

/** @param {string} text */
const safe = (text) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`).replaceAll('`', '');

/** @param {number} number */
const round = (number) => Math.round(number * 10) / 10;

/** @param {number} height @param {string} title @param {string[]} inside */
const svg = (
  height,
  title,
  inside,
) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${safe(title)}">
<style>text{font:13px system-ui,sans-serif;fill:#555}.ours{fill:#b0122b}.peer{fill:#8a8a8a}.spread{stroke:#555;stroke-width:1.5}path{fill:none;stroke:#8a8a8a;stroke-width:2}path.ours{fill:none;stroke:#b0122b}@media(prefers-color-scheme:dark){text{fill:#bbb}.spread{stroke:#bbb}.ours{fill:#ff8f9c}path.ours{stroke:#ff8f9c}}</style>
<text x="0" y="16" font-weight="700">${safe(title)}</text>
${inside.join('\n')}
</svg>
`;

/**
 * A bar chart, shortest bar first.
 * @param {string} title
 * @param {(Named & { median: number, low: number, high: number })[]} values
 */
export function bars(title, values) {
  const sorted = [...values].sort((a, b) => a.median - b.median);
  const scale = (WIDTH - LEFT - 60) / Math.max(...sorted.map(({ high }) => high));
  const bar = (/** @type {typeof sorted[0]} */ { name, ours, median, low, high }, /** @type {number} */ place) => {
    const y = 30 + place * LINE;
    const [width, from, to] = [median, low, high].map((value) => round(value * scale));
    return (
      `<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${safe(name)}</text><rect class="${ours ? 'ours' : 'peer'}" x="${LEFT}" y="${y}" width="${width}" height="18"/>` +
      `<line class="spread" x1="${LEFT + (from ?? 0)}" x2="${LEFT + (to ?? 0)}" y1="${y + 9}" y2="${y + 9}"/><text x="${LEFT + (to ?? 0) + 6}" y="${y + 14}">${median.toFixed(2)}</text>`
    );
  };
  return svg(40 + sorted.length * LINE, title, sorted.map(bar));
}

/**
 * Curves on two logarithmic scales.
 * @param {string} title
 * @param {string} across
 * @param {string} up
 * @param {(Named & { points: [number, number][] })[]} curves
 */
export function lines(title, across, up, curves) {
  const all = curves.flatMap(({ points }) => points);
  const [most, least, highest, lowest] = [
    Math.max(...all.map(([x]) => x)),
    Math.min(...all.map(([x]) => x)),
    Math.max(...all.map(([, y]) => y)),
    Math.min(...all.map(([, y]) => y)),
  ];
  const x = (/** @type {number} */ value) =>
    round(60 + (Math.log(value / least) / Math.log(most / least)) * (WIDTH - 280));
  const y = (/** @type {number} */ value) => round(330 - (Math.log(value / lowest) / Math.log(highest / lowest)) * 270);
  const ticks = [...new Set(all.map(([value]) => value))].map(
    (value) => `<text x="${x(value)}" y="352" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  );
  const tens = [1, 10, 100, 1000, 10_000]
    .filter((value) => value > lowest && value < highest)
    .map((value) => `<text x="52" y="${y(value)}" text-anchor="end">${value.toLocaleString('en')}</text>`);
  const curve = (/** @type {typeof curves[0]} */ { name, ours, points }) => {
    const [endX, endY] = points.at(-1) ?? [0, 0];
    return `<path class="${ours ? 'ours' : 'peer'}" d="M${points.map(([a, b]) => `${x(a)} ${y(b)}`).join('L')}"/><text x="${x(endX) + 8}" y="${y(endY) + 4}">${safe(name)}</text>`;
  };
  return svg(380, title, [
    ...ticks,
    ...tens,
    `<text x="${WIDTH / 2 - 80}" y="374">${safe(across)}</text><text x="0" y="40">${safe(up)}</text>`,
    ...curves.map(curve),
  ]);
}
