import { continueAsNew, setCurrentDetails } from '@temporalio/workflow';
import { z } from 'zod';
import { plainText } from '../src/domain/text';
import { activities, patiently } from './file/proxies';
import { invalid } from './message-body';
import { HANDOVER_WORKFLOW } from './messages';
import { isStartedByHand } from './who-acts';

const { handOverSome } = activities.patiently(patiently('交办下一批', '2 minutes'));

const inputSchema = z.strictObject({ id: plainText(40) });

/** Some thousand events; then it goes on with an empty history. */
const MOST_TURNS = 200;

/**
 * A bulk hand-over (X12): tells one case after another, some at a time, until none waits. Which they are, and what came of each, stands
 * in the ledger; so it may stop anywhere and go on.
 */
export async function handover(input: { readonly id: string }): Promise<{ handed: number; refused: number }> {
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error.issues, '');
  const byHand = isStartedByHand(input, HANDOVER_WORKFLOW);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { total, waiting, handed, refused, noAnswer } = await handOverSome({
      ...parsed.data,
      ...(byHand && { byHand }),
    });
    setCurrentDetails(
      `**集中交办**：共 ${total} 件，已交办 ${handed}，未接受 ${refused + noAnswer}，待交办 ${waiting}`,
    );
    if (waiting === 0) return { handed, refused: refused + noAnswer };
  }
  return continueAsNew<typeof handover>(parsed.data);
}
