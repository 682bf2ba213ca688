import { defaultCalendar as calendar } from '../../../../src/domain/calendar/default-calendar';
import {
  stageTimesOf,
  stretchesAfter,
  type StageTimes,
  type Stretch,
} from '../../../../src/domain/appeal/limits/stage-times';
import type { Stage, Status } from '../../../../src/domain/appeal/state';
import { at } from '../../calendar/at';

type Moment = readonly [when: string, stage: Stage, status: Status];

/** What a case has taken that stood so from these moments on; in December 2026, where the 11th is a Friday. */
function taken(...moments: readonly Moment[]): StageTimes {
  const stretches = moments.reduce<readonly Stretch[]>(
    (before, [when, stage, status]) => stretchesAfter(before, { stage, status }, at(`2026-12-${when}`)),
    [],
  );
  const [, stage, status] = moments.at(-1)!;
  return stageTimesOf({ stage, status }, stretches, calendar);
}

const HOURS = 3_600;
const DAY = 7 * HOURS;

describe('the working time of a stage', () => {
  it.each<[string, readonly Moment[], StageTimes]>([
    ['is not told of the stage a case is in', [['07 09:00', 'theme', 'awaiting-theme']], {}],
    [
      'is counted when the case has left it',
      [
        ['07 09:00', 'theme', 'awaiting-theme'],
        ['07 11:00', 'collect', 'awaiting-judgement'],
      ],
      { theme: 2 * HOURS },
    ],
    [
      'leaves out lunch, nights and weekends',
      [
        ['11 11:00', 'assign', 'awaiting-assignment'],
        ['14 10:00', 'handle', 'handling'],
      ],
      { assign: 1 * HOURS + 4 * HOURS + 1 * HOURS },
    ],
    [
      'is nothing at night',
      [
        ['10 20:00', 'theme', 'awaiting-theme'],
        ['11 08:00', 'collect', 'awaiting-judgement'],
      ],
      { theme: 0 },
    ],
    [
      'leaves out a pause and the wait for a supplement',
      [
        ['07 09:00', 'collect', 'awaiting-judgement'],
        ['07 10:00', 'collect', 'awaiting-supplement'],
        ['09 09:00', 'collect', 'awaiting-judgement'],
        ['09 11:00', 'handle', 'handling'],
        ['09 17:30', 'handle', 'paused'],
        ['11 13:30', 'handle', 'handling'],
        ['11 14:30', 'follow-up', 'awaiting-evaluation'],
      ],
      { collect: 3 * HOURS, handle: 5 * HOURS + 1 * HOURS },
    ],
    [
      'sums the rounds, and is open again while the case is back in the stage',
      [
        ['07 09:00', 'handle', 'handling'],
        ['07 17:30', 'follow-up', 'awaiting-evaluation'],
        ['08 09:00', 'assign', 'awaiting-assignment'],
        ['08 10:00', 'handle', 'handling'],
      ],
      { 'follow-up': 0, assign: 1 * HOURS },
    ],
    [
      'of all rounds is told once the last is over',
      [
        ['07 09:00', 'handle', 'handling'],
        ['07 17:30', 'follow-up', 'awaiting-evaluation'],
        ['08 09:00', 'handle', 'handling'],
        ['08 17:30', 'follow-up', 'awaiting-evaluation'],
      ],
      { handle: 2 * DAY },
    ],
    [
      'ends with the case, in whatever stage it closes, and begins again where it is reopened',
      [
        ['07 09:00', 'theme', 'awaiting-theme'],
        ['07 12:00', 'theme', 'closed'],
        ['10 09:00', 'assign', 'awaiting-assignment'],
        ['10 10:00', 'handle', 'handling'],
        ['10 11:00', 'review', 'reviewing'],
        ['11 12:00', 'review', 'closed'],
        ['17 12:00', 'review', 'ended'],
      ],
      { theme: 3 * HOURS, assign: 1 * HOURS, handle: 1 * HOURS, review: 1 * HOURS + 4 * HOURS + 3 * HOURS },
    ],
  ])('%s', (_what, moments, expected) => {
    expect(taken(...moments)).toEqual(expected);
  });

  it('goes by the calendar of the case', () => {
    const stretches = [{ stage: 'theme', from: at('2026-12-07 09:00'), to: at('2026-12-08 09:00') }] as const;
    const state = { stage: 'collect', status: 'awaiting-judgement' } as const;
    const off = { ...calendar, daysOff: [...calendar.daysOff, { day: '2026-12-07', reason: '停水' }] };
    expect(stageTimesOf(state, stretches, calendar)).toEqual({ theme: DAY });
    expect(stageTimesOf(state, stretches, off)).toEqual({ theme: 0 });
  });
});
