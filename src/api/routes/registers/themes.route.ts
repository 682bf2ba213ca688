import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { themes } from '../../../domain/registry/category';
import { monthThemeAt, monthThemeSchema, setMonthTheme, type MonthTheme } from '../../../domain/registry/month-themes';
import { readThemes } from '../../../store/rules/catalogue.repository';
import { replaceDocument } from '../../../store/rules/registry.repository';
import { editOf, etagOf } from '../../etag';
import { get, post } from '../../route';

const shownThemes = z
  .strictObject({
    standing: z.array(z.string()).describe('常设主题'),
    months: z.array(monthThemeSchema).describe('各月主题'),
    current: monthThemeSchema.optional().describe('本月主题'),
  })
  .meta({ id: 'Themes' });

export const listThemesRoute = get('/v1/themes', {
  id: 'listThemes',
  tag: '登记簿',
  title: '主题',
  description: '常设主题和各月主题；诉求中有本月主题词语的，建议归入本月主题。',
  roles: 'public',
  answers: { 200: { title: '主题', schema: shownThemes } },
  async handle(_call, { pool }) {
    const { revision, body } = await readThemes(pool);
    return { headers: etagOf('themes', revision), body: view(body.months) };
  },
});

function view(months: readonly MonthTheme[]): z.infer<typeof shownThemes> {
  const current = monthThemeAt(months, Date.now());
  return { standing: [...themes], months: [...months], ...(current && { current }) };
}

export const setThemeRoute = post('/v1/themes', {
  id: 'setMonthTheme',
  tag: '登记簿',
  title: '确定月主题',
  description: '一个月一个主题；已有的由新的取代。当月登记的诉求按它归类。',
  roles: ['office', 'operator'],
  edits: true,
  body: z.strictObject({ theme: monthThemeSchema, reason: reasonText }).meta({ id: 'MonthThemeSetting' }),
  example: { theme: { month: '2026-10', name: '惠企政策直达', words: ['补贴', '奖补'] }, reason: '十月主题会客厅' },
  answers: { 200: { title: '现在的主题', schema: shownThemes } },
  async handle(call, deps) {
    const { theme, reason } = call.body;
    const { body } = await readThemes(deps.pool);
    const act = body.months.some(({ month }) => month === theme.month) ? 'changed' : 'added';
    const edit = await editOf(deps, call, { kind: 'themes', act, subject: theme.month, reason });
    const months = setMonthTheme(body.months, theme);
    const revision = await replaceDocument(deps.pool, edit, { months });
    return { headers: etagOf('themes', revision), body: view(months) };
  },
});
