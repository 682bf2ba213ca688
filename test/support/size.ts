/** `npm run test:long` runs every test that has two sizes in its long one; `npm test` in its short one. Both assert the same. */
export const LONG = process.env['LIUBU_TESTS'] === 'long';

/** How many, of which, for how long: the short form for every day, the long one for CI and the night. */
export function sized<T>(short: T, long: T): T {
  return LONG ? long : short;
}
