// Puts hostile strings into the places of a payload that hold a text or a number: every string in every place. It judges nothing.

/**
 * The paths of all places of a payload.
 * @param {unknown} value
 * @param {string[]} [path]
 * @returns {string[][]}
 */
export function places(value, path = []) {
  if (value === null || typeof value !== 'object') return [path];
  return Object.keys(value).flatMap((key) => places(value[key], [...path, key]));
}

/**
 * A copy of a payload with strings planted in it, by the paths they go to.
 * @param {unknown} payload
 * @param {[path: string[], text: string][]} strings
 */
export function plant(payload, strings) {
  const copy = structuredClone(payload);
  for (const [path, text] of strings) {
    const last = path.at(-1);
    const around = path.slice(0, -1).reduce((inside, key) => inside[key], copy);
    around[last] = text;
  }
  return copy;
}

/**
 * Payloads, so that each string stands once in each place: in one payload every place has another string. A place that
 * a card cannot do without has payloads of its own, as there may be no card then.
 * @param {unknown} payload
 * @param {string[][]} vital
 * @param {string[]} strings
 * @param {number} from the first string
 * @param {number} to the one after the last
 */
export function* planted(payload, vital, strings, from, to) {
  const known = vital.map((path) => path.join('/'));
  const others = places(payload).filter((path) => !known.includes(path.join('/')));
  const string = (index) => strings[index % strings.length];
  for (let at = from; at < to; at += 1) {
    yield { count: others.length, payload: plant(payload, others.map((path, index) => [path, string(at + index * 7)])) };
    for (const path of vital) yield { count: 1, payload: plant(payload, [[path, string(at)]]) };
  }
}
