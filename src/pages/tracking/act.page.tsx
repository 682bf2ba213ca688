import { z } from 'zod';
import { chinese } from '../../use-cases/chinese';
import type { ApiDeps } from '../../api/deps';
import { askedAppeals } from '../../use-cases/appeals/asked-appeals';
import { actOn } from '../../use-cases/file/act-on-file';
import type { Fields } from '../../api/form';
import { appellantOf } from '../../use-cases/principal';
import { Refused, type RefusedCode } from '../../use-cases/refused';
import { trackingParams } from '../../api/params';
import { trackedCase } from '../../use-cases/appeals/load-case';
import type { LoadedCase } from '../../use-cases/appeals/load-case';
import { faultsOf } from '../form-parts';
import { commandIdOf } from '../form-token';
import { page, type Shown, type Visit } from '../page';
import type { Returned } from './act-forms';
import { actOf, ownActs, type OwnAct } from './own-acts';
import { caseShown } from './track.page';

/** Every field that one of the forms has; each act checks its own body. */
const actForm = z
  .object({
    contacted: z.enum(['yes', 'no']).optional(),
    solved: z.enum(['yes', 'no']).optional(),
    satisfaction: z.enum(['satisfied', 'fairly', 'dissatisfied']).optional(),
    comment: z.string().optional(),
    text: z.string().optional(),
    reason: z.string().optional(),
    token: z.string().optional(),
  })
  .meta({ id: 'OwnActForm', description: '诉求人的评价、补充、重新打开、撤回' });

export const actPage = page({
  method: 'post',
  path: '/track/{code}/acts/{act}',
  id: 'actPage',
  title: '诉求人的动作',
  params: z.strictObject({ ...trackingParams.shape, act: z.enum(ownActs) }),
  form: actForm,
  example: { contacted: 'yes', solved: 'yes', satisfaction: 'satisfied' },
  statuses: [303, 409],
  showsStale: true,
  async show(visit, deps) {
    const { code: typedCode, act: name } = visit.params;
    const known = await trackedCase(deps, typedCode);
    const code = deps.keyring.trackingCodeOf(known.caseId);
    const again = (status: number, returned: Partial<Returned>): Promise<Shown> =>
      caseShown(visit, deps, { known, code, status, returned: { name, typed: visit.typed, faults: {}, ...returned } });
    if (visit.stale) return again(403, { stale: true });
    const body = actOf(name).body.safeParse(bodyOf(visit.typed), chinese);
    if (!body.success) return again(422, { faults: faultsOf(body.error) });
    const refusal = await refusalOf(deps, { known, name, visit, body: body.data });
    return refusal === undefined ? { seeOther: `/track/${code}?done=${name}` } : again(409, { refusal });
  },
});

/** The form as the body of the act: yes and no are what forms have for true and false, CR LF for a line break. */
function bodyOf(typed: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, meant(name, value)]));
}

const YES_OR_NO: ReadonlySet<string> = new Set(['contacted', 'solved']);

function meant(name: string, value: Fields[string]): unknown {
  if (typeof value !== 'string') return value;
  if (YES_OR_NO.has(name)) return value === 'yes' ? true : value === 'no' ? false : value;
  return value.replace(/\r\n?/g, '\n');
}

interface Sending {
  readonly known: LoadedCase;
  readonly name: OwnAct;
  readonly visit: Visit;
  readonly body: unknown;
}

/** These are no word about the act: the case is not this caller's, or the form has faults. They are pages of their own. */
const NOT_ABOUT_THE_ACT: ReadonlySet<RefusedCode> = new Set<RefusedCode>([
  'faulty',
  'not-found',
  'not-your-case',
  'role-not-allowed',
  'not-on-behalf',
]);

/** Does the act; undefined once it is done, else why the rules refuse it. The same form sent twice is one act. */
async function refusalOf(deps: ApiDeps, { known, name, visit, body }: Sending): Promise<string | undefined> {
  const commandId = commandIdOf(visit.formName);
  try {
    await actOn(askedAppeals, deps, {
      principal: appellantOf(known),
      id: known.caseId,
      act: { name },
      body,
      commandId,
    });
    return undefined;
  } catch (error) {
    if (error instanceof Refused && !NOT_ABOUT_THE_ACT.has(error.code)) return error.reason;
    throw error;
  }
}
