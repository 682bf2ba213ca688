import { defaultArticles } from '../../src/domain/registry/articles';
import { defaultCategories } from '../../src/domain/registry/default-categories';
import type { Catalogue } from '../../src/domain/registry/proposal/propose';

/** What a city knows that has edited nothing yet. */
export const defaultCatalogue: Catalogue = { categories: defaultCategories, articles: defaultArticles };
