/** Lint: type-aware rules for TypeScript, Astro's own for pages, and the floor of old screens for what runs in them. */
import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig([
  globalIgnores([
    'dist*/',
    '.astro/',
    '.cache/',
    'look/',
    'node_modules/',
    'tests/fixtures/',
    'test-results/',
  ]),
  ...ts.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Typed arrays are read by index in every line here; a check at each would cost more than it tells.
    files: [
      'src/crowd/**/*.ts',
      'src/performers/scroll/**/*.ts',
      'src/scenery/**/*.ts',
      'tests/**/*.ts',
      'scripts/**/*.ts',
      'tools/**/*.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // What runs in a browser keeps to the floor of the product (BR-2, BR-3).
    files: [
      'src/client/**/*.ts',
      'src/crowd/**/*.ts',
      'src/blocks/**/*.ts',
      'src/shell/**/*.ts',
      'src/performers/**/*.ts',
    ],
    plugins: { compat },
    settings: { targets: ['chrome 87', 'edge 88', 'firefox 78', 'safari 14'] },
    rules: {
      'compat/compat': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
          message: 'Lookbehind throws in Safari before 16.4.',
        },
        {
          selector: 'Program > ExpressionStatement > AwaitExpression',
          message: 'Top-level await is beyond the floor.',
        },
        {
          selector:
            "MemberExpression[property.name=/^(at|hasOwn|toSorted|toReversed|findLast|findLastIndex|replaceAll)$/]:not([object.type='ThisExpression'])",
          message: 'Beyond the floor (BR-3): not polyfilled.',
        },
      ],
    },
  },
]);
