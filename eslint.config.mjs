import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * The layer rule of docs/architecture.md: what each folder of `src` may import.
 * `ours` are sibling layers, `types` are layers that may be imported as types only, `packages` are
 * modules from npm. `node:` modules are open to all but the webviews.
 */
const layers = {
  base: { ours: [], packages: [] },
  api: { ours: ['base'], packages: ['zod', 'lru-cache', 'p-queue', 'luxon'] },
  core: {
    ours: ['api', 'base'],
    packages: [
      'zod',
      'lru-cache',
      'luxon',
      'libphonenumber-js',
      'csv-stringify',
      'fastest-levenshtein',
      'p-queue',
    ],
  },
  sandbox: {
    ours: ['base'],
    types: ['api'],
    packages: ['hono', '@hono/node-server', 'fastest-levenshtein', 'lru-cache'],
  },
  mcp: {
    ours: ['core', 'api', 'base', 'sandbox'],
    packages: ['zod', '@modelcontextprotocol/sdk'],
  },
  protocol: { ours: [], packages: ['zod'] },
  host: { ours: ['core', 'api', 'base', 'protocol'], packages: ['vscode'] },
  commands: {
    ours: ['host', 'core', 'api', 'base', 'protocol'],
    types: ['tree', 'panels', 'documents', 'languages'],
    packages: ['vscode', 'zod'],
  },
  tree: {
    ours: ['host', 'core', 'api', 'base'],
    types: ['commands', 'panels', 'documents'],
    packages: ['vscode'],
  },
  panels: {
    ours: ['host', 'core', 'api', 'base', 'protocol'],
    types: ['commands', 'tree', 'documents'],
    packages: ['vscode', 'zod'],
  },
  documents: {
    ours: ['host', 'core', 'api', 'base'],
    types: ['commands', 'tree', 'panels'],
    packages: ['vscode', 'jsonc-parser'],
  },
  agents: {
    ours: ['host', 'core', 'api', 'base'],
    packages: ['vscode'],
  },
  languages: {
    ours: ['host', 'core', 'api', 'base'],
    types: ['commands', 'documents'],
    packages: ['vscode'],
  },
};

const escaped = names => names.map(name => name.replace(/[/.]/g, '\\$&')).join('|');

/** ESLint configuration that holds one layer to its rule. Nested folders import by more `../`. */
function layerRule([name, { ours, types = [], packages }]) {
  const others = Object.keys(layers).filter(layer => layer !== name && !ours.includes(layer));
  const forbidden = others.filter(layer => !types.includes(layer));
  const root = '^(\\.\\./)+';
  const patterns = [
    {
      regex: `${root}(${escaped(forbidden)})(/|$)`,
      message: `src/${name} may not import this layer (docs/architecture.md).`,
    },
    {
      regex: `^(?!node:|\\.|(${escaped(packages) || '-'})(/|$))`,
      message: `src/${name} may not import this package (docs/architecture.md).`,
    },
  ];
  if (types.length > 0)
    patterns.push({
      regex: `${root}(${escaped(types)})(/|$)`,
      allowTypeImports: true,
      message: `src/${name} may import this layer's types only (docs/architecture.md).`,
    });
  return {
    files: [`src/${name}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ['dist', 'out', 'test/corpus', '**/node_modules', '.demo', '.vscode-test'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './media/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Query types are type aliases on purpose: only those fit an index signature.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `z.looseObject(…)` and its inferred type share one name by design.
      '@typescript-eslint/no-redeclare': 'off',
      'no-redeclare': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length>0] > Literal',
          message: 'CallRail writes dates in several forms; parse them with api/time.ts.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Mocha's suites are plain calls, and `expect`-like helpers return nothing.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
    },
  },
  ...Object.entries(layers).map(layerRule),
  {
    // The only importer of undici, so that another transport is a change of one file.
    files: ['src/api/transport/http.ts', 'src/api/transport/undici.d.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'process',
          'URL',
          'URLSearchParams',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'fetch',
          'require',
          'exports',
          'module',
          'Buffer',
          '__dirname',
          'AbortSignal',
          'performance',
        ].map(name => [name, 'readonly']),
      ),
    },
  },
  prettier,
);
