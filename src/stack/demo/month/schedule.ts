import type { Chapter, MonthStep } from './chapter';

/** What comes next of a chapter: it opens, or somebody acts, or time passes. */
export interface Turn {
  readonly chapter: Chapter;
  readonly at: number;
  /** Absent where the chapter opens. */
  readonly step?: MonthStep;
  readonly ordinal: number;
  readonly isLast: boolean;
}

/** All that happens in several chapters, in order of dates; what falls together stands as it is written. */
export function inOrder(chapters: readonly Chapter[]): readonly Turn[] {
  const turns = chapters.flatMap((chapter): Turn[] => [
    { chapter, at: chapter.startAt, ordinal: -1, isLast: false },
    ...chapter.steps.map((step, ordinal): Turn => {
      return { chapter, at: step.at, step, ordinal, isLast: ordinal === chapter.steps.length - 1 };
    }),
  ]);
  return turns.sort((one, other) => one.at - other.at);
}
