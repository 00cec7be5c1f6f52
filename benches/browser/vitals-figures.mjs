// What is said of one visit of a page, and what is wrong with it whatever the machine. It measures nothing.

import { CARDS } from './vitals-page.mjs';

/** A task may take so long before it keeps a reader waiting. */
const SHORT = 50;

/** @typedef {{ startTime: number, duration: number }} Span */
/** @typedef {{ largest: { time: number, what: string, place: string }, shift: number, tasks: Span[], frames: (Span & { sourceURL: string })[], first: number, loaded: number }} Told */

/** @param {Span} task @param {Span} script */
const inside = (task, script) => script.startTime >= task.startTime - 1 && script.startTime < task.startTime + task.duration;

/** @param {Told} told */
export function figures({ largest, shift, tasks, frames, first, loaded }) {
  const after = tasks.filter(({ startTime, duration }) => startTime + duration > first);
  const [longest] = [...tasks].sort((a, b) => b.duration - a.duration);
  const own = longest ? frames.filter((script) => /embed\.js/.test(script.sourceURL) && inside(longest, script)) : [];
  return {
    largest, shift, loaded,
    paint: largest?.time ?? NaN,
    longest: longest?.duration ?? 0,
    long: tasks.length,
    own: own.reduce((sum, { duration }) => sum + duration, 0),
    blocking: after.reduce((sum, { startTime, duration }) => sum + duration - Math.max(SHORT, first - startTime), 0),
  };
}

/** Where the largest paint of a form has to be; of what is not here it is not asked. @type {Record<string, string>} */
const PLACES = { fallback: 'fallback', served: 'served card' };

/** @param {string} form @param {{ largest?: { place: string }, shift: number, loaded: number }} visit */
export function faults(form, { largest, shift, loaded }, cards = CARDS) {
  const place = PLACES[form];
  return [
    ...(place && largest?.place !== place ? [`the largest paint is of a ${largest?.place ?? 'thing unknown'}, not of a ${place}`] : []),
    ...(shift ? [`the layout shifts by ${shift}`] : []),
    ...(loaded === cards ? [] : [`${loaded} of ${cards} cards are there`]),
  ];
}
