import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { findFiles } from '../files.mjs';

/** Words that the host translates by their values, each with `vscode.l10n.t(english)`. */
const tables = ['call', 'table', 'analytics', 'analyticsNumber', 'queryBox'].map(page => ({
  file: `src/protocol/${page}Strings.ts`,
  name: `${page}Strings`,
}));
/** The only place where a message may be anything but a literal: it goes through such a table. */
const lookups = ['src/panels/pageStrings.ts'];

/**
 * Every message of the sources that is shown in the editor's language: the first argument of each
 * `vscode.l10n.t(…)`, and the values of the tables of words. In the order of the alphabet.
 * @returns {string[]}
 */
export function collectMessages() {
  const messages = new Set(tables.flatMap(({ file, name }) => wordsOf(parse(file), name)));
  for (const file of findFiles('src', /\.ts$/)) {
    const source = parse(file);
    visit(source, node => {
      if (!isTranslation(node)) return;
      const [message] = node.arguments;
      if (message && ts.isStringLiteralLike(message)) messages.add(message.text);
      else if (!lookups.includes(file)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        throw new Error(`${file}:${line + 1}: the message of l10n.t has to be a literal.`);
      }
    });
  }
  return [...messages].sort();
}

/**
 * The bundle that translators start from, in the form of VS Code: English text to English text.
 * @returns {string}
 */
export function englishBundle() {
  const bundle = Object.fromEntries(collectMessages().map(message => [message, message]));
  return `${JSON.stringify(bundle, undefined, 2)}\n`;
}

/** @param {string} file */
function parse(file) {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

/**
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} look
 */
function visit(node, look) {
  look(node);
  node.forEachChild(child => visit(child, look));
}

/**
 * `vscode.l10n.t(…)`, or `l10n.t(…)` where it was imported by name.
 * @param {ts.Node} node
 * @returns {node is ts.CallExpression}
 */
function isTranslation(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: owner, name } = node.expression;
  return name.text === 't' && /(^|\.)l10n$/.test(owner.getText());
}

/**
 * The texts of an object of literals.
 * @param {ts.SourceFile} source
 * @param {string} name
 */
function wordsOf(source, name) {
  /** @type {string[]} */
  const words = [];
  visit(source, node => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== name || !node.initializer)
      return;
    visit(node.initializer, inner => {
      if (ts.isPropertyAssignment(inner) && ts.isStringLiteralLike(inner.initializer))
        words.push(inner.initializer.text);
    });
  });
  if (words.length === 0) throw new Error(`${source.fileName} has no words in ${name}.`);
  return words;
}
