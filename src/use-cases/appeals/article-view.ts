import { z } from 'zod';
import type { Article } from '../../domain/registry/articles';

export const shownArticle = z
  .strictObject({ id: z.string(), category: z.string(), title: z.string(), text: z.string() })
  .meta({ id: 'Article', description: '办事指南' });

export function articleView({ id, category, title, text }: Article): z.infer<typeof shownArticle> {
  return { id, category, title, text };
}
