/** Does the work on each, so many at a time, in order of beginning; the first failure ends it. */
export async function inParallel<T>(each: Iterable<T>, most: number, work: (one: T) => Promise<void>): Promise<void> {
  const rest = each[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true; next = rest.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: most }, lane));
}
