import fc from 'fast-check';
import { checkTemplate } from '../../../src/domain/campaign/templates/check-template';
import type { Template } from '../../../src/domain/campaign/templates/template';
import { defaultTemplates } from '../../../src/domain/campaign/templates/default-templates';
import { played, randomStep } from './random-steps';
import { acceptedTemplate } from './random-template';

const anyTemplate = fc.oneof(fc.constantFrom(...defaultTemplates), acceptedTemplate);

/** Every place of a template that says whom a waiting is for, until when, or what follows. */
function placesOf({ tasks }: Template): string[] {
  const ofTasks = tasks.flatMap(({ consequence }, index) => [
    ...['holder', 'limit', 'consequence'].map((field) => `tasks.${index}.${field}`),
    ...(consequence === 'stands' ? [`tasks.${index}.silence`] : []),
  ]);
  const ladder = ['rectify', 'verify', 'supervision-1', 'supervision-2', 'accountability'];
  return [
    ...['prepare', 'carryOut', 'report.limit', 'report.consequence'],
    ...ladder.map((step) => `ladder.${step}`),
    ...ofTasks,
  ];
}

function without(template: Template, place: string): unknown {
  const copy = JSON.parse(JSON.stringify(template)) as Record<string, unknown>;
  const path = place.split('.');
  const last = path.pop() ?? '';
  const holder = path.reduce<Record<string, unknown>>((held, key) => held[key] as Record<string, unknown>, copy);
  Reflect.deleteProperty(holder, last);
  return copy;
}

describe('a kind of campaign that an administrator adds', () => {
  it('is refused, with the place, when any waiting has nobody, no limit, no consequence, or a silence that means nothing', () => {
    fc.assert(
      fc.property(anyTemplate, fc.nat(), (template, n) => {
        const places = placesOf(template);
        const place = places[n % places.length] ?? '';
        const answer = checkTemplate(without(template, place));
        expect('faults' in answer && answer.faults.map(({ path }) => path)).toContain(place);
      }),
      { numRuns: 1_000 },
    );
  });

  it('otherwise always waits for somebody until it is over, whatever people do', () => {
    fc.assert(
      fc.property(acceptedTemplate, fc.array(randomStep, { maxLength: 25 }), (template, steps) => {
        played(template, steps);
      }),
      { numRuns: 500 },
    );
  });
});
