import type { AppealView } from '../appeal/view/view';
import { reads, type Situation } from './law';
import type { Reader } from './reader';

/** In which capacity somebody reads a case, and how it stands to secrecy. */
export interface Access {
  readonly reader: Reader;
  readonly situation: Situation;
}

export const HANDED_OVER = '（已整件移交纪委监委）';

/** The view of a case as this reader may have it; `unit` is the reader's own. */
export function shownView(view: AppealView, { reader, situation }: Access, unit?: string): AppealView {
  const titled = reads(reader, 'title', situation) ? view : { ...view, title: HANDED_OVER };
  const shown = reads(reader, 'course', situation) ? titled : standingOf(titled);
  if (reads(reader, 'of-another-unit', situation)) return shown;
  const accountabilities = view.accountabilities.filter((one) => one.unit === unit);
  if (reads(reader, 'between-offices', situation)) return { ...shown, accountabilities };
  const { checks: _, ...rest } = shown;
  const notices = shown.notices.filter(({ status }) => status === 'published' || status === 'archived');
  return { ...rest, accountabilities: [], notices };
}

/** What is left where nobody may read what has been done. */
function standingOf(view: AppealView): AppealView {
  const { id, version, number, stage, status, light, outcome, title, channel, district, kind, category } = view;
  const { theme, track, urgent, confidential, round, filedAt, closedAt, clocks } = view;
  return {
    ...(number !== undefined && { number }),
    ...(outcome !== undefined && { outcome }),
    ...(closedAt !== undefined && { closedAt }),
    id,
    version,
    stage,
    status,
    light,
    title,
    channel,
    district,
    kind,
    category,
    theme,
    track,
    urgent,
    confidential,
    round,
    filedAt,
    clocks,
    level: 0,
    assisting: [],
    notices: [],
    accountabilities: [],
  };
}
