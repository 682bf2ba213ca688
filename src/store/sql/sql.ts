import { storable } from './canonical-json';

/** A piece of SQL with its values apart: what a filter composed at run time is made of. */
export interface Sql {
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
}

/** sql`unit = ${unit}`: a value becomes a parameter and never text; another piece is taken in whole. */
export function sql(strings: TemplateStringsArray, ...held: readonly unknown[]): Sql {
  return held.reduce<Sql>(
    (piece, value, place) =>
      append(append(piece, isSql(value) ? value : { parts: ['', ''], values: [value] }), text(strings[place + 1])),
    text(strings[0]),
  );
}

/** All of the conditions; `true` where there is none. */
export function all(conditions: readonly (Sql | undefined)[]): Sql {
  return conditions
    .filter((condition) => condition !== undefined)
    .reduce((whole, condition) => sql`${whole} and (${condition})`, sql`true`);
}

/** Each column that has a value among these equals it. The columns are ours, the values the caller's. */
export function equalTo(columns: Readonly<Record<string, Sql>>, values: object): (Sql | undefined)[] {
  const given = new Map<string, unknown>(Object.entries(values));
  return Object.entries(columns).map(([name, column]) => {
    const value = given.get(name);
    return value === undefined ? undefined : sql`${column} = ${value}`;
  });
}

/** What pg takes; refuses text it could not take. */
export function toQuery({ parts, values }: Sql): { text: string; values: unknown[] } {
  const taken = values.map((value) => (typeof value === 'string' ? storable(value) : value));
  return { text: parts.reduce((whole, part, place) => `${whole}$${place}${part}`), values: taken };
}

function text(part = ''): Sql {
  return { parts: [part], values: [] };
}

function append(a: Sql, b: Sql): Sql {
  const joint = `${a.parts.at(-1) ?? ''}${b.parts[0] ?? ''}`;
  return { parts: [...a.parts.slice(0, -1), joint, ...b.parts.slice(1)], values: [...a.values, ...b.values] };
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'parts' in value && 'values' in value;
}
