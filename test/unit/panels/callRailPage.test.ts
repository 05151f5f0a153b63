import assert from 'node:assert/strict';
import { callRailPage } from '../../../src/panels/callRailPage';

describe('A page of CallRail', () => {
  for (const address of ['https://app.callrail.com/a?b=c#d', 'https://callrail.com/'])
    it(`is ${address}`, () => assert.equal(callRailPage(address)?.href, address));

  for (const address of [
    'http://app.callrail.com/',
    'https://app.callrail.com:8443/',
    'https://app.callrail.com.evil.example/',
    'https://evilcallrail.com/',
    'https://user@app.callrail.com/',
    'https://:pass@app.callrail.com/',
    'https://app.callrail.com@evil.example/',
    'command:callrail.removeApiKey',
    'not an address',
    '',
    null,
    undefined,
  ])
    it(`is not ${JSON.stringify(address)}`, () => assert.equal(callRailPage(address), undefined));

  it('is read as a browser does, to which a backslash is a slash', () => {
    const page = callRailPage('https://app.callrail.com\\@evil.example/');
    assert.equal(page?.href, 'https://app.callrail.com/@evil.example/');
  });
});
