import { z } from 'zod';
import { channels, sourceSchema } from '../appeal/intake/intake';
import { plainText } from '../text';
import { unitIdSchema } from './duty-list';

/** Units are ranked among their own kind only (DOMAIN.md section 8). */
export const unitClasses = ['district', 'department', 'utility'] as const;

/** A handling unit 承办单位. `head` is the post that answers for it, never a person's name. */
export const unitSchema = z.strictObject({
  id: unitIdSchema,
  name: plainText(60),
  class: z.enum(unitClasses),
  head: plainText(40),
  divisions: z.array(plainText(40)),
});
export type Unit = z.infer<typeof unitSchema>;

/** A district as appeals name it, what else people call it, and the unit that is its government. */
export const districtSchema = z.strictObject({
  name: plainText(40),
  aliases: z.array(plainText(40)).optional(),
  government: unitIdSchema,
});
export type District = z.infer<typeof districtSchema>;

/** A platform or body that files appeals (X2), with the channels it files by. */
export const upstreamSchema = z.strictObject({
  id: sourceSchema,
  name: plainText(60),
  channels: z.array(z.enum(channels)).min(1),
});
export type Upstream = z.infer<typeof upstreamSchema>;

/** Who and what a city has. Every fault is named at once. */
export const registrySchema = z
  .strictObject({
    version: z.string().min(1).max(40),
    districts: z.array(districtSchema).min(1),
    units: z.array(unitSchema).min(1),
    sources: z.array(upstreamSchema),
  })
  .superRefine((registry, ctx) => {
    const units = new Set(registry.units.map((unit) => unit.id));
    for (const [list, names] of Object.entries(namesOf(registry))) {
      for (const name of repeated(names)) ctx.addIssue({ code: 'custom', path: [list], message: `重复：${name}` });
    }
    registry.districts.forEach(({ name, government }, index) => {
      if (units.has(government)) return;
      ctx.addIssue({ code: 'custom', path: ['districts', index, 'government'], message: `${name}的承办单位未登记` });
    });
  });
export type Registry = z.infer<typeof registrySchema>;

/** What has to be unique, by the list it stands in. */
function namesOf(registry: { districts: District[]; units: Unit[]; sources: Upstream[] }): Record<string, string[]> {
  return {
    districts: registry.districts.flatMap(({ name, aliases = [] }) => [name, ...aliases]),
    units: registry.units.flatMap(({ id, name }) => [id, name]),
    sources: registry.sources.map(({ id }) => id),
  };
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
