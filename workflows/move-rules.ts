import { CancellationScope, defineUpdate, setHandler } from '@temporalio/workflow';
import { faultOfMove, hasMoved, moveRules, moveSchema, type Move, type Moving } from '../src/domain/appeal/move-rules';
import { refuse, type Refusal } from '../src/domain/decider/refusal';
import type { AppealView } from '../src/domain/appeal/view/view';
import { APPEAL, type AppealFamily, type AppealFile } from './appeal-kind';
import { viewNow } from './file/acts';
import type { FileTurn } from './file/memory';
import { activities, effect } from './file/proxies';
import { parseMessage, refused } from './message-body';
import { MOVE_RULES_UPDATE, type ActMessage } from './messages';
import type { Moment } from './who-acts';

/** A case keeps the rules it began with, until it is told to go on by others, approved and previewed (DOMAIN.md section 3). */
export function registerMove(file: AppealFile): void {
  setHandler(
    defineUpdate<AppealView, [ActMessage]>(MOVE_RULES_UPDATE),
    async (message) => {
      if (file.current() === undefined) await file.opened();
      const moving = read(message, 'done');
      if (hasMoved(file.known().state, moving)) return viewNow(APPEAL, file.known());
      const turn = await move(file, moving);
      if (!turn.settled) await file.settled(turn);
      return viewNow(APPEAL, turn.after);
    },
    {
      description: `改按已批准的另一版本制度和日历计时，已发生的不变。示例：${EXAMPLE}`,
      validator: (message: ActMessage) => {
        const moving = read(message, 'asked');
        const carried = file.current();
        if (carried === undefined || hasMoved(carried.state, moving)) return;
        unlessRefused(faultOfMove(carried.state, moving.by, carried.rules));
      },
    },
  );
}

const EXAMPLE = JSON.stringify({
  by: { role: 'supervisor', id: 'supervisor-1' },
  body: { policyVersion: '2026.2', calendarVersion: '2026.1', reason: '新办法施行' },
});

async function move(file: AppealFile, moving: Moving): Promise<FileTurn<AppealFamily>> {
  const { policyVersion, calendarVersion } = moving;
  const to = await CancellationScope.nonCancellable(() =>
    effect(
      activities,
      `读取制度 ${policyVersion}`,
      ({ readRules }) => readRules({ policyVersion, calendarVersion }),
      () => undefined,
    ),
  );
  if (to === null) throw refused(refuse('rules-unknown', '没有这个已批准的制度或日历版本'));
  // The case may have gone on while the rules were read: it is moved as it stands now.
  return file.take(({ state, rules }) => {
    const moved = moveRules(state, moving, { now: Date.now(), from: rules, to });
    if ('code' in moved) throw refused(moved);
    return moved;
  });
}

function read(message: unknown, moment: Moment): Moving {
  const { commandId, by, body } = parseMessage({ name: MOVE_RULES_UPDATE, body: moveSchema }, message, moment);
  return { commandId, by, ...(body as Move) };
}

function unlessRefused(fault: Refusal | undefined): void {
  if (fault !== undefined) throw refused(fault);
}
