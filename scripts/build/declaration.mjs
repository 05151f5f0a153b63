import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Writes the types that a module exports, as its declaration. The module declares them itself, so
 * that the file stands alone.
 * @param {string} from A TypeScript file.
 * @param {string} to
 */
export function buildDeclaration(from, to) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(from, 'utf8'), {
    fileName: from,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2023, strict: true, isolatedDeclarations: true },
  });
  const [problem] = diagnostics;
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
  if (/^\s*import\b/m.test(outputText)) throw new Error(`${to} would import from elsewhere.`);
  writeFileSync(to, outputText);
}
