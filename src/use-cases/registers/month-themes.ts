import { z } from 'zod';
import { themes } from '../../domain/registry/category';
import { monthThemeAt, monthThemeSchema, setMonthTheme, type MonthTheme } from '../../domain/registry/month-themes';
import { readThemes } from '../../store/rules/catalogue.repository';
import { replaceDocument } from '../../store/rules/registry.repository';
import type { UseCaseDeps } from '../deps';
import { editOnRecord, type AtRevision, type Editing } from './edit-on-record';

export const shownThemes = z
  .strictObject({
    standing: z.array(z.string()).describe('常设主题'),
    months: z.array(monthThemeSchema).describe('各月主题'),
    current: monthThemeSchema.optional().describe('本月主题'),
  })
  .meta({ id: 'Themes' });

type Themes = z.infer<typeof shownThemes>;

export async function readMonthThemes({ pool }: UseCaseDeps): Promise<AtRevision<Themes>> {
  const { revision, body } = await readThemes(pool);
  return { revision, body: view(body.months) };
}

/** One theme a month: another for the same month takes its place. */
export async function decideTheme(
  { pool }: UseCaseDeps,
  editing: Editing,
  theme: MonthTheme,
): Promise<AtRevision<Themes>> {
  const { revision: known, body } = await readThemes(pool);
  const act = body.months.some(({ month }) => month === theme.month) ? 'changed' : 'added';
  const edit = editOnRecord(known, editing, { kind: 'themes', act, subject: theme.month });
  const months = setMonthTheme(body.months, theme);
  return { revision: await replaceDocument(pool, edit, { months }), body: view(months) };
}

function view(months: readonly MonthTheme[]): Themes {
  const current = monthThemeAt(months, Date.now());
  return { standing: [...themes], months: [...months], ...(current && { current }) };
}
