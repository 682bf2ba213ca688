import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { monthThemeSchema } from '../../../domain/registry/month-themes';
import { decideTheme, readMonthThemes, shownThemes } from '../../../use-cases/registers/month-themes';
import { editingOf, tagged } from '../../etag';
import { get, post } from '../../route';

export const listThemesRoute = get('/v1/themes', {
  id: 'listThemes',
  tag: '登记簿',
  title: '主题',
  description: '常设主题和各月主题；诉求中有本月主题词语的，建议归入本月主题。',
  roles: 'public',
  answers: { 200: { title: '主题', schema: shownThemes } },
  handle: async (_call, deps) => tagged('themes', await readMonthThemes(deps)),
});

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
  handle: async (call, deps) => tagged('themes', await decideTheme(deps, editingOf(call, 'themes'), call.body.theme)),
});
