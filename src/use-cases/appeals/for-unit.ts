import { z } from 'zod';
import { joinFact, partFact } from '../../domain/appeal/free-text';
import type { Fact } from '../../domain/appeal/facts';
import type { AppealState } from '../../domain/appeal/state';
import { IDENTITY_TITLES } from '../../domain/masking/identity';
import { TELLING_TITLES } from '../../domain/masking/telling';
import { wordings, type Worded } from '../../domain/masking/worded';
import type { Appellant, Person } from '../../store/appeals/appellant.repository';
import { textForUnit, titleForUnit, wordsForUnit } from './masked';

/** The appellant of a confidential case, as found; nobody any more once erased. */
export type Found = Appellant | 'erased' | undefined;

export const personIn = (found: Found): Person | undefined =>
  found === undefined || found === 'erased' ? undefined : found.person;

/** The title as the units of a confidential case read it (S2). */
export function unitsTitle(state: AppealState, found: Found): Worded {
  return titleForUnit(state.title, { matter: state, person: personIn(found) });
}

/** What was filed, as they read it; undefined where nothing is left of it. */
export function unitsText(state: AppealState, found: Found): Worded | undefined {
  if (found === undefined || found === 'erased' || found.text === undefined) return undefined;
  return textForUnit(found.text, { matter: state, person: found.person });
}

/**
 * A fact with everything that others wrote in it as they read it. What units wrote is not read back to them: it is kept without the person,
 * and whoever wrote a list of names would read which of them is missing.
 */
export function unitsFact(fact: Fact, found: Found): Fact {
  const { open, words } = partFact(fact);
  const person = personIn(found);
  const told = (text: string): string => {
    return fact.by.role === 'unit' ? NOT_READ_BACK : wordsForUnit(text, { person }).text;
  };
  const worded = Object.entries(words).map(([place, text]): [string, string] => {
    return [place, /\/(url|sha256)$/.test(place) ? text : told(text)];
  });
  return joinFact(open, Object.fromEntries(worded));
}

const NOT_READ_BACK = '（保密件，承办单位所写的文字不回显）';

const wordedSchema = z.strictObject({
  text: z.string().describe('承办单位读到的'),
  wording: z.enum(wordings).describe('原文、隐去个人信息，或由系统改写'),
  hidden: z.array(z.string()).optional().describe('隐去了什么，几处'),
  why: z.array(z.string()).describe('改写的原因：原文中还有什么可能认出诉求人'),
});

/** What the offices are shown of a confidential case: what its units read in place of what was written. */
export const forUnitSchema = z
  .strictObject({ title: wordedSchema, text: wordedSchema.optional() })
  .meta({ id: 'ReadByUnits', description: '保密件：承办单位读到的标题和内容' });

export function differenceFor(state: AppealState, found: Found): z.infer<typeof forUnitSchema> {
  const text = unitsText(state, found);
  return { title: told(unitsTitle(state, found)), ...(text && { text: told(text) }) };
}

function told({ text, wording, hidden, telling }: Worded): z.infer<typeof wordedSchema> {
  const found = hidden.map(({ kind, times }) => `${IDENTITY_TITLES[kind]} ${times} 处`);
  return {
    text,
    wording,
    ...(found.length > 0 && { hidden: found }),
    why: telling.map((kind) => TELLING_TITLES[kind]),
  };
}
