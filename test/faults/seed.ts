import { randomInt } from 'node:crypto';

/** Whole numbers from 0 to below `most`; the same seed gives the same ones. */
export type Dice = (most: number) => number;

/** A seed of this run, printed, so that what it found can be found again with LIUBU_SEED. */
export function openDice(name: string): Dice {
  const seed = Number(process.env['LIUBU_SEED'] ?? randomInt(2 ** 31));
  process.stderr.write(`${name}: LIUBU_SEED=${seed}\n`);
  let state = seed >>> 0;
  // mulberry32
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}
