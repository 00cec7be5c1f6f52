// The samples that profilers of browsers record, and the share of each function in them.

/**
 * @typedef {{ name: string, url: string, time: number }} Sample the innermost function, its script, and microseconds; NaN
 * in an engine that does not count them
 */

/** The self time of each function, the longest first; without times its share of the samples. @param {Sample[]} samples */
export function shares(samples) {
  const spent = new Map();
  for (const { name, url, time } of samples) {
    const full = `${name || '(no name)'} ${url.replace(/.*\//, '')}`.trim();
    // Functions of the wasm have no names.
    const known = /wasm-function|\.wasm|^wasm[:-]/.test(full) ? 'wasm' : full;
    const before = spent.get(known) ?? { weight: 0, time: 0 };
    spent.set(known, { weight: before.weight + (time >= 0 ? time : 1), time: before.time + time });
  }
  const all = [...spent.values()].reduce((sum, { weight }) => sum + weight, 0);
  return [...spent]
    .map(([name, { weight, time }]) => ({ name, share: weight / all, time }))
    .sort((a, b) => b.share - a.share);
}

/**
 * @param {{ nodes: { id: number, callFrame: { functionName: string, url: string } }[], samples: number[], timeDeltas: number[] }} profile
 * @returns {Sample[]}
 */
export function ofChromium({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame: { functionName, url } }) => [id, { name: functionName, url }]));
  return samples
    .map((id, place) => ({ ...frames.get(id), time: timeDeltas[place] }))
    .filter(({ name }) => !/^\((idle|program|root)\)/.test(name));
}

/** Longest time that one sample stands for, in milliseconds: between two rounds no script runs. */
const MAX_GAP = 5;

/**
 * The samples of the thread that runs the benchmark's page. A label of the browser, such as `Node.appendChild`, has no URL.
 * @param {any} profile of https://github.com/firefox-devtools/profiler/blob/main/docs-developer/gecko-profile-format.md
 * @returns {Sample[]}
 */
export function ofFirefox({ threads = [], processes = [] }) {
  const all = [...threads, ...processes.flatMap((process) => process.threads ?? [])].map(threadSamples);
  return all.reduce((most, samples) => (samples.length > most.length ? samples : most), []);
}

/** Samples inside `round` of page.js, by the innermost frame that has a name. */
function threadSamples({ samples, stackTable, frameTable, stringTable }) {
  const { stack, time } = samples.schema;
  const { prefix, frame } = stackTable.schema;
  const { location } = frameTable.schema;
  const names = (index) => {
    const found = [];
    for (let at = index; at !== null && at !== undefined; at = stackTable.data[at][prefix])
      found.push(stringTable[frameTable.data[stackTable.data[at][frame]][location]]);
    return found;
  };
  return samples.data.flatMap((sample, place) => {
    const stackOf = names(sample[stack]);
    if (!stackOf.some((name) => /page\.js/.test(name))) return [];
    // A frame of the browser's own code has an address alone.
    const named = stackOf.find((name) => !/^0x/.test(name)) ?? '';
    const [, name, url = ''] = /^(.*?)(?: \((.*?)(?::\d+)*\)(?:\[\d+\])?)?$/.exec(named);
    const next = samples.data[place + 1];
    return [{ name, url, time: next ? Math.min(next[time] - sample[time], MAX_GAP) * 1000 : 0 }];
  });
}

/**
 * WebKitGTK gives all samples the time 0, so each counts as much as another.
 * @param {{ samples: { stackTraces: { stackFrames: { name: string, url: string }[] }[] } }} tracking
 * @returns {Sample[]}
 */
export const ofWebKit = ({ samples: { stackTraces } }) =>
  stackTraces.flatMap(({ stackFrames: [top] }) => (top ? [{ name: top.name, url: top.url, time: NaN }] : []));
