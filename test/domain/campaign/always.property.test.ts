import fc from 'fast-check';
import { DAY } from '../../../src/domain/calendar/instant';
import { evolveCampaign } from '../../../src/domain/campaign/evolve';
import type { CampaignState } from '../../../src/domain/campaign/state';
import { defaultTemplates } from '../../../src/domain/campaign/templates/default-templates';
import { waitsOf } from '../../../src/domain/campaign/limits/waits';
import { played, randomStep } from './random-steps';
import { openFixture, START } from './fixture';

describe('every campaign, whatever people do', () => {
  it('always waits for somebody with a limit and a consequence, until it is over; and is the fold of its facts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...defaultTemplates), fc.array(randomStep, { maxLength: 30 }), (template, steps) => {
        const { state, facts } = played(template, steps);
        expect(facts().map(({ seq }) => seq)).toEqual(facts().map((_fact, index) => index));
        expect(facts().reduce<CampaignState | undefined>(evolveCampaign, undefined)).toEqual(state());
        const ids = [...state().tasks, ...state().items, ...state().findings].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        // Closed over nothing that is owed.
        if (state().status === 'closed') expect(state().items.every(({ step: at }) => at === 'done')).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('comes to its end when nobody does anything but what is asked for until done', () => {
    for (const template of defaultTemplates) {
      const fixture = openFixture(template, { units: ['tax'], targets: [{ id: 't0', title: '对象', unit: 'tax' }] });
      fixture.until(START + 900 * DAY);
      const waiting = waitsOf(fixture.state());
      expect(waiting.every(({ consequence }) => consequence === 'remind-again')).toBe(true);
      expect([template.kind, fixture.facts().length < 150]).toEqual([template.kind, true]);
    }
  });
});
