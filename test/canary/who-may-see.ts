import type { Caller } from '../../src/use-cases/principal';
import type { Kind } from './canaries';

/** Who asks: a role, or where it matters which of a role. */
export const audiences = [
  ...(['appellant', 'upstream', 'other-upstream', 'office', 'centre', 'supervisor', 'lead-unit'] as const),
  ...(['assisting-unit', 'other-unit', 'discipline', 'operator', 'participant', 'public'] as const),
] as const;
export type Audience = (typeof audiences)[number];

export const ROLE_OF: Readonly<Record<Exclude<Audience, 'public' | 'appellant'>, Exclude<Caller, 'appellant'>>> = {
  upstream: 'upstream',
  'other-upstream': 'upstream',
  office: 'office',
  centre: 'centre',
  supervisor: 'supervisor',
  'lead-unit': 'unit',
  'assisting-unit': 'unit',
  'other-unit': 'unit',
  discipline: 'discipline',
  operator: 'operator',
  // Somebody who takes part in campaigns: no case is any of their business.
  participant: 'participant',
};

/** How a case stands to secrecy; of a `clue`, part of it was handed to the discipline body while it goes on. */
export type Secrecy = 'open' | 'confidential' | 'clue' | 'transferred';

const OFFICES = ['office', 'centre', 'supervisor', 'operator'] as const satisfies readonly Audience[];
const OUTSIDE = ['appellant', 'upstream'] as const satisfies readonly Audience[];
const UNITS = ['lead-unit', 'assisting-unit'] as const satisfies readonly Audience[];

type Row = Readonly<Record<Secrecy, readonly Audience[]>>;
const always = (...who: readonly Audience[]): Row => ({ open: who, confidential: who, clue: who, transferred: who });

const RULED: Row = {
  open: audiences,
  clue: audiences,
  confidential: [...OUTSIDE, ...OFFICES, ...UNITS, 'discipline'],
  transferred: [],
};

/**
 * Who may read what of a case, wherever it is shown (S2, S3; DOMAIN.md, Confidentiality). Everything that is not here is a leak. A
 * dossier transferred whole is the discipline body's alone: of it the others know that there is a case.
 */
export const MAY_SEE: Readonly<Record<Kind, Row>> = {
  /** Name, telephone, numbers, address, firm: in clear to nobody but by `REVEALED`. */
  person: always(),
  title: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS],
    clue: [...OUTSIDE, ...OFFICES, ...UNITS, 'discipline'],
    confidential: [...OUTSIDE, ...OFFICES, ...UNITS],
    transferred: [...OUTSIDE, 'discipline'],
  },
  /** What the appellant filed. */
  text: {
    open: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS],
    clue: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS, 'discipline'],
    // The units of a confidential case read it in words without the person.
    confidential: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS],
    transferred: ['discipline'],
  },
  /** Names of the files that came with it. */
  file: {
    open: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS],
    clue: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS, 'discipline'],
    confidential: [...OUTSIDE, 'office', 'centre', 'supervisor'],
    transferred: ['discipline'],
  },
  /** Names of what units and offices show. */
  evidence: {
    open: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS],
    clue: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS, 'discipline'],
    confidential: [...OUTSIDE, 'office', 'centre', 'supervisor', ...UNITS],
    transferred: ['discipline'],
  },
  /** What was handed to the discipline body, and why. */
  clue: {
    open: [],
    clue: ['office', 'supervisor', 'discipline'],
    confidential: [],
    transferred: ['discipline'],
  },
  /** What the appellant said later: supplements, evaluations, reopening, withdrawal. */
  said: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS],
    clue: [...OUTSIDE, ...OFFICES, ...UNITS, 'discipline'],
    confidential: [...OUTSIDE, ...OFFICES],
    transferred: ['discipline'],
  },
  office: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS],
    clue: [...OUTSIDE, ...OFFICES, ...UNITS, 'discipline'],
    confidential: [...OUTSIDE, ...OFFICES, ...UNITS],
    transferred: ['discipline'],
  },
  unit: {
    open: [...OUTSIDE, ...OFFICES, ...UNITS],
    clue: [...OUTSIDE, ...OFFICES, ...UNITS, 'discipline'],
    confidential: [...OUTSIDE, ...OFFICES, ...UNITS],
    transferred: ['discipline'],
  },
  /** Points, notices before they are published, contests, transfers: no concern of who waits for the matter. */
  between: {
    open: [...OFFICES, ...UNITS],
    clue: [...OFFICES, ...UNITS, 'discipline'],
    confidential: [...OFFICES, ...UNITS],
    transferred: ['discipline'],
  },
  /** Measures of an accountability, and those they are taken against. */
  official: {
    open: [...OFFICES, ...UNITS],
    clue: [...OFFICES, ...UNITS, 'discipline'],
    confidential: [...OFFICES, ...UNITS],
    transferred: ['discipline'],
  },
  /** Written to be read by everybody: a commendation, a correction. */
  published: always(...audiences),
  /** What a session ruled on a case: made public with its minutes, but for a secret case. */
  ruling: RULED,
  post: RULED,
  /** What was said in a session: of everybody who was asked to it. */
  met: always(...OFFICES, ...UNITS, 'other-unit', 'discipline'),
  /** What a check found: of the units that have a part in the matter. */
  held: always(...OFFICES, ...UNITS, 'discipline'),
  /** What a reveal was for: the record of who looked. */
  purpose: always('office', 'operator'),
  /** In a request that was refused: not even its sender is told it back. */
  sent: always(),
};

/** Who is shown the person and the words in clear, by stating a purpose, and nowhere else. */
export const REVEALED: Readonly<Record<Secrecy, readonly Audience[]>> = {
  open: ['office', 'centre', 'lead-unit'],
  clue: ['office', 'centre', 'lead-unit', 'discipline'],
  confidential: ['office', 'centre'],
  transferred: ['discipline'],
};
export const REVEALING = '/v1/appeals/{id}/appellant';

/** Where words stand in clear in PostgreSQL, and why they may; an erasure reaches the first two. */
export const IN_TABLES: readonly { readonly table: string; readonly kinds: readonly Kind[]; readonly why: string }[] = [
  {
    table: 'appeals',
    kinds: ['title', 'published', 'official'],
    why: 'titles are searched; the rest is of notices and measures',
  },
  { table: 'intakes', kinds: ['title'], why: 'what its workflow starts with' },
  {
    table: 'facts',
    kinds: ['published', 'official', 'post'],
    why: 'notices are written to be published; measures and posts are of officials',
  },
  { table: 'notices', kinds: ['published'], why: 'they are published' },
  { table: 'accountabilities', kinds: ['official'], why: 'the measures, and against whom' },
  { table: 'outcome_ledger', kinds: ['published'], why: 'the ledger of outcomes is public' },
  { table: 'hand_overs', kinds: ['office'], why: 'the reason of the office for many cases at once' },
  { table: 'reveals', kinds: ['purpose'], why: 'the record of who looked, and what for' },
];
