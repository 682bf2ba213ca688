import type { Situation } from '../../../src/domain/access/law';
import { evaluated, filed, signed } from '../../support/case-stages';
import { act, evidence, people, type Story } from '../../support/cases-builder';

export { evaluated, filed, signed };

const WHOLE = { reason: '涉嫌违纪', wholeCase: true };
const handedOver = (): Story => act(filed(), 'transfer', people.office, WHOLE);
const reopened = (): Story => act(handedOver(), 'reopen', people.appellant, { reason: '补充线索' });
const handedBack = (): Story => act(reopened(), 'return-dossier', people.discipline, { reason: '属服务态度' });

interface Row {
  readonly story: () => Story;
  readonly situation: Situation;
  /** Whether the discipline body reads it. */
  readonly disciplines: boolean;
}

/** Cases on each of the ways to the discipline body and back. */
export const CASES: Readonly<Record<string, Row>> = {
  'an ordinary one': { story: signed, situation: 'open', disciplines: false },
  'one kept from the units': {
    ...{ story: () => filed({ input: { confidential: true } }), situation: 'confidential', disciplines: false },
  },
  'one of which a clue was handed over': {
    ...{
      story: () => act(signed(), 'transfer', people.office, { reason: '涉嫌违纪', evidence }),
      situation: 'open',
      disciplines: true,
    },
  },
  'one handed over whole': { story: handedOver, situation: 'with-discipline', disciplines: true },
  'one that its appellant reopened there': { story: reopened, situation: 'with-discipline', disciplines: true },
  'one handed back': { story: handedBack, situation: 'open', disciplines: false },
  'an accusation as it is filed': {
    ...{
      story: () => filed({ proposal: { rules: ['discipline'] } }),
      situation: 'with-discipline',
      disciplines: true,
    },
  },
};
