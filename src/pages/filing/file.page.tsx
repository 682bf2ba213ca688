import type { ApiDeps } from '../../api/deps';
import { fileAppeal } from '../../use-cases/appeals/file-appeal';
import { filingSuggestions } from '../../use-cases/appeals/filing-suggestions';
import type { Principal } from '../../use-cases/principal';
import { Refused } from '../../use-cases/refused';
import type { DutyList } from '../../domain/registry/duty-list';
import { currentRules } from '../../store/rules/rules.repository';
import type { Faults } from '../form-parts';
import { page, type Shown, type Visit } from '../page';
import { filingExample, filingForm, filledIn, intakeOfForm, SOURCE } from './filing-form';
import { FilingView } from './filing-view';
import { ReviewView } from './review-view';

/** Whoever has found the page: nobody is known by name before the appeal, and the tracking code is their key after it. */
const VISITOR: Principal = { keyId: 'web-form', actor: { role: 'appellant', id: 'appellant' }, source: SOURCE };

interface Refilling {
  readonly status?: number;
  readonly faults?: Faults;
  readonly stale?: boolean;
}

function formShown(
  visit: Visit,
  dutyList: DutyList,
  { status = 200, faults = {}, stale = false }: Refilling = {},
): Shown {
  const title = Object.keys(faults).length > 0 ? '填写有误：我要反映' : '我要反映';
  return {
    status,
    title,
    content: <FilingView {...{ typed: visit.typed, faults, dutyList, stale }} token={visit.token()} />,
  };
}

export const filingPage = page({
  method: 'get',
  path: '/file',
  id: 'filingPage',
  title: '登记诉求的表单',
  show: async (visit, { pool }) => formShown(visit, (await currentRules(pool)).dutyList),
});

export const filePage = page({
  method: 'post',
  path: '/file',
  id: 'filePage',
  title: '核对和提交诉求',
  form: filingForm,
  example: filingExample,
  statuses: [303, 409],
  files: true,
  showsStale: true,
  async show(visit, deps) {
    const { dutyList } = await currentRules(deps.pool);
    if (visit.stale) return formShown(visit, dutyList, { status: 403, stale: true });
    const form = filledIn(visit.typed);
    if ('faults' in form) return formShown(visit, dutyList, { status: 422, faults: form.faults });
    const { filled } = form;
    if (filled.step === 'edit') return formShown(visit, dutyList);
    if (filled.step === 'send') return filed(deps, intakeOfForm(filled, visit.formName));
    const suggestions = await filingSuggestions(deps, undefined, filled);
    return {
      title: '核对诉求',
      content: <ReviewView {...{ typed: visit.typed, suggestions }} token={visit.token()} />,
    };
  },
});

/** The receipt has an address of its own, so that loading it again files nothing. */
async function filed(deps: ApiDeps, body: Parameters<typeof fileAppeal>[2]): Promise<Shown> {
  try {
    const { known } = await fileAppeal(deps, VISITOR, body);
    return { seeOther: `/track/${deps.keyring.trackingCodeOf(known.caseId)}/receipt` };
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'already-filed-differently') throw error;
    throw new Refused(
      'already-filed-differently',
      '这张表单已经提交过一次，内容与这次不同。另有事项请重新打开“我要反映”填写。',
    );
  }
}
