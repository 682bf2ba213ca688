import type { Route } from './route';
import {
  addArticleRoute,
  changeArticleRoute,
  readArticleRoute,
  retireArticleRoute,
} from './routes/edit-articles.route';
import {
  addUnitRoute,
  changeUnitRoute,
  restoreUnitRoute,
  retireUnitRoute,
  takeDutiesRoute,
} from './routes/edit-units.route';
import { listArticlesRoute } from './routes/list-articles.route';
import { listEditsRoute } from './routes/list-edits.route';
import { listUnitsRoute, readUnitRoute } from './routes/list-units.route';
import { moveCasesRoute } from './routes/move-cases.route';
import { calendarRoutes, policyRoutes } from './routes/policies.route';
import { previewPolicyRoute } from './routes/preview-policy.route';
import { listThemesRoute, setThemeRoute } from './routes/themes.route';

/** What the city goes by, and who edits it: limits, calendar, units, themes, guides, with every edit on record. */
export const registryRoutes: readonly Route[] = [
  previewPolicyRoute,
  moveCasesRoute,
  ...policyRoutes,
  ...calendarRoutes,
  ...[listUnitsRoute, readUnitRoute, addUnitRoute, changeUnitRoute, retireUnitRoute, restoreUnitRoute, takeDutiesRoute],
  ...[listThemesRoute, setThemeRoute],
  ...[listArticlesRoute, readArticleRoute, addArticleRoute, changeArticleRoute, retireArticleRoute],
  listEditsRoute,
];
