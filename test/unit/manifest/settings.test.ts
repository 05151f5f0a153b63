import assert from 'node:assert/strict';
import { checkEndpoint } from '../../../src/api/endpoints';
import { dateRanges } from '../../../src/api/resources/callQuery';
import { manifest, settings, sorted, text } from '../../support/manifest';

describe('The manifest of settings', () => {
  const guarded = ['callrail.gatewayUrl', 'callrail.controlUrl', 'callrail.recordingHosts'];

  it('lets no workspace say where the key goes, or where recordings come from', () => {
    for (const name of guarded) assert.equal(settings[name]?.scope, 'application', name);
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(sorted(restrictedConfigurations), sorted(guarded));
  });

  it('lets no workspace switch off the question before a record is written', () => {
    assert.equal(settings['callrail.files.confirmSave']?.scope, 'application');
  });

  it('defaults to addresses that the key may go to', () => {
    for (const name of ['callrail.gatewayUrl', 'callrail.controlUrl']) {
      const { default: address, pattern } = settings[name] ?? {};
      assert.equal(checkEndpoint(String(address)), undefined);
      assert.match(String(address), new RegExp(pattern ?? '$^'));
    }
  });

  it('warns of http, but on this machine, as the client does', () => {
    const pattern = new RegExp(settings['callrail.gatewayUrl']?.pattern ?? '');
    for (const address of [
      'https://gateway.example',
      'http://gateway.example',
      'http://127.0.0.1:8080/base',
      'http://localhost',
      'http://[::1]:1',
      'http://127.0.0.1.evil.example',
      'http://localhost.evil.example',
      'ftp://127.0.0.1',
    ])
      assert.equal(pattern.test(address), checkEndpoint(address) === undefined, address);
  });

  it('offers the ranges that CallRail names, each in words', () => {
    const range = settings['callrail.calls.defaultRange'];
    assert.deepEqual(range?.enum, [...dateRanges]);
    assert.equal(range.enumDescriptions?.length, dateRanges.length);
  });

  it('has a default and a description that can be translated for each', () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.notEqual(setting.default, undefined, name);
      const description = setting.markdownDescription ?? setting.description ?? '';
      assert.match(description, /^%[\w.]+%$/, name);
    }
  });

  it('are those that the code reads', () => {
    const source = text('src/host/settings.ts');
    const read = [...source.matchAll(/(?:get|inspect)(?:<[^>]+>)?\('([\w.]+)'/g)].map(
      ([, name]) => name,
    );
    assert.deepEqual(
      sorted(read.map(name => `callrail.${name ?? ''}`)),
      sorted(Object.keys(settings)),
    );
  });
});
