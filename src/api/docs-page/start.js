/* Runs in the browser: Swagger UI with what it takes to open a document of 240 operations at once, and to find one of them. */
/* global SwaggerUIBundle */

/** Tags that open by themselves when so few are left by the filter. */
const FEW_TAGS = 6;
/** Milliseconds after the last letter typed. */
const PAUSE_MS = 150;

/** The document is JSON, and Swagger UI would read it as YAML, which takes half a second. */
const readAsJson = () => ({
  statePlugins: {
    spec: {
      wrapActions: {
        parseToJson:
          (_original, { specActions }) =>
          (text) =>
            specActions.updateJsonSpec(JSON.parse(text)),
      },
    },
  },
});

/** Swagger UI would go through the whole document for every operation that is opened; all our references point into the document. */
const resolveLocally = () => ({
  fn: {
    resolveSubtree: (document, path) => {
      const part = path.reduce((found, key) => found?.[key], document);
      return Promise.resolve({ spec: part === undefined ? null : inlined(part, document, []), errors: [] });
    },
  },
});

/** The same without references; one that leads back to itself stays. */
function inlined(value, document, above) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => inlined(one, document, above));
  const { $ref: reference, ...own } = value;
  const rest = Object.fromEntries(Object.entries(own).map(([key, held]) => [key, inlined(held, document, above)]));
  if (typeof reference !== 'string') return reference === undefined ? rest : { ...rest, $ref: reference };
  if (above.includes(reference)) return value;
  const [kind, name] = reference.split('/').slice(-2);
  const target = reference.split('/').slice(1);
  const found = target.reduce((part, key) => part?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  const whole = inlined(found, document, [...above, reference]);
  return { ...(kind === 'schemas' && { title: name }), ...whole, ...rest };
}

/** What somebody may look an operation up by. */
function wordsOf(tag, operation) {
  const told = operation.get('operation');
  const fields = ['summary', 'operationId', 'x-roles-title'].map((name) => told.get(name));
  return [tag, operation.get('method'), operation.get('path'), ...fields, ...(told.get('x-roles') ?? [])]
    .join(' ')
    .toLowerCase();
}

/** Operations that have every word typed, under their tags. */
function filtered(tagged, phrase) {
  const wanted = phrase.toLowerCase().split(/\s+/);
  const fits = (tag) => (operation) => wanted.every((word) => wordsOf(tag, operation).includes(word));
  return tagged
    .map((group, tag) => group.update('operations', (operations) => operations.filter(fits(tag))))
    .filter((group) => group.get('operations').size > 0);
}

const filterByWords = ({ React, specSelectors, layoutActions, layoutSelectors }) => {
  const show = (phrase) => {
    layoutActions.updateFilter(phrase === '' ? true : phrase);
    const tags = [...specSelectors.taggedOperations().keys()];
    const open = phrase !== '' && tags.length <= FEW_TAGS;
    for (const tag of tags) layoutActions.show(['operations-tag', tag], open);
  };
  let timer;
  const onChange = ({ target }) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(target.value.trim()), PAUSE_MS);
  };
  const FilterContainer = () => {
    const label = '筛选：标题、路径、动作、角色 Filter by title, path, operation or role';
    const input = { type: 'search', placeholder: label, 'aria-label': label, autoComplete: 'off', onChange };
    const none = typeof layoutSelectors.currentFilter() === 'string' && specSelectors.taggedOperations().size === 0;
    const nothing =
      none && React.createElement('p', { className: 'nothing', role: 'status' }, '没有符合的接口 Nothing fits');
    return React.createElement('div', { className: 'wrapper filter' }, React.createElement('input', input), nothing);
  };
  return { fn: { opsFilter: filtered }, components: { FilterContainer } };
};

/** Who may call it, in words, beside each operation; an open one says so in its description. */
const showRoles = ({ React, specSelectors }) => ({
  wrapComponents: {
    OperationSummary: (Original) => (props) => {
      const [path, method] = ['path', 'method'].map((name) => props.operationProps.get(name));
      const title = props.isShown
        ? undefined
        : specSelectors.specJson().getIn(['paths', path, method, 'x-roles-title']);
      const roles = title && React.createElement('p', { className: 'roles' }, `可调用：${title}`);
      return React.createElement('div', { className: 'with-roles' }, React.createElement(Original, props), roles);
    },
    // There is one server, the one this page comes from.
    ServersContainer: () => () => null,
  },
});

SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  persistAuthorization: false,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: 0,
  defaultModelExpandDepth: 2,
  displayRequestDuration: true,
  plugins: [readAsJson, resolveLocally, filterByWords, showRoles],
});
