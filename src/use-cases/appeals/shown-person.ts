import { z } from 'zod';
import { isWorded, reads, type Matter } from '../../domain/access/law';
import type { Reader } from '../../domain/access/reader';
import type { Access } from '../../domain/access/shown-view';
import { attachmentSchema } from '../../domain/appeal/intake';
import type { AppealState } from '../../domain/appeal/state';
import { readAppellant, type Appellant, type Person } from '../../store/appeals/appellant.repository';
import { accessTo } from '../access';
import type { UseCaseDeps } from '../deps';
import { differenceFor, forUnitSchema, unitsText, unitsTitle } from './for-unit';
import type { KnownCase } from './load-case';
import { maskedPerson, withoutPerson } from './masked';
import type { Principal } from '../principal';

const personShape = {
  name: z.string().optional(),
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
};

/** What a case shows of its appellant: masked; nothing where the caller has no need of it. */
export const shownPersonSchema = z.strictObject({
  appellant: z
    .strictObject({
      type: z.enum(['firm', 'resident']),
      ...personShape,
      firmId: z.string().optional(),
      erased: z.boolean().optional().describe('个人信息已按要求销毁'),
    })
    .optional(),
  text: z.string().optional().describe('诉求内容，隐去个人信息'),
  attachments: z.array(attachmentSchema).optional(),
  forUnits: forUnitSchema.optional(),
});
export type ShownPerson = z.infer<typeof shownPersonSchema>;

/** What Open311 clients tell besides: the exact place, and by what they know their user. */
const open311PersonSchema = z.strictObject({
  email: z.string().optional(),
  deviceId: z.string().optional(),
  accountId: z.string().optional(),
  addressId: z.string().optional(),
  lat: z.number().optional(),
  long: z.number().optional(),
});
export type Open311Person = z.infer<typeof open311PersonSchema>;

export const clearPersonSchema = z
  .strictObject({
    ...personShape,
    firmId: z.string().optional(),
    onBehalfOf: z.string().optional().describe('代谁反映'),
    text: z.string().optional(),
    attachments: z.array(attachmentSchema).optional(),
    open311: open311PersonSchema.optional(),
  })
  .meta({ id: 'ClearAppellant', description: '未脱敏的个人信息；每次查看都有记录' });

/** The person, the words and the files of a case, as far as the caller may read them (DOMAIN.md, Confidentiality). */
export async function shownPerson(
  { pool, keyring }: UseCaseDeps,
  principal: Principal,
  { caseId, state }: KnownCase,
): Promise<ShownPerson> {
  const access = accessTo(state, principal);
  const may = (matter: Matter): boolean => reads(access.reader, matter, access.situation);
  if (!may('text')) return {};
  const found = await readAppellant(pool, keyring, caseId);
  if (found === undefined) return {};
  if (found === 'erased') return may('person') ? { appellant: { type: state.appellantType, erased: true } } : {};
  return {
    ...(may('person') && { appellant: maskedAppellant(state, found.person) }),
    ...textFor(access, state, found),
    ...(may('attachments') && attachmentsOf(found)),
  };
}

/** The text; the offices of a confidential case read beside it what its units read. */
function textFor({ reader, situation }: Access, state: AppealState, found: Appellant): ShownPerson {
  if (isWorded(reader, situation)) {
    const text = unitsText(state, found)?.text;
    return text === undefined ? {} : { text };
  }
  const text = found.text === undefined ? {} : { text: withoutPerson(found.text, found.person) };
  return situation === 'confidential' && JUDGING.has(reader)
    ? { ...text, forUnits: differenceFor(state, found) }
    : text;
}

const JUDGING: ReadonlySet<Reader> = new Set<Reader>(['office', 'centre', 'supervisor']);

/** Cases from before 0.2 have the firm's code in their first fact. */
function maskedAppellant({ appellantType: type, firmId }: AppealState, person: Person): ShownPerson['appellant'] {
  return { type, ...maskedPerson({ ...(firmId && { firmId }), ...person }) };
}

/** The case with its title as the caller may read it: the unit of a confidential one, without the person (S2). */
export async function titledFor(
  { pool, keyring }: Pick<UseCaseDeps, 'pool' | 'keyring'>,
  principal: Principal,
  { caseId, state }: Pick<KnownCase, 'caseId' | 'state'>,
): Promise<AppealState> {
  const { reader, situation } = accessTo(state, principal);
  if (!isWorded(reader, situation)) return state;
  const found = await readAppellant(pool, keyring, caseId);
  return { ...state, title: unitsTitle(state, found).text };
}

/** Attachments are sealed with the person, because they may show one. */
export function attachmentsOf({ person }: Appellant): Pick<ShownPerson, 'attachments'> {
  const parsed = z.object({ attachments: z.array(attachmentSchema).optional() }).safeParse(person);
  return parsed.success && parsed.data.attachments !== undefined ? { attachments: parsed.data.attachments } : {};
}

export function open311Of({ person }: Appellant): { readonly open311?: Open311Person } {
  const parsed = z.object({ open311: open311PersonSchema.optional() }).safeParse(person);
  return parsed.success && parsed.data.open311 !== undefined ? { open311: parsed.data.open311 } : {};
}
