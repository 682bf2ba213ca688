import type { Route } from '../../route';
import { addArticleRoute, changeArticleRoute, readArticleRoute, retireArticleRoute } from './edit-articles.route';
import { addUnitRoute, changeUnitRoute, restoreUnitRoute, retireUnitRoute, takeDutiesRoute } from './edit-units.route';
import { listArticlesRoute } from './list-articles.route';
import { listEditsRoute } from './list-edits.route';
import { listUnitsRoute, readUnitRoute } from './list-units.route';
import { moveCasesRoute } from '../rules/move-cases.route';
import { calendarRoutes, policyRoutes } from '../rules/policies.route';
import { previewPolicyRoute } from '../rules/preview-policy.route';
import { listThemesRoute, setThemeRoute } from './themes.route';

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
