// Compares two screenshots, and writes a picture of the difference.

import { mkdirSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/**
 * Tolerated difference of a pixel, 0 to 1. The references have few colours, and antialiasing varies between versions.
 */
const THRESHOLD = 0.15;

/** Share of the pixels that may differ by more than that: one in two thousand. */
export const TOLERANCE = 0.0005;

/** @param {Buffer} png */
async function decode(png) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/** Reduces the colours of a reference, to keep its file small. @param {Buffer} png */
export const shrink = (png) => sharp(png).png({ palette: true, colours: 32, effort: 10, dither: 0 }).toBuffer();

/** Scales a screenshot to a third, the size in which those of Firefox and WebKit are kept. @param {Buffer} png */
export const reduce = async (png) =>
  sharp(png)
    .resize({ width: Math.round(((await sharp(png).metadata()).width ?? 3) / 3), kernel: 'mitchell' })
    .png()
    .toBuffer();

/**
 * The share of the pixels that differ, from 0 to 1.
 * @param {Buffer} seen @param {Buffer} kept @param {string} [file] to write the difference to, if it is too large
 */
export async function difference(seen, kept, file) {
  const [one, other] = await Promise.all([decode(seen), decode(kept)]);
  if (one.width !== other.width || one.height !== other.height) {
    if (file) save(file, seen);
    throw new Error(`${one.width} × ${one.height} pixels, not ${other.width} × ${other.height}`);
  }
  const { width, height } = one;
  const drawn = new Uint8Array(one.data.length);
  const part = pixelmatch(one.data, other.data, drawn, width, height, { threshold: THRESHOLD }) / (width * height);
  if (file && part > TOLERANCE)
    save(
      file,
      await sharp(drawn, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer(),
    );
  return part;
}

/** @param {string} file @param {Buffer} png */
function save(file, png) {
  mkdirSync(new URL('.', `file://${file}`), { recursive: true });
  writeFileSync(file, png);
}
