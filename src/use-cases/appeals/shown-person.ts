import { z } from 'zod';
import { isWorded, reads, type Matter } from '../../domain/access/law';
import type { Access } from '../../domain/access/shown-view';
import { attachmentSchema } from '../../domain/attachment';
import type { AppealState } from '../../domain/appeal/state';
import { readAppellant, type Appellant, type Person } from '../../store/appeals/appellant.repository';
import { accessTo } from '../access';
import type { UseCaseDeps } from '../deps';
import { differenceFor, forUnitSchema, unitsText, unitsTitle, type Found } from './for-unit';
import type { LoadedCase } from './load-case';
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

/** A case as the caller may read it: with its title, and the person, the words and the files (DOMAIN.md, Confidentiality). */
export async function shownCase(
  deps: UseCaseDeps,
  principal: Principal,
  { caseId, state }: LoadedCase,
): Promise<{ readonly state: AppealState; readonly shown: ShownPerson }> {
  const access = accessTo(state, principal);
  const { reader, situation } = access;
  if (!reads(reader, 'text', situation) && !isWorded(reader, situation)) return { state, shown: {} };
  const found = await readAppellant(deps.pool, deps.keyring, caseId);
  return { state: titled(access, state, found), shown: detailsOf(access, state, found) };
}

function detailsOf(access: Access, state: AppealState, found: Found): ShownPerson {
  const may = (matter: Matter): boolean => reads(access.reader, matter, access.situation);
  if (!may('text') || found === undefined) return {};
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
  return reads(reader, 'read-by-units', situation) ? { ...text, forUnits: differenceFor(state, found) } : text;
}

/** Cases from before 0.2 have the firm's code in their first fact. */
function maskedAppellant({ appellantType: type, firmId }: AppealState, person: Person): ShownPerson['appellant'] {
  return { type, ...maskedPerson({ ...(firmId && { firmId }), ...person }) };
}

/** The case with its title as the caller may read it: the unit of a confidential one, without the person (S2). */
export async function titledFor(
  { pool, keyring }: Pick<UseCaseDeps, 'pool' | 'keyring'>,
  principal: Principal,
  { caseId, state }: Pick<LoadedCase, 'caseId' | 'state'>,
): Promise<AppealState> {
  const access = accessTo(state, principal);
  if (!isWorded(access.reader, access.situation)) return state;
  return titled(access, state, await readAppellant(pool, keyring, caseId));
}

function titled({ reader, situation }: Access, state: AppealState, found: Found): AppealState {
  return isWorded(reader, situation) ? { ...state, title: unitsTitle(state, found).text } : state;
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
