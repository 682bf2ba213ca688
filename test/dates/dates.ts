import { getLunarDate } from 'chinese-days';
import { DAY, dayOf, HOUR, MINUTE, plusDays, startOfDay, weekdayOf, type Day } from '../../src/domain/calendar/instant';

/** A moment at which rules of time are most likely to trip over each other, and how its next coming is found. */
interface KindOfDate {
  readonly name: string;
  readonly title: string;
  readonly isOn: (day: Day) => boolean;
  /** After midnight in Shanghai. */
  readonly at: number;
}

const kinds: readonly KindOfDate[] = [
  {
    ...{ name: 'friday', title: 'a Friday 17:29, a minute before the offices close for the weekend' },
    ...{ isOn: (day: Day) => weekdayOf(day) === 5, at: 17 * HOUR + 29 * MINUTE },
  },
  {
    ...{ name: 'eve', title: 'the eve of the spring festival, in the morning of a day off' },
    ...{ isOn: (day: Day) => isSpringFestival(plusDays(day, 1)), at: 9 * HOUR },
  },
  {
    ...{ name: 'year-end', title: 'the last day of a year, five minutes before it ends' },
    ...{ isOn: (day: Day) => day.endsWith('-12-31'), at: 23 * HOUR + 55 * MINUTE },
  },
];

export interface TestDate {
  readonly name: string;
  readonly title: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The next of each date named, or a moment in Shanghai as `2027-02-05T09:00`; the next of all three where nothing is named. */
export function datesToCome(now: number, words: readonly string[] = []): TestDate[] {
  const moments = words.filter(isMoment).map((text) => ({ ...{ name: text, title: 'a moment' }, at: momentOf(text) }));
  const wanted = kinds.filter(({ name }) => words.length === 0 || words.includes(name));
  const coming = wanted.map(({ name, title, isOn, at }) => ({ name, title, at: nextComing(now, isOn, at) }));
  return [...coming, ...moments];
}

/** Whether a word names a date: what does not is for Jest. */
export function namesDate(word: string): boolean {
  return isMoment(word) || kinds.some(({ name }) => name === word);
}

function isMoment(word: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(word);
}

function momentOf(text: string): number {
  return Date.parse(`${text}:00+08:00`);
}

function nextComing(now: number, isOn: (day: Day) => boolean, at: number): number {
  // A lunar year has up to 384 days.
  for (let ahead = 0; ahead <= 400; ahead += 1) {
    const day = dayOf(now + ahead * DAY);
    if (isOn(day) && startOfDay(day) + at > now) return startOfDay(day) + at;
  }
  throw new RangeError('no such day within 400 days');
}

/** The first day of the first month. Not by Intl: its lunar calendar is a day late in 2027 and early in 2030, new moons near midnight. */
function isSpringFestival(day: Day): boolean {
  const { lunarMon, lunarDay } = getLunarDate(day);
  return lunarMon === 1 && lunarDay === 1;
}
