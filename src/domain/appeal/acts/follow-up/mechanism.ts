import { z } from 'zod';
import { DAY, startOfDay, type Instant } from '../../../calendar/instant';
import { dayText, longText } from '../../../decider/act-parts';
import { refuse, type Refusal } from '../../../decider/refusal';
import { areGatesShut } from '../../../editions';
import { plainText } from '../../../text';
import type { ActContext } from '../act';
import { gatesOf } from '../../follows/gates';
import type { AppealState } from '../../state';

/** The fields of a mechanism 长效机制 in a unit's acts: what is done from now on, by whom, from which day (X15). */
export const mechanismFields = {
  mechanism: longText.optional().describe('建立的长效机制：今后怎么做'),
  mechanismTerms: z
    .strictObject({ who: plainText(80).describe('负责的单位或岗位'), from: dayText.describe('施行日期') })
    .optional()
    .describe('长效机制由谁负责、何时施行；“三个不放过”的渠道必填，施行以后由办公室查验'),
};

interface Told {
  readonly mechanism?: string | undefined;
  readonly mechanismTerms?: { readonly who: string; readonly from: string } | undefined;
}

/** A sentence that says what is done has at least so many different characters; “。” or “已建立” has not. */
const FEWEST_CHARACTERS = 8;
const MOST_DAYS_AHEAD = 366;

/** What of it goes into the fact of an act. */
export function toldMechanism({ mechanism, mechanismTerms }: Told) {
  return { ...(mechanism !== undefined && { mechanism }), ...(mechanismTerms !== undefined && { mechanismTerms }) };
}

/** Why a mechanism cannot be taken as one: in a channel whose gates ask for it, it says what, who and from when. */
export function faultOfMechanism(state: AppealState, told: Told, { now, rules }: ActContext): Refusal | undefined {
  const { mechanism, mechanismTerms } = told;
  if (mechanism === undefined && mechanismTerms !== undefined)
    return refuse('mechanism-incomplete', '长效机制须写明今后怎么做（mechanism）');
  if (mechanismTerms !== undefined && isTooFar(mechanismTerms.from, now))
    return refuse('promise-too-far', '施行日期不能超过一年');
  const isAsked = areGatesShut(rules) && gatesOf(state, rules).includes('mechanism');
  return isAsked && mechanism !== undefined ? faultOfSense(mechanism, mechanismTerms) : undefined;
}

function faultOfSense(mechanism: string, terms: Told['mechanismTerms']): Refusal | undefined {
  if (new Set(mechanism.match(/[\p{L}\p{N}]/gu)).size < FEWEST_CHARACTERS)
    return refuse('mechanism-incomplete', '长效机制过于简略，须写明今后怎么做');
  return terms === undefined
    ? refuse('mechanism-incomplete', '长效机制须写明由谁负责、何时施行（mechanismTerms）')
    : undefined;
}

function isTooFar(day: string, now: Instant): boolean {
  return startOfDay(day) > now + MOST_DAYS_AHEAD * DAY;
}
