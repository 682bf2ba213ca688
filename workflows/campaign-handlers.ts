import { defineQuery, defineUpdate, setHandler } from '@temporalio/workflow';
import type { CampaignAct } from '../src/domain/campaign/act';
import { foreignInAct } from '../src/domain/campaign/choices';
import { campaigns, type CampaignApplied } from '../src/domain/campaign/decider';
import type { CampaignView } from '../src/domain/campaign/view-schema';
import type { CampaignFile } from './campaign-file';
import type { CampaignCarried } from './campaign-memory';
import { commandOf } from '../src/domain/decider/command';
import { decide } from '../src/domain/decider/decide';
import { afterDues } from '../src/domain/decider/fall-due';
import { isRefusal } from '../src/domain/decider/act';
import { entryFaults } from '../src/domain/registry/choices';
import { parseMessage, refused, refuseForeign, type ReadMessage } from './message-body';
import { isSentByUs, type Moment } from './who-acts';
import { STATE_QUERY, type ActMessage, type CampaignDone } from './messages';

/** Registers every handler of a campaign, before its first wait: its acts as updates, and the query of its state. */
export function registerCampaignHandlers(file: CampaignFile): void {
  for (const act of campaigns.acts) registerAct(file, act);
  setHandler(defineQuery<CampaignView | null>(STATE_QUERY), () => viewNow(file.current()), { description: '当前状态' });
}

function registerAct(file: CampaignFile, act: CampaignAct): void {
  const example = JSON.stringify({ by: { role: act.roles[0], id: 'account-1' }, body: act.example });
  setHandler(
    defineUpdate<CampaignDone, [ActMessage]>(act.name),
    async (message) => {
      if (file.current() === undefined) await file.opened();
      const sent = read(act, message, 'done');
      const turn = file.take((carried) => decideOrThrow(carried, act, sent));
      if (!turn.settled) await file.settled(turn);
      const { status, version } = turn.after.state;
      return { status, version };
    },
    {
      description: `${act.title}：${act.description} 示例：${example}`,
      validator: (message: ActMessage) => {
        const sent = read(act, message, 'asked');
        const carried = file.current();
        // The API asks the registry of today; whoever comes past it, the one that the campaign opened with.
        const isChecked = isSentByUs(message, act.name);
        refuseForeign(isChecked ? entryFaults(sent.body) : foreignInAct(sent.body, carried?.state));
        if (carried !== undefined) decideOrThrow(carried, act, sent);
      },
    },
  );
}

/** Only the body's schema is asked of an act here. */
function read(act: CampaignAct, message: unknown, moment: Moment): ReadMessage {
  return parseMessage(act, message, moment);
}

function decideOrThrow(
  { state, rules }: CampaignCarried,
  act: CampaignAct,
  { by, body, commandId }: ReadMessage,
): CampaignApplied {
  const moment = { now: Date.now(), rules };
  const command = commandOf(act.name, commandId, body);
  const answer = afterDues(campaigns, state, moment, (present) =>
    decide(campaigns, present, command, { ...moment, by }),
  );
  if (isRefusal(answer)) throw refused(answer);
  return answer;
}

function viewNow(carried: CampaignCarried | undefined): CampaignView | null {
  return carried === undefined ? null : campaigns.view(carried.state, Date.now(), carried.rules);
}
