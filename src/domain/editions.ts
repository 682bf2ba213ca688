/**
 * The editions of the law. What a file was decided by stands in its history, and is replayed as it was: so a change of how the product
 * decides comes as a field that rules and calendars have from then on. This is the one place that says which editions there are, and how
 * a file goes on whose rules or calendar lack the field.
 */
export interface Edition {
  /** What closing a case takes, since 0.2 (decision 45). Absent: only a reasoned dissatisfaction keeps a case open. */
  readonly closing?: 'earned';
  /** Where an alleged breach of discipline goes, since 0.2 (decision 52). Absent: to whom the office or a limit gives it. */
  readonly accusations?: 'to-discipline';
  /** Whom the three gates of a channel refuse, since 0.2 (decision 68). Absent: an explanation, the office's withdrawal and any word pass them. */
  readonly gates?: 'shut';
  /** What a solution or an explanation rests on, since 0.2 (decision 68). Absent: an explanation needs nothing to show. */
  readonly crossingOff?: 'evidenced';
  /** Whether a unit may hand back what has been escalated, since 0.2 (decision 68). Absent: like any other. */
  readonly escalated?: 'kept';
  /** Who supervises, since 0.2 (decision 68). Absent: a level of the ladder is reached, and nobody says anything. */
  readonly supervision?: 'written';
}

/** How a calendar counts, since decision 49. */
export interface CountingEdition {
  /** Absent: pauses give back whole days, pause by pause. */
  readonly pauses?: 'summed' | undefined;
  /** Absent: a year that is not announced has the days off that the calendar lists, and no others. */
  readonly unannounced?: 'statutory' | undefined;
  /** Since decision 61. Absent: reminders go out at whatever hour they fall on. */
  readonly reminders?: 'daytime' | undefined;
}

/** What rules that are in force now decide by. */
export const PRESENT_EDITION: Required<Edition> = {
  closing: 'earned',
  accusations: 'to-discipline',
  gates: 'shut',
  crossingOff: 'evidenced',
  escalated: 'kept',
  supervision: 'written',
};

/** What a calendar that is adopted now counts by. */
export const PRESENT_COUNTING = {
  pauses: 'summed',
  unannounced: 'statutory',
  reminders: 'daytime',
} as const satisfies CountingEdition;

/** Closing takes the appellant's word, or a verification with evidence. */
export function isClosingEarned({ closing }: Edition): boolean {
  return closing === 'earned';
}

/** An accusation goes to the discipline body, whoever lets a limit pass. */
export function isConfidedToDiscipline({ accusations }: Edition): boolean {
  return accusations === 'to-discipline';
}

/** The gates of a channel refuse whoever comes, but the appellant. */
export function areGatesShut({ gates }: Edition): boolean {
  return gates === 'shut';
}

/** A number is crossed off the problem list with evidence, or with what an explanation rests on. */
export function isCrossingEvidenced({ crossingOff }: Edition): boolean {
  return crossingOff === 'evidenced';
}

/** What has been escalated stays so, and stays with its unit: not whether, only how. */
export function isEscalatedKept({ escalated }: Edition): boolean {
  return escalated === 'kept';
}

/** The office of each level of the ladder writes to the unit it supervises. */
export function isSupervisionWritten({ supervision }: Edition): boolean {
  return supervision === 'written';
}

/** All pauses of a limit counted in days are summed to the second, and rounded up to days once. */
export function arePausesSummed({ pauses }: CountingEdition): boolean {
  return pauses === 'summed';
}

/** Years that are not announced have the days off by law. */
export function hasStatutoryDays({ unannounced }: CountingEdition): boolean {
  return unannounced === 'statutory';
}

/** Reminders go out between 09:00 and 20:00. */
export function areRemindersByDay({ reminders }: CountingEdition): boolean {
  return reminders === 'daytime';
}
