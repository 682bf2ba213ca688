import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const ours = ['src', 'workflows', 'activities', 'worker', 'test'].map((folder) => `${folder}/**/*.{ts,tsx}`);
const product = ['src', 'workflows', 'activities', 'worker'].map((folder) => `${folder}/**/*.{ts,tsx}`);

const randomness = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'No randomness here: the same facts must always give the same decision.',
};
const clock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain has no clock: take the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The domain has no clock: take the instant as an argument.',
  },
];
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that one word means one thing everywhere.',
};
const classes = {
  selector: 'ClassDeclaration:not([superClass.name=/Error$|^ApplicationFailure$/])',
  message: 'No classes but errors: a function over plain values says the same with less.',
};
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment: ask it for what you need.',
};
const literalSpread = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message:
    'Write the fields themselves: a spread literal switches off the check for fields that the type does not have.',
};
const nodeBuiltIns = {
  patterns: [
    {
      regex:
        '^node:|^(assert|buffer|child_process|crypto|events|fs|http|https|net|os|path|process|stream|timers|url|util|worker_threads|zlib)(/|$)',
      message: 'Runs inside the workflow sandbox, which has no Node: pass the value in, or do it in an activity.',
    },
  ],
};

export default defineConfig(
  {
    ignores: ['node_modules/', 'dist/', '.liubu/', 'coverage/', 'test/replay/histories/', 'src/client/*.generated.ts'],
  },
  {
    files: ours,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The shape of a stored fact is inferred from its schema, and some carry nothing.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // Spread by code points is what masking wants: rare characters stay whole.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
      'no-control-regex': 'error',
      'no-fallthrough': 'error',
      'no-irregular-whitespace': 'error',
      'no-misleading-character-class': 'error',
      'no-unsafe-finally': 'error',
      complexity: ['error', 8],
      'no-console': 'error',
      'no-restricted-syntax': ['error', defaultExport, classes, environment, literalSpread],
    },
  },
  {
    files: product,
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 30, skipComments: true, skipBlankLines: true }],
    },
  },
  // Tables of data: their length is the length of the matter.
  {
    files: [
      'src/domain/**/default-*.ts',
      'src/domain/registry/articles.ts',
      'src/domain/appeal/facts.ts',
      'src/api/openapi/openapi*.ts',
    ],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', nodeBuiltIns],
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'fetch', 'crypto', 'performance'],
      'no-restricted-syntax': ['error', defaultExport, classes, environment, literalSpread, randomness, ...clock],
    },
  },
  {
    // Temporal makes Date deterministic inside workflows, so reading it is reading the case's own clock.
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', nodeBuiltIns],
      'no-restricted-globals': ['error', 'process', 'fetch', 'crypto', 'performance'],
      'no-restricted-syntax': ['error', defaultExport, classes, environment, randomness, literalSpread],
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', defaultExport, classes, literalSpread] } },
  { files: ['src/cli.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', classes],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The value under test is often of no type at all: a body, a row, a history.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  // Jest calls the default export of these two.
  { files: ['test/support/global-*.ts'], rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' } },
);
