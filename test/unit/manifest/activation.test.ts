import assert from 'node:assert/strict';
import { panelTypes, documentScheme } from '../../../src/contributions';
import { manifest } from '../../support/manifest';

describe('The manifest of activation', () => {
  it('never holds up the start: ids in files and terminals live once that is over', () => {
    for (const event of manifest.activationEvents) assert.notEqual(event, '*');
  });

  it('restores panels and opens documents', () => {
    for (const type of Object.values(panelTypes))
      assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${type}`), type);
    assert.match(documentScheme, /^[a-z]+$/);
  });

  it('is built against the oldest version that it supports', () => {
    const [, oldest] = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode) ?? [];
    const [, types] =
      /^(\d+\.\d+)\.\d+$/.exec(manifest.devDependencies['@types/vscode'] ?? '') ?? [];
    assert.ok(oldest);
    assert.equal(types, oldest);
  });
});
