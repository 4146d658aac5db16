// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/**
 * A ban on imports, with the reason that the developer reads.
 *
 * @param {string} message
 * @param {...string} group
 */
const banned = (message, ...group) => ({ group, message });

const domainless = 'src/components/ui knows how things look, nothing of the domain: take props.';

const pureImports = [
  banned('A pure module: what it needs from the world is a parameter.', 'node:*', 'undici'),
  banned(
    'A pure module: Astro stays in content.config.ts, content.ts and the pages.',
    'astro:*',
    'astro',
    'astro/*',
  ),
  banned('The edge (HTTP, snake_case) is for scripts/ alone.', '**/datagouv/**'),
  banned('src/client runs in the browser.', '**/client/**'),
  banned('Pure modules receive the catalogue; they do not load it.', '**/content.ts', '**/content.config.ts'),
  banned('Markup depends on views, not the reverse.', '**/*.astro'),
];

/**
 * @param {...object} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const restrictedImports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

/** @type {import('eslint').Linter.RulesRecord} */
const pureRules = {
  'no-restricted-globals': [
    'error',
    { name: 'fetch', message: 'Network access is a parameter, given by scripts/.' },
    { name: 'process', message: 'The environment is read in scripts/ and configuration files.' },
  ],
  'no-restricted-properties': [
    'error',
    {
      object: 'Date',
      property: 'now',
      message: 'The present is `catalog.manifest.finishedAt`, or a parameter.',
    },
    { object: 'Math', property: 'random', message: 'Builds are deterministic.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'The present is `catalog.manifest.finishedAt`, or a parameter.',
    },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/.astro/', '**/.cache/']),
  { languageOptions: { globals: globals.nodeBuiltin } },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `({ left, ...rest })` is how an object is taken without one of its fields.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  ...astro.configs.recommended,
  {
    files: ['src/{pages,components,layouts}/**/*.astro'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      'max-lines': ['error', { max: 150, skipBlankLines: true }],
      'no-restricted-globals': ['error', 'fetch', 'process'],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': 'error',
      ...restrictedImports(
        banned(
          'Pages are computed from the snapshot: nothing of the network here.',
          '**/datagouv/**',
          'undici',
        ),
        banned('Markup has no input or output: compute it in a view or in a script.', 'node:*'),
        { regex: '/client/.*(?<!\\?url)$', message: 'Browser code is loaded by `<script src>` only.' },
      ),
    },
  },
  {
    files: ['src/components/ui/**/*.astro'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: restrictedImports(
      banned(domainless, 'node:*', '**/datagouv/**', '**/client/**', '**/catalog/**', '**/content.ts'),
      // The arithmetic of pages and the escaping of JSON-LD know no domain either.
      { regex: '/views/(?!pagination|json-ld-script)', message: domainless, allowTypeImports: true },
    ),
  },
  {
    files: ['src/pages/**/*.ts'],
    rules: restrictedImports(
      banned(
        'Pages are computed from the snapshot: nothing of the network here.',
        '**/datagouv/**',
        'undici',
      ),
      banned('src/client runs in the browser.', '**/client/**'),
    ),
  },
  {
    files: ['src/datagouv/**/*.ts'],
    rules: restrictedImports(
      banned(
        'The edge knows the catalogue and nothing beyond.',
        '**/views/**',
        '**/search/**',
        '**/client/**',
      ),
      banned(
        'The edge runs without Astro.',
        'astro:*',
        'astro',
        'astro/*',
        '**/content.ts',
        '**/content.config.ts',
      ),
      banned('Markup is not for the edge.', '**/components/**', '**/layouts/**', '**/pages/**'),
    ),
  },
  {
    files: ['src/{catalog,views}/**/*.ts', 'src/routes.ts'],
    // The files of the domain that read or write: the snapshot, its source and the Astro loaders.
    ignores: [
      'src/catalog/{loader,yaml-loader,snapshot,source,profiles-on-disk,outline-on-disk,map-ground-on-disk}*.ts',
      'src/catalog/snapshot/**',
    ],
    rules: { ...pureRules, ...restrictedImports(...pureImports) },
  },
  {
    files: ['src/catalog/**/*.ts'],
    ignores: [
      'src/catalog/{loader,yaml-loader,snapshot,source,profiles-on-disk,outline-on-disk,map-ground-on-disk}*.ts',
      'src/catalog/snapshot/**',
    ],
    rules: restrictedImports(
      ...pureImports,
      banned('The domain knows nothing of what is shown.', '**/views/**', '**/routes.ts', '**/search/**'),
    ),
  },
  {
    files: ['src/french/**/*.ts'],
    rules: {
      ...pureRules,
      ...restrictedImports(...pureImports, banned('src/french knows French, nothing else.', '../*')),
    },
  },
  {
    files: ['src/{search,tabular}/**/*.ts'],
    rules: {
      ...pureRules,
      ...restrictedImports(...pureImports, banned('Shared with the browser: no view.', '**/views/**'), {
        ...banned(
          'Shared with the browser: the schemas would ship zod. Use `import type`.',
          '**/catalog/schemas/**',
        ),
        allowTypeImports: true,
      }),
    },
  },
  {
    files: ['src/client/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['src/client/**/*.ts'],
    rules: restrictedImports(
      banned('src/client runs in the browser.', 'node:*', 'astro:*', 'astro', 'astro/*', 'undici'),
      banned(
        'Build-time module.',
        '**/datagouv/**',
        '**/content.ts',
        '**/content.config.ts',
        '**/site-url.ts',
      ),
      banned('Markup is made at build.', '**/components/**', '**/layouts/**', '**/pages/**'),
      {
        ...banned(
          'It would ship zod or a whole view: use `import type`.',
          '**/catalog/schemas/**',
          '**/views/**',
        ),
        allowTypeImports: true,
      },
    ),
  },
  {
    // Typed lint does not know the type of an imported `.astro` component.
    files: ['tests/unit/{components,layouts}/**'],
    rules: { '@typescript-eslint/no-unsafe-argument': 'off' },
  },
);
