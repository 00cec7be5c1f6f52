// Injects hostile strings into a payload, in every place that has a text or a number.

/**
 * The paths of all values in a payload that are neither objects nor lists.
 * @param {unknown} value
 * @param {string[]} [path]
 * @returns {string[][]}
 */
export function places(value, path = []) {
  if (value === null || typeof value !== 'object') return [path];
  return Object.keys(value).flatMap((key) => places(value[key], [...path, key]));
}

/**
 * A copy of a payload with strings in it, by path.
 * @param {unknown} payload
 * @param {[path: string[], text: string][]} strings
 */
export function inject(payload, strings) {
  const copy = structuredClone(payload);
  for (const [path, text] of strings) {
    const last = path.at(-1);
    const parent = path.slice(0, -1).reduce((inside, key) => inside[key], copy);
    parent[last] = text;
  }
  return copy;
}

/** Members that decide whether something is shown. With another string in one of them, nothing else of it is. */
const DECIDING = new Set(
  'status state pubstatus visibility access embargo embargoed expires expiryDate isExpired isGone creativeWorkStatus isAccessibleForFree'.split(
    ' ',
  ),
);

/**
 * Payloads in which each string is once in each place. All places of a payload have different strings; only a required
 * or deciding field has a payload of its own, as there may be no card then.
 * @param {unknown} payload
 * @param {string[][]} required
 * @param {string[]} strings
 * @param {number} from index of the first string
 * @param {number} to index after the last string
 */
export function* injected(payload, required, strings, from, to) {
  const deciding = places(payload).filter((path) => DECIDING.has(path.at(-1) ?? ''));
  const alone = [...required, ...deciding];
  const known = alone.map((path) => path.join('/'));
  const others = places(payload).filter((path) => !known.includes(path.join('/')));
  const string = (index) => strings[index % strings.length];
  for (let at = from; at < to; at += 1) {
    yield {
      count: others.length,
      payload: inject(
        payload,
        others.map((path, index) => [path, string(at + index * 7)]),
      ),
    };
    for (const path of alone) yield { count: 1, payload: inject(payload, [[path, string(at)]]) };
  }
}
