import { plainText } from '../text';
import { zonedMoment } from './zoned-moment';
import type { Attribute, Datatype, Service } from './service';

/** What came as `attribute[CODE]` (one) and `attribute[CODE][]` (any number), by code. */
export type Answers = ReadonlyMap<string, readonly string[]>;

export interface AnswerFault {
  readonly code: string;
  readonly message: string;
}

/** An answer as the case keeps it: the question and what was said, keys by their names. */
export interface AnswerLine {
  readonly code: string;
  readonly question: string;
  readonly answer: string;
  /** Whether it was chosen from a list and so holds no words of the appellant. */
  readonly chosen: boolean;
}

/** Every fault of the answers: what is required and missing, what is of the wrong kind, what the service never asked. */
export function faultsOfAnswers({ attributes, name }: Service, answers: Answers): AnswerFault[] {
  const asked = new Set(attributes.map(({ code }) => code));
  const unasked = [...answers.keys()].filter((code) => !asked.has(code));
  return [
    ...attributes.flatMap((attribute) => {
      const message = faultOf(attribute, answers.get(attribute.code) ?? []);
      return message === undefined ? [] : [{ code: attribute.code, message: `${attribute.description}：${message}` }];
    }),
    ...unasked.map((code) => ({ code, message: `${name}没有这一属性` })),
  ];
}

export function linesOfAnswers({ attributes }: Service, answers: Answers): AnswerLine[] {
  return attributes.flatMap((attribute) => {
    const given = answers.get(attribute.code) ?? [];
    if (given.length === 0) return [];
    const { code, description: question, values } = attribute;
    const names = given.map((one) => values.find(({ key }) => key === one)?.name ?? one);
    return [{ code, question, answer: names.join('、'), chosen: values.length > 0 }];
  });
}

function faultOf(attribute: Attribute, given: readonly string[]): string | undefined {
  if (given.length === 0) return attribute.required ? '必填' : undefined;
  if (given.length > 1 && attribute.datatype !== 'multivaluelist') return '只能填一项';
  if (new Set(given).size < given.length) return '重复';
  return given.map((one) => CHECKS[attribute.datatype](one, attribute)).find((fault) => fault !== undefined);
}

type Check = (given: string, attribute: Attribute) => string | undefined;

const ofLength =
  (most: number): Check =>
  (given) =>
    plainText(most).safeParse(given).error?.issues[0]?.message;
const oneOfValues: Check = (given, { values }) =>
  values.some(({ key }) => key === given) ? undefined : `须为 ${values.map(({ key }) => key).join('、')} 之一`;

const CHECKS: Record<Datatype, Check> = {
  string: ofLength(200),
  text: ofLength(4_000),
  number: (given) => (/^-?\d{1,15}(\.\d{1,10})?$/.test(given) ? undefined : '须为数字'),
  datetime: (given) => (zonedMoment(given) === undefined ? '须为带时区的 ISO 8601 时间' : undefined),
  singlevaluelist: oneOfValues,
  multivaluelist: oneOfValues,
};
