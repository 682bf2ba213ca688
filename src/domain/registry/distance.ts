/** How many signs have to be put in, taken out or changed to make one text the other (Levenshtein). */
export function distance(one: string, other: string): number {
  const [from, to] = [[...one], [...other]];
  let row = to.map((_, at) => at + 1);
  from.forEach((sign, line) => {
    let left = line + 1;
    let diagonal = line;
    row = row.map((above, at) => {
      left = Math.min(above + 1, left + 1, diagonal + (to[at] === sign ? 0 : 1));
      diagonal = above;
      return left;
    });
  });
  return row.at(-1) ?? from.length;
}
