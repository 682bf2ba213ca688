/** The equal work that a case is measured beside: without rules, API, seals, or a record that anybody could read. */
export interface BareStory {
  readonly id: string;
  readonly acts: number;
  readonly timers: number;
  /** How it writes a row for each act. A case records by a local activity. */
  readonly by: 'activity' | 'local activity' | 'nothing';
  /** A case answers once its facts are on record. */
  readonly answered: 'at once' | 'once written';
}

export interface BareActivities {
  readonly writeRow: (id: string, place: number) => Promise<void>;
}
