// Statistics of measurements: medians, spreads, ratios; and Markdown tables.

/** The quantile of some values, interpolated. @param {number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? NaN;
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}

/** @param {number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * The ratio of two series that were measured in the same rounds: the median of all ratios, and their quartiles.
 * @param {number[]} values @param {number[]} base
 */
export function ratio(values, base) {
  const ratios = values.map((value, round) => value / base[round]);
  return { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

/** A number with three digits; a dash if it was not measured. @param {number} number */
export const shown = (number) =>
  Number.isNaN(number) ? '–' : number >= 100 ? number.toFixed(0) : number >= 10 ? number.toFixed(1) : number.toFixed(2);

/** @param {{ median: number, low: number, high: number }} ratio */
export const spread = ({ median, low, high }) => `${shown(median)} (${shown(low)}–${shown(high)})`;

/** A table in Markdown. @param {string[]} head @param {string[][]} rows */
export function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column ? '--:' : '---'))), ...rows.map(line)].join('\n');
}
