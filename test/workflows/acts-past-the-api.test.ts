import { findAct } from '../../src/domain/appeal/acts/acts';
import type { Fact } from '../../src/domain/appeal/facts';
import { APPELLANTS_OWN, NOT_ON_BEHALF } from '../../src/domain/people/on-behalf';
import { factsTold } from '../../src/engine/resume';
import { openCity, type City } from '../support/city';
import { actStraight, pastTheApi, ways } from '../support/cases/past-the-api';
import { takeUpStory } from './taken-up';
import { actRows } from '../domain/appeal/acts/rows';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

/** What the run has told, whatever waits to be recorded. */
const told = async (workflowId: string): Promise<Fact[]> => (await factsTold(city.engine, workflowId)) ?? [];

// Generated from the table of acts: a new act has its row there, or acts.test.ts fails.
describe.each(actRows.map((row, index) => [row.act, row, ways[index % 2] ?? 'in clear'] as const))(
  '%s, sent straight to the engine',
  (name, { works }, way) => {
    it('is recorded as the operator’s on behalf of whom it names, or refused with the reason', async () => {
      const { workflowId, bodyOf } = await takeUpStory(city, works.given());
      const before = await told(workflowId);
      const message = { by: works.by, body: bodyOf(works.body ?? findAct(name)?.example ?? {}) };
      const refused = await actStraight(pastTheApi(city, way), workflowId, name, message);
      const news = (await told(workflowId)).slice(before.length);
      if (APPELLANTS_OWN.includes(name) || NOT_ON_BEHALF.includes(name)) {
        expect(refused).toEqual({
          code: 'not-on-behalf',
          words: expect.stringMatching(/[\u4e00-\u9fff]{6}/),
          stack: '',
        });
        expect(news).toEqual([]);
      } else {
        expect(refused).toBeUndefined();
        expect(news[0]).toMatchObject({
          type: works.facts[0],
          by: { role: 'operator', id: 'temporal', onBehalfOf: works.by },
        });
      }
    });
  },
);
