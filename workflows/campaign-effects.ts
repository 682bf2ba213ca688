import { RULES } from '../src/domain/people/people';
import type { NewCampaignFact } from '../src/domain/campaign/facts';
import { pendingEffects, type CampaignEffect } from '../src/domain/campaign/effects';
import { returnOf } from '../src/domain/campaign/returns';
import { campaigns } from '../src/domain/campaign/decider';
import { namesOf } from '../src/domain/campaign/rules';
import { applyFacts } from '../src/domain/decider/apply-facts';
import type { CampaignFile } from './campaign-kind';
import { activities, patiently } from './file/proxies';

const { tellCase } = activities.patiently(patiently('把现场会的决定告知诉求'));
const { returnToCase } = activities.patiently(patiently('把带案督查的进展登记到诉求'));
const { reviewPromises } = activities.patiently(patiently('汇总以往各次的承诺'));
const { matchRecords } = activities.patiently(patiently('把对接成功的需求和资源写回清单'));
const { fileFinding } = activities.patiently(patiently('把发现的问题登记为诉求'));

/** So many on their way at once. */
const CONCURRENCY = 10;

/** Carries out what the facts so far ask for, some at a time, and records what came of each. */
export async function carryOutEffects(file: CampaignFile): Promise<void> {
  for (;;) {
    const { state } = file.known();
    const some = pendingEffects(state).slice(0, CONCURRENCY);
    if (some.length === 0) return;
    const news = await Promise.all(some.map((one) => carryOut(file, one)));
    file.take(({ state: now, rules }) => applyFacts(campaigns, now, news, { now: Date.now(), rules }));
    await file.record();
  }
}

async function carryOut(file: CampaignFile, effect: CampaignEffect): Promise<NewCampaignFact> {
  const { state, rules } = file.known();
  const { id: campaignId, template } = state;
  switch (effect.kind) {
    case 'file': {
      const caseId = await fileFinding({ campaignId, kind: template.kind, finding: effect.finding });
      return { type: 'finding-filed', body: { finding: effect.finding.id, caseId }, by: RULES };
    }
    case 'tell': {
      const told = await tellCase({ campaignId, caseId: effect.case, decision: effect.decision });
      return { type: 'case-told', body: { case: effect.case, ...told }, by: RULES };
    }
    case 'review': {
      const promises = await reviewPromises({ campaignId, kind: template.kind, now: Date.now() });
      return { type: 'promises-reviewed', body: { promises }, by: RULES };
    }
    case 'match': {
      const { target, records } = effect;
      const answer = await matchRecords({ campaignId, target, records });
      return { type: 'matched', body: { target, answer }, by: RULES };
    }
    case 'return': {
      const said = returnOf(state, effect.step, namesOf(rules));
      const heard = await returnToCase({ caseId: effect.case, said });
      return { type: 'case-returned', body: { step: effect.step, ...heard }, by: RULES };
    }
  }
}
