import { isWorded, LAW, reads, situations, type Matter, type Situation } from '../../domain/access/law';
import { readers, type Reader } from '../../domain/access/reader';
import { ROLE_TITLES } from '../../domain/people/role-titles';
import { code, table } from './markdown';

const READER_TITLES: Readonly<Record<Exclude<Reader, 'stranger'>, string>> = {
  appellant: ROLE_TITLES.appellant,
  upstream: ROLE_TITLES.upstream,
  office: ROLE_TITLES.office,
  centre: ROLE_TITLES.centre,
  supervisor: ROLE_TITLES.supervisor,
  operator: ROLE_TITLES.operator,
  discipline: ROLE_TITLES.discipline,
  lead: '牵头单位',
  party: '协办及有关单位',
  public: '公众',
};

const MATTER_TITLES: Readonly<Record<Matter, string>> = {
  standing: '有这一件：编号、区县、类别、进度',
  title: '标题',
  text: '诉求内容',
  'read-by-units': '承办单位读到的，以及改写的原因',
  said: '诉求人后来说的',
  person: '诉求人（脱敏）',
  'person-in-clear': '诉求人（未脱敏，须说明用途）',
  attachments: '诉求人附件的名称和地址',
  evidence: '办理证据的名称和地址',
  course: '办理经过',
  'between-offices': '部门之间：记分、通报草稿、申诉',
  'of-another-unit': '其他单位的记分和问责',
  'check-on-its-way': '带案督查已派出',
  clue: '移交的线索和理由',
};

/** Who reads what of a case, as src/domain/access has it. */
export function accessTable(): string {
  return table(
    ['what of a case', 'open', 'confidential 保密件', 'with the discipline body 整件移交'],
    (Object.keys(LAW) as Matter[]).map((matter) => [
      `${MATTER_TITLES[matter]} ${code(matter)}`,
      ...situations.map((situation) => readersOf(matter, situation)),
    ]),
  );
}

function readersOf(matter: Matter, situation: Situation): string {
  const told = readers.flatMap((reader) => {
    if (reader === 'stranger' || !reads(reader, matter, situation)) return [];
    const worded = isWorded(reader, situation) && (matter === 'title' || matter === 'text');
    return [`${READER_TITLES[reader]}${worded ? '（不含个人）' : ''}`];
  });
  return told.join('、');
}
