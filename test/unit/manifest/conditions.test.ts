import assert from 'node:assert/strict';
import ts from 'typescript';
import { findFiles } from '../../../scripts/files.mjs';
import { contextKeys, viewIds } from '../../../src/contributions';
import { sorted, text, whens } from '../../support/manifest';

describe('The manifest of conditions', () => {
  it('names context keys that the code sets', () => {
    const own = whens.flatMap(when => when.match(/callrail\.\w+/g) ?? []);
    const known = new Set<string>([...Object.values(contextKeys), ...Object.values(viewIds)]);
    assert.deepEqual(
      own.filter(key => !known.has(key)),
      [],
    );
  });

  it('names states that a view can be in', () => {
    const states = whens.flatMap(when =>
      [...when.matchAll(/callrail\.state [!=]= ([\w-]+)/g)].map(([, state]) => state ?? ''),
    );
    assert.ok(states.length > 5);
    const source = text('src/host/viewState.ts') + text('src/tree/accountsView.ts');
    for (const state of new Set(states)) assert.ok(source.includes(`'${state}'`), state);
  });

  it('names flags that nodes of the trees have', () => {
    const wanted = whens.flatMap(when =>
      [...when.matchAll(/viewItem =~ \/\\b\(?([\w|]+)\)?\\b\//g)].flatMap(([, words]) =>
        (words ?? '').split('|'),
      ),
    );
    const conditions = whens.join(' ').match(/viewItem/g)?.length ?? 0;
    assert.ok(conditions > 30);
    assert.equal(whens.join(' ').match(/viewItem =~ \/\\b\(?[\w|]+\)?\\b\//g)?.length, conditions);
    const flags = nodeFlags();
    assert.deepEqual(
      sorted(new Set(wanted)).filter(flag => !flags.has(flag)),
      [],
    );
  });
});

/**
 * What the nodes' context values can hold: the words in `flags(…)`, and those that folders hand to
 * it. A connection adds its status.
 */
function nodeFlags(): Set<string> {
  const found = new Set(['active', 'pending', 'failed']);
  for (const file of findFiles('src/tree', /\.ts$/)) {
    const source = ts.createSourceFile(file, text(file), ts.ScriptTarget.Latest, true);
    const collect = (node: ts.Node): void => {
      if (ts.isStringLiteral(node)) found.add(node.text);
      node.forEachChild(collect);
    };
    const visit = (node: ts.Node): void => {
      const isFlags = ts.isCallExpression(node) && node.expression.getText() === 'flags';
      if (isFlags) node.arguments.forEach(collect);
      if (ts.isPropertyAssignment(node) && ['kind', 'flags'].includes(node.name.getText()))
        collect(node.initializer);
      node.forEachChild(visit);
    };
    visit(source);
  }
  return found;
}
