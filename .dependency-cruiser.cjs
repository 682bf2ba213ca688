/** The import law of CONTRIBUTING.md: each rule with the sentence that says why. */
const SOURCES = '^(src|workflows|activities|worker)/';
/** In no commit: a fresh checkout has it once it is built. */
const MADE_AT_BUILD = 'operations\\.generated\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain decides the same everywhere, so it may know only itself and zod.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '^node_modules/zod/'] },
    },
    {
      name: 'workflows-only-wait',
      comment:
        'Workflow code is replayed for years, so it may know only itself, the domain, zod and @temporalio/workflow with its common part.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        pathNot: [
          '^workflows/',
          '^src/domain/',
          '^activities/',
          '^node_modules/zod/',
          '^node_modules/@temporalio/(workflow|common)/',
        ],
      },
    },
    {
      name: 'activities-are-types-to-workflows',
      comment: 'A workflow reaches an activity through the engine, so it may import only the types.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'messages-are-the-door-to-workflows',
      comment: 'Outsiders speak to a running workflow by message, so they may see only workflows/messages.ts.',
      severity: 'error',
      from: { path: SOURCES, pathNot: '^(workflows|activities)/' },
      to: { path: '^workflows/', pathNot: '^workflows/messages\\.ts$' },
    },
    {
      name: 'activities-never-know-workflows',
      comment: 'An activity is one effect on the world; what it is part of is none of its business.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^workflows/' },
    },
    {
      name: 'engine-is-the-door-to-temporal',
      comment: 'One folder speaks to Temporal and one runs its workers, so that a change of SDK stays there.',
      severity: 'error',
      from: { path: SOURCES, pathNot: '^(src/engine|worker)/' },
      to: { path: '^node_modules/@temporalio/(client|worker)/' },
    },
    {
      name: 'store-is-the-door-to-postgres',
      comment: 'All SQL stands in one folder, where somebody can read why it may be repeated.',
      severity: 'error',
      from: { path: SOURCES, pathNot: '^src/store/' },
      to: { path: '^node_modules/(pg|@types/pg)/' },
    },
    {
      name: 'use-cases-say-no-http',
      comment:
        'What the product can be asked is the same for the API, the pages, the activities and the commands, so a use case knows none of them and no Express.',
      severity: 'error',
      from: { path: '^src/use-cases/' },
      to: {
        pathNot: [
          '^src/(use-cases|domain|store|engine|intake|minutes|rehearsal|doctor|delivery|spelling)/',
          '^workflows/messages\\.ts$',
          '^node_modules/(zod|pino|prom-client|@temporalio/common)/',
        ],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'use-cases-open-no-port',
      comment: 'Requests and answers are of the API: a use case that speaks HTTP cannot be asked by an activity.',
      severity: 'error',
      from: { path: '^src/use-cases/' },
      to: { path: '^(node:)?(http|https|http2|net)$' },
    },
    {
      name: 'routes-only-translate',
      comment:
        'A route says what may be asked and how it is answered; what is done stands in a use case, where pages, activities and commands ask for the same.',
      severity: 'error',
      from: { path: '^src/api/(routes|open311)/' },
      to: { path: '^src/(store|engine)/' },
    },
    {
      name: 'store-and-engine-are-asked',
      comment: 'The two doors serve whoever is above them and know nobody there.',
      severity: 'error',
      from: { path: '^src/(store|engine)/' },
      to: { path: '^src/(use-cases|api|pages|delivery|intake|minutes|rehearsal|doctor|stack)/' },
    },
    {
      name: 'activities-know-no-http',
      comment: 'An activity calls use cases and the store; requests, answers and pages are of another process.',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^src/(api|pages|stack|client)/' },
    },
    {
      name: 'delivery-follows-the-record',
      comment:
        'What is sent out comes from recorded facts alone, so delivery never asks the engine and nothing waits for it.',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: ['^src/(engine|use-cases|api|pages|stack)/', '^(workflows|activities|worker)/'] },
    },
    {
      name: 'pages-only-show',
      comment:
        'A page calls what the API calls and shows the answer: it has no SQL and no way to the engine of its own.',
      severity: 'error',
      from: { path: '^src/pages/' },
      to: {
        path: ['^src/(engine|delivery|intake|stack)/', '^src/store/sql/sql\\.ts$', '^(workflows|activities|worker)/'],
      },
    },
    {
      name: 'only-serve-knows-pages',
      comment:
        'Programs are answered without pages, and nobody else renders: src/serve.ts alone puts API and pages together.',
      severity: 'error',
      from: { path: SOURCES, pathNot: '^src/(pages/|serve\\.ts$)' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'markup-stays-in-pages',
      comment:
        'What people see in a browser is made in one folder, where it is escaped, drawn and tested in the same way.',
      severity: 'error',
      from: { path: SOURCES, pathNot: '^src/pages/' },
      to: { path: '^node_modules/(preact|preact-render-to-string|htmx\\.org|qrcode)/' },
    },
    {
      name: 'file-writers-load-when-they-write',
      comment:
        'What writes Word, PDF, spreadsheets and QR codes is heavy and seldom used: import() it in the function that writes (decision 39).',
      severity: 'error',
      from: { path: SOURCES },
      to: {
        path: '^node_modules/(docx|pdfkit|write-excel-file|qrcode)/',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'minutes-only-write-files',
      comment:
        'Minutes are laid out by the domain; this folder makes files of them and knows nothing else (decision 15).',
      severity: 'error',
      from: { path: '^src/minutes/' },
      to: {
        pathNot: ['^src/(minutes|domain)/', '^node_modules/(docx|pdfkit|@types/pdfkit|@fontsource)/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'spelling-knows-the-signs',
      comment:
        'How a Chinese sign is read or simplified is looked up in one folder and handed to the domain (decision 48), so that rules stay without a dictionary.',
      severity: 'error',
      from: { path: SOURCES, pathNot: '^src/spelling/' },
      to: { path: '^node_modules/(pinyin-pro|opencc-js)/' },
    },
    {
      name: 'doctor-asks-both-stores',
      comment:
        'The doctor compares the record with the engine for whoever asks, so it knows those two and not who asks: API, command or schedule.',
      severity: 'error',
      from: { path: '^src/doctor/' },
      to: { path: '^(src/(use-cases|api|delivery|intake|pages|stack)/|workflows/|activities/|worker/)' },
    },
    {
      name: 'client-stands-alone',
      comment: 'The client runs in programs of others, so it brings nothing of ours but the types of the document.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: {
        pathNot: ['^src/client/', '^node_modules/(openapi-fetch|eventsource-parser)/', MADE_AT_BUILD],
      },
    },
    {
      name: 'client-is-built-apart',
      comment: 'The client is compiled and packed by itself (decision 33), so that nothing of the product can need it.',
      severity: 'error',
      from: { path: SOURCES, pathNot: '^src/client/' },
      to: { path: '^src/client/' },
    },
    {
      name: 'intake-only-reads-files',
      comment:
        'Files of strangers are read apart from store and engine: what comes out is plain rows, checked elsewhere.',
      severity: 'error',
      from: { path: '^src/intake/' },
      to: {
        pathNot: ['^src/(intake|domain)/', '^node_modules/(zod|read-excel-file|write-excel-file|@fast-csv|fflate)/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'rehearsals-tell-nobody',
      comment:
        'A rehearsal is played beside the city and known only by its story, so it knows neither delivery nor API nor pages.',
      severity: 'error',
      from: { path: '^src/rehearsal/' },
      to: { path: '^src/(use-cases|api|delivery|pages|intake|doctor|stack)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other at run time are one idea or a missing third.',
      severity: 'error',
      from: { path: SOURCES },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-drawer-folders',
      comment: 'A folder named utils, common, helpers or types says nothing of what is inside.',
      severity: 'error',
      from: {},
      to: { path: '/(utils|common|helpers|types)(/|\\.ts)', pathNot: '^node_modules/' },
    },
    {
      name: 'product-never-knows-tests',
      comment: 'What ships must run without the folder test.',
      severity: 'error',
      from: { path: SOURCES },
      to: { path: '^test/' },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere fails on the machine of whoever starts it first.',
      severity: 'error',
      from: { path: SOURCES },
      to: { couldNotResolve: true, pathNot: MADE_AT_BUILD },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'types', 'import', 'default'],
    },
  },
};
