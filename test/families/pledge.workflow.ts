import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { z } from 'zod';
import { registerActs, registerStateQuery } from '../../workflows/file/acts';
import { during } from '../../workflows/file/durable-file';
import type { Family, Opened, Opening, RecordedTurn, Snapshot } from '../../workflows/file/kind';
import { live } from '../../workflows/file/live';
import { registerFactsQuery } from '../../workflows/file/repairs';
import { pledges, type Pledge, type PledgeFact } from './pledge';
export interface PledgeActivities {
  openPledge: (opening: Opening<string>) => Promise<Opened<PledgeFamily>>;
  recordPledge: (turn: RecordedTurn<PledgeFamily>) => Promise<undefined>;
}
interface PledgeFamily extends Family {
  readonly State: Pledge;
  readonly Fact: PledgeFact;
  readonly Rules: { readonly days: number };
  readonly Input: string;
  readonly Activities: PledgeActivities;
}

export function pledge(input: string, carried?: Snapshot<PledgeFamily>): Promise<unknown> {
  return live<PledgeFamily, unknown>(
    {
      ...{ decider: pledges, input: z.string(), openingTitle: '登记承诺', recordingTitle: () => '记录承诺' },
      activities: {
        inPassing: (options) => proxyLocalActivities<PledgeActivities>(options),
        patiently: (options) => proxyActivities<PledgeActivities>(options),
      },
      open: ({ openPledge }, opening) => openPledge(opening),
      record: ({ recordPledge }, turn) => recordPledge(turn),
      answer: ({ state: { status, version } }) => ({ status, version }),
    },
    { input, carried },
    (file) => [registerActs, registerStateQuery, registerFactsQuery].forEach((register) => register(file)),
    async (file) => {
      await during(file, (state) => !pledges.isOver(state));
      return file.finish();
    },
  );
}
