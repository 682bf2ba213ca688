import { LUNAR_DAYS } from './lunar-days';
import { DAY, plusDays, startOfDay, weekdayOf, type Day } from './instant';

/** A statutory day off of a year whose arrangement is not announced. */
export interface StatutoryDay {
  readonly year: number;
  /** Marked as provisional, because the arrangement will exchange days. */
  readonly reason: string;
}

type Spell = readonly [from: Day, count: number, name: string];

const EPOCH = startOfDay('1970-01-01');
let made: ReadonlyMap<number, StatutoryDay> | undefined;

/** The working weekdays that are off by law, by days since 1970-01-01, from 2000 to 2100. Computed once, for all calendars. */
export function statutoryDays(): ReadonlyMap<number, StatutoryDay> {
  made ??= new Map(
    Object.keys(LUNAR_DAYS).flatMap((year) =>
      statutoryDaysOf(Number(year)).map(
        ({ day, reason }) => [(startOfDay(day) - EPOCH) / DAY, { year: Number(year), reason }] as const,
      ),
    ),
  );
  return made;
}

/** The weekdays off of one year by the regulation of 2024 (thirteen days), and a weekday in lieu of each that falls on a weekend. */
export function statutoryDaysOf(year: number): { readonly day: Day; readonly reason: string }[] {
  const names = new Map<Day, string>();
  for (const [from, count, name] of spellsOf(year)) {
    for (let index = 0; index < count; index += 1) {
      const day = plusDays(from, index);
      const other = names.get(day);
      names.set(day, other === undefined ? name : `${other}、${name}`);
    }
  }
  const off = new Map([...names].filter(([day]) => isWeekday(day)));
  for (const [day, name] of names) if (!isWeekday(day)) off.set(inLieuOf(day, off), `${name}补休`);
  return [...off]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, name]) => ({ day, reason: `${name}（暂定）` }));
}

/** In the order of the year. */
function spellsOf(year: number): Spell[] {
  const [spring = '', clear = '', dragon = '', moon = ''] = (LUNAR_DAYS[year] ?? '').split(' ');
  const spells: Spell[] = [
    [`${year}-01-01`, 1, '元旦'],
    // From the eve on.
    [plusDays(`${year}-${spring}`, -1), 4, '春节'],
    [`${year}-${clear}`, 1, '清明节'],
    [`${year}-05-01`, 2, '劳动节'],
    [`${year}-${dragon}`, 1, '端午节'],
    [`${year}-${moon}`, 1, '中秋节'],
    [`${year}-10-01`, 3, '国庆节'],
  ];
  return spells.sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The first weekday after it that is not off already. */
function inLieuOf(day: Day, off: ReadonlyMap<Day, string>): Day {
  // Never further than a week beyond the longest holiday.
  for (let count = 1; count <= 14; count += 1) {
    const next = plusDays(day, count);
    if (isWeekday(next) && !off.has(next)) return next;
  }
  throw new RangeError(`no day in lieu of ${day}`);
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) !== 0 && weekdayOf(day) !== 6;
}
