import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { findFiles } from '../../scripts/files.mjs';

interface Import {
  file: string;
  /** A package, or a path from the root without its extension. */
  target: string;
  typesOnly: boolean;
}

const bringsTypes = ({ importClause }: ts.ImportDeclaration) =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

/** Every import, export-from and `import()` of a source file. */
function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const target = text.startsWith('.') ? join(dirname(file), text) : text;
    found.push({ file, target, typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, bringsTypes(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** Sources; declarations of types load nothing. */
const isSource = /(?<!\.d)\.ts$/;
const imports = [...findFiles('src', isSource), ...findFiles('media', isSource)].flatMap(importsOf);

/** The files that import a package, or a module below it, other than as types. */
const importersOf = (name: string) => [
  ...new Set(
    imports
      .filter(({ target, typesOnly }) => !typesOnly && `${target}/`.startsWith(`${name}/`))
      .map(({ file }) => file),
  ),
];

describe('The layers', () => {
  for (const layer of ['base', 'api', 'core', 'sandbox', 'protocol'])
    it(`know nothing of VS Code in ${layer}`, () => {
      const own = imports.filter(({ file }) => file.startsWith(`src/${layer}/`));
      assert.ok(own.length > 0);
      assert.deepEqual(
        own.filter(({ target }) => target === 'vscode'),
        [],
      );
    });

  it('know nothing of the sandbox but at the top', () => {
    const users = imports
      .filter(({ target }) => target.startsWith('src/sandbox/'))
      .map(({ file }) => file)
      .filter(file => !file.startsWith('src/sandbox/'));
    assert.deepEqual(users, ['src/extension.ts', 'src/mcp/main.ts']);
  });

  it('leave the network to one file of the client', () => {
    const [transport, ...others] = importersOf('undici');
    assert.match(transport ?? '', /^src\/api\/(\w+\/)?http\.ts$/);
    assert.deepEqual(others, []);
    const sockets = ['http', 'https', 'net', 'http2'].flatMap(name => importersOf(`node:${name}`));
    assert.deepEqual(
      sockets.filter(file => !file.startsWith('src/sandbox/')),
      [],
    );
  });

  it('leave the toolkit of the webviews to one file', () => {
    const users = findFiles('media', /\.ts$/).filter(file =>
      /vscode-(button|text-field|dropdown|tag)\b|webview-ui-toolkit/.test(
        readFileSync(file, 'utf8'),
      ),
    );
    assert.deepEqual(users, ['media/shared/toolkit.ts']);
  });

  it('give webviews nothing of the host', () => {
    const foreign = imports
      .filter(({ file }) => file.startsWith('media/'))
      .filter(
        ({ target }) =>
          (target.startsWith('src/') && !target.startsWith('src/protocol/')) ||
          target === 'vscode' ||
          target.startsWith('node:') ||
          builtinModules.includes(target),
      );
    assert.deepEqual(foreign, []);
  });

  it('name the modules of Node as such', () => {
    assert.deepEqual(
      imports.filter(({ target }) => builtinModules.includes(target)),
      [],
    );
  });
});

describe('The part that loads with VS Code', () => {
  /** Files that are loaded with `entry`: dynamic imports and types do not count. */
  function loadedWith(entry: string): { files: string[]; packages: string[] } {
    const files = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string) => {
      if (files.has(file)) return;
      files.add(file);
      for (const target of staticImports(file)) {
        if (!target.startsWith('src/')) packages.add(target);
        else
          visit([`${target}.ts`, `${target}/index.ts`].find(path => existing.has(path)) ?? target);
      }
    };
    visit(entry);
    return { files: [...files], packages: [...packages] };
  }

  const existing = new Set(findFiles('src', isSource));

  function staticImports(file: string): string[] {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    return source.statements.flatMap(statement => {
      const isImport = ts.isImportDeclaration(statement) && !bringsTypes(statement);
      const isExport = ts.isExportDeclaration(statement) && !statement.isTypeOnly;
      const specifier = isImport || isExport ? statement.moduleSpecifier : undefined;
      if (!specifier || !ts.isStringLiteral(specifier)) return [];
      const { text } = specifier;
      return [text.startsWith('.') ? join(dirname(file), text) : text];
    });
  }

  const loaded = loadedWith('src/extension.ts');

  it('leaves the client, the sandbox and their packages for later', () => {
    assert.ok(loaded.files.includes('src/core/session.ts'));
    const heavy = ['undici', 'zod', 'hono', 'luxon', 'libphonenumber-js', 'p-queue'];
    assert.deepEqual(
      loaded.packages.filter(name => heavy.some(each => `${name}/`.startsWith(`${each}/`))),
      [],
    );
    assert.deepEqual(
      loaded.files.filter(file =>
        /^src\/(sandbox|api\/(transport|http|api|client|schemas))\b/.test(file),
      ),
      [],
    );
  });
});
