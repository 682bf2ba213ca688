import type { AppealState } from '../appeal/state';
import { isWithDiscipline, type Dossier } from './dossier';
import type { Reader } from './reader';

/** How a case stands to secrecy: open, confidential towards the units, or handed to the discipline body as a whole. */
export const situations = ['open', 'confidential', 'with-discipline'] as const;
export type Situation = (typeof situations)[number];

export function situationOf(state: Dossier & Pick<AppealState, 'confidential'>): Situation {
  if (isWithDiscipline(state)) return 'with-discipline';
  return state.confidential ? 'confidential' : 'open';
}

type Row = Readonly<Record<Situation, readonly Reader[]>>;

const OUTSIDE = ['appellant', 'upstream'] as const satisfies readonly Reader[];
const OFFICES = ['office', 'centre', 'supervisor', 'operator'] as const satisfies readonly Reader[];
/** The offices that judge a case; an operator keeps it running. */
const JUDGING = ['office', 'centre', 'supervisor'] as const satisfies readonly Reader[];
const UNITS = ['lead', 'party'] as const satisfies readonly Reader[];
const DISCIPLINE = ['discipline'] as const satisfies readonly Reader[];

/**
 * Who reads what of a case: the one table for the API, lists, streams, webhooks, reports and pages (DOMAIN.md sections 1 and 2,
 * S2, S3). What is with the discipline body is read by it alone: of such a case the others know that there is one and where it
 * stands, so that none is lost, and its appellant that it has been handed over.
 */
export const LAW = {
  /** That there is a case: number, district, category, stage and status. */
  standing: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS, ...DISCIPLINE, 'public'],
    confidential: [...OUTSIDE, ...OFFICES, ...UNITS, ...DISCIPLINE],
    'with-discipline': [...OUTSIDE, ...OFFICES, ...DISCIPLINE],
  },
  /** The title and, in the text, what the matter is; to the units of a confidential case without the person. */
  title: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS, ...DISCIPLINE],
    confidential: [...OUTSIDE, ...OFFICES, ...UNITS, ...DISCIPLINE],
    'with-discipline': [...OUTSIDE, ...DISCIPLINE],
  },
  text: {
    open: [...OUTSIDE, ...JUDGING, ...UNITS, ...DISCIPLINE],
    confidential: [...OUTSIDE, ...JUDGING, ...UNITS, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** What the units of a confidential case read in place of what was written, and why: for the offices that judge it. */
  'read-by-units': { open: [], confidential: JUDGING, 'with-discipline': [] },
  /** What the appellant says later: supplements, evaluations, reopening, withdrawal. */
  said: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS, ...DISCIPLINE],
    confidential: [...OUTSIDE, ...OFFICES, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** Who complained, masked. */
  person: {
    open: [...OUTSIDE, ...JUDGING, ...UNITS, ...DISCIPLINE],
    confidential: [...OUTSIDE, ...JUDGING, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** Who complained, in clear, with a purpose and on record. The lead unit has to reach the appellant within a working day. */
  'person-in-clear': {
    open: ['office', 'centre', 'lead', ...DISCIPLINE],
    confidential: ['office', 'centre', ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** Names and addresses of the files that came with the case: they may show a person. */
  attachments: {
    open: [...OUTSIDE, ...JUDGING, ...UNITS, ...DISCIPLINE],
    confidential: [...OUTSIDE, ...JUDGING, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** Names and addresses of what units and offices show for what they did. */
  evidence: {
    open: [...OUTSIDE, ...JUDGING, ...UNITS, ...DISCIPLINE],
    confidential: [...OUTSIDE, ...JUDGING, ...UNITS, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** What has been done about it. */
  course: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS, ...DISCIPLINE],
    confidential: [...OUTSIDE, ...OFFICES, ...UNITS, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** What is between the offices and the units: no concern of whoever waits for the matter to be solved. */
  'between-offices': {
    open: [...OFFICES, ...UNITS, ...DISCIPLINE],
    confidential: [...OFFICES, ...UNITS, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** What concerns another unit than the one that reads: points, a proposed accountability. */
  'of-another-unit': {
    open: [...OFFICES, ...DISCIPLINE],
    confidential: [...OFFICES, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** That a check is on its way to a unit (P6): not even its own. */
  'check-on-its-way': {
    open: [...OFFICES, ...DISCIPLINE],
    confidential: [...OFFICES, ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
  /** What was handed to the discipline body, and why: of the offices that may hand over (X11). */
  clue: {
    open: ['office', 'supervisor', ...DISCIPLINE],
    confidential: ['office', 'supervisor', ...DISCIPLINE],
    'with-discipline': DISCIPLINE,
  },
} as const satisfies Readonly<Record<string, Row>>;

export type Matter = keyof typeof LAW;

/** Whether somebody of this capacity reads this of a case that stands so. */
export function reads(reader: Reader, matter: Matter, situation: Situation): boolean {
  return (LAW[matter][situation] as readonly Reader[]).includes(reader);
}

/**
 * Who reads what of a case none of whose facts is recorded yet: nobody has handed it to the discipline body, which reads no other, and
 * every office that opens payloads keeps what it reads of an open case.
 */
export function readsUnrecorded(reader: Reader, matter: Matter): boolean {
  return reader !== 'discipline' && reads(reader, matter, 'open');
}

/** A unit reads the matter of a confidential case in words without the person (S2). */
export function isWorded(reader: Reader, situation: Situation): boolean {
  return situation === 'confidential' && (reader === 'lead' || reader === 'party');
}
