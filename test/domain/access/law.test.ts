import { LAW, reads, readsUnrecorded, situations, type Matter, type Situation } from '../../../src/domain/access/law';
import { readers, readerOf, type Asking, type Reader } from '../../../src/domain/access/reader';
import { situationOf } from '../../../src/domain/access/law';
import { shownView } from '../../../src/domain/access/shown-view';
import { viewOf } from '../../../src/domain/appeal/view/view-of';
import { CASES, evaluated, filed, signed } from './dossiers';

/** By letter: who reads it of an open case, of a confidential one, and of a dossier that is with the discipline body. */
const LETTERS: Readonly<Record<string, Reader>> = {
  ...{ A: 'appellant', U: 'upstream', O: 'office', C: 'centre', S: 'supervisor', T: 'operator' },
  ...{ D: 'discipline', L: 'lead', P: 'party', W: 'public' },
};

/** The law of DOMAIN.md, Confidentiality, and of decision 52, written out once more: what a reader of it would sign. */
const TABLE: Readonly<Record<Matter, readonly [open: string, confidential: string, withDiscipline: string]>> = {
  standing: ['AUOCSTDLPW', 'AUOCSTDLP', 'AUOCSTD'],
  title: ['AUOCSTDLP', 'AUOCSTDLP', 'AUD'],
  text: ['AUOCSDLP', 'AUOCSDLP', 'D'],
  'read-by-units': ['', 'OCS', ''],
  said: ['AUOCSTDLP', 'AUOCSTD', 'D'],
  person: ['AUOCSDLP', 'AUOCSD', 'D'],
  'person-in-clear': ['OCDL', 'OCD', 'D'],
  attachments: ['AUOCSDLP', 'AUOCSD', 'D'],
  evidence: ['AUOCSDLP', 'AUOCSDLP', 'D'],
  course: ['AUOCSTDLP', 'AUOCSTDLP', 'D'],
  'between-offices': ['OCSTDLP', 'OCSTDLP', 'D'],
  'of-another-unit': ['OCSTD', 'OCSTD', 'D'],
  'check-on-its-way': ['OCSTD', 'OCSTD', 'D'],
  clue: ['OSD', 'OSD', 'D'],
};

describe('who reads what of a case', () => {
  it.each(Object.entries(TABLE) as [Matter, readonly string[]][])('%s', (matter, row) => {
    const read = situations.map((situation) => readers.filter((reader) => reads(reader, matter, situation)));
    const signs = row.map((letters) => readers.filter((reader) => [...letters].some((one) => LETTERS[one] === reader)));
    expect(read).toEqual(signs);
  });

  it('has a row for everything there is to read, and lets a stranger read nothing', () => {
    expect(Object.keys(TABLE).sort()).toEqual(Object.keys(LAW).sort());
    const open = Object.keys(LAW).flatMap((matter) =>
      situations.filter((situation) => reads('stranger', matter as Matter, situation)),
    );
    expect(open).toEqual([]);
  });
});

describe('a case none of whose facts is recorded', () => {
  it.each([
    ['course', 'AUOCSTLP'],
    ['attachments', 'AUOCSLP'],
    ['evidence', 'AUOCSLP'],
  ] as const)('%s is read as of an open case, and not by the discipline body', (matter, letters) => {
    const signs = letters.split('').map((one) => LETTERS[one]);
    expect(new Set(readers.filter((reader) => readsUnrecorded(reader, matter)))).toEqual(new Set(signs));
  });
});

const by = (role: Asking['actor']['role'], more: Partial<Asking> & { unit?: string } = {}): Asking => {
  const { unit, ...rest } = more;
  return { actor: { role, id: `${role}-1`, ...(unit !== undefined && { unit }) }, ...rest };
};

describe('in which capacity somebody reads', () => {
  const { state } = signed();
  it.each<[string, Asking, Reader]>([
    ['the appellant by the code of the case', by('appellant', { caseId: state.id }), 'appellant'],
    ['an appellant by the code of another', by('appellant', { caseId: 'web~other' }), 'stranger'],
    ['the platform that filed it', by('upstream', { source: state.source }), 'upstream'],
    ['a platform bound to no source', by('upstream'), 'upstream'],
    ['another platform', by('upstream', { source: 'elsewhere' }), 'stranger'],
    ['the lead unit', by('unit', { unit: 'housing' }), 'lead'],
    ['a unit without a part in it', by('unit', { unit: 'education' }), 'stranger'],
    ['a unit account of no unit', by('unit'), 'stranger'],
    ['the discipline body of a case nothing of which was handed to it', by('discipline'), 'stranger'],
    ['the office', by('office'), 'office'],
  ])('%s', (_who, asking, reader) => {
    expect(readerOf(asking, state)).toBe(reader);
  });
});

describe('how a case stands to secrecy', () => {
  it.each(Object.entries(CASES))('%s', (_name, { story, situation, disciplines }) => {
    const { state } = story();
    expect(situationOf(state)).toBe(situation);
    expect(readerOf(by('discipline'), state)).toBe(disciplines ? 'discipline' : 'stranger');
  });
});

describe('a view of a case', () => {
  const view = (situation: Situation, reader: Reader, unit?: string) => {
    const { state, now, rules } = evaluated();
    return shownView(viewOf(state, now, rules), { reader, situation }, unit);
  };

  it('says of a dossier with the discipline body that there is one, and no more', () => {
    const office = view('with-discipline', 'office');
    expect(office).toMatchObject({ title: '（已整件移交纪委监委）', assisting: [], notices: [], accountabilities: [] });
    for (const field of ['lead', 'nextDuty', 'dueAt', 'listing', 'visits', 'checks'])
      expect(office).not.toHaveProperty(field);
    const { state } = evaluated();
    expect(view('with-discipline', 'appellant')).toMatchObject({ title: state.title, assisting: [] });
    expect(view('with-discipline', 'appellant')).not.toHaveProperty('lead');
    expect(view('with-discipline', 'discipline')).toMatchObject({ title: state.title, lead: 'housing' });
  });

  it('is the whole one for the offices, and keeps what is between them from the appellant', () => {
    const { state, now, rules } = filed();
    expect(shownView(viewOf(state, now, rules), { reader: 'office', situation: 'open' })).toEqual(
      viewOf(state, now, rules),
    );
    const accused = { ...viewOf(state, now, rules), accountabilities: [{ id: 'A1', unit: 'housing', decided: false }] };
    const seenBy = (reader: Reader, unit?: string) => shownView(accused, { reader, situation: 'open' }, unit);
    expect(seenBy('lead', 'housing').accountabilities).toHaveLength(1);
    expect(seenBy('party', 'water').accountabilities).toEqual([]);
    expect(seenBy('appellant').accountabilities).toEqual([]);
  });
});
