import { setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import { bringUpToDate } from './columns';
import type { Family, Kind, Snapshot } from './kind';
import { troubleCard } from './trouble';

/** What operators see in the Temporal UI: the columns of the list and the card of the file. */
export interface Display<T extends Family> {
  readonly show: (snapshot: Snapshot<T>) => void;
  /** What stands in the way of a recording, until the next `show`. */
  readonly trouble: (why: unknown, snapshot: Snapshot<T> | undefined) => void;
}

export function createDisplay<T extends Family>({ decider, following }: Kind<T>): Display<T> {
  const followingOf = following?.();
  const cardOf = ({ state, rules, recent = [] }: Snapshot<T>): string =>
    decider.card(state, { recent, now: Date.now(), rules, namespace: workflowInfo().namespace });
  return {
    show(snapshot) {
      const { state, rules } = snapshot;
      bringUpToDate(decider.columns(state, Date.now(), rules), followingOf?.(state));
      setCurrentDetails(cardOf(snapshot));
    },
    trouble(why, snapshot) {
      const below = snapshot === undefined ? '' : `\n\n${cardOf(snapshot)}`;
      setCurrentDetails(`${troubleCard(why)}${below}`);
    },
  };
}
