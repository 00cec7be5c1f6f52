// Evaluates a visit of a page: its figures, and faults that do not depend on the machine.

import { CARDS } from './vitals-page.mjs';

/** Tasks longer than this are long, in milliseconds. */
const LONG = 50;

/** @typedef {{ startTime: number, duration: number }} Span */
/**
 * @typedef {{ largest: { time: number, what: string, place: string }, shift: number, tasks: Span[], frames: (Span & {
 * sourceURL: string })[], first: number, loaded: number }} Visit
 */

/** @param {Span} task @param {Span} script */
const inside = (task, script) =>
  script.startTime >= task.startTime - 1 && script.startTime < task.startTime + task.duration;

/** @param {Visit} visit */
export function figures({ largest, shift, tasks, frames, first, loaded }) {
  const after = tasks.filter(({ startTime, duration }) => startTime + duration > first);
  const [longest] = [...tasks].sort((a, b) => b.duration - a.duration);
  const own = longest ? frames.filter((script) => /embed\.js/.test(script.sourceURL) && inside(longest, script)) : [];
  return {
    largest,
    shift,
    loaded,
    paint: largest?.time ?? NaN,
    longest: longest?.duration ?? 0,
    long: tasks.length,
    own: own.reduce((sum, { duration }) => sum + duration, 0),
    blocking: after.reduce((sum, { startTime, duration }) => sum + duration - Math.max(LONG, first - startTime), 0),
  };
}

/** Expected element of the largest paint, for some forms. @type {Record<string, string>} */
const PLACES = { fallback: 'fallback', served: 'served card' };

/** @param {string} form @param {{ largest?: { place: string }, shift: number, loaded: number }} visit */
export function faults(form, { largest, shift, loaded }, cards = CARDS) {
  const place = PLACES[form];
  return [
    ...(place && largest?.place !== place
      ? [`the largest paint is of a ${largest?.place ?? 'unknown element'}, not of a ${place}`]
      : []),
    ...(shift ? [`the layout shifts by ${shift}`] : []),
    ...(loaded === cards ? [] : [`${loaded} of ${cards} cards are drawn`]),
  ];
}
