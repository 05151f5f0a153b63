import assert from 'node:assert/strict';
import { isAllowedHost, recordingHosts } from '../../../src/api/recordingHosts';

const allowed = (url: string, hosts = recordingHosts) => isAllowedHost(new URL(url), hosts);

describe('recordingHosts', () => {
  for (const url of [
    'https://app.callrail.com/calls/CAL1/recording/redirect?access_key=x',
    'https://APP.callrail.com/x',
    'https://calltrk-production.s3.amazonaws.com/a.mp3',
    'https://calltrk-production.s3.us-west-2.amazonaws.com/a.mp3',
  ])
    it(`have ${url}`, () => assert.ok(allowed(url)));

  for (const url of [
    'https://callrail.com/',
    'https://evil.app.callrail.com/',
    'https://app.callrail.com.evil.example/',
    'https://app-callrail.com/',
    'https://app.callrail.com:8443/',
    'https://other.s3.amazonaws.com/a.mp3',
    'https://calltrk-production.s3.evil.example.amazonaws.com/a.mp3',
    'https://calltrk-production.s3.x.amazonaws.com.evil.example/a.mp3',
  ])
    it(`do not have ${url}`, () => assert.ok(!allowed(url)));
});

describe('isAllowedHost', () => {
  it('tells ports apart, and takes an entry’s dots for dots', () => {
    assert.ok(allowed('http://127.0.0.1:4000/x', ['127.0.0.1:4000']));
    assert.ok(!allowed('http://127.0.0.1:4001/x', ['127.0.0.1:4000']));
    assert.ok(!allowed('https://aXb.example/', ['a.b.example']));
    assert.ok(!allowed('https://a.example/', []));
    assert.ok(!allowed('https://a.example/', ['']));
  });

  it('takes an entry for a host name even if it looks like a pattern', () => {
    for (const entry of ['.+', '(', '[a-z]+', 'a|b', '**'])
      assert.ok(!allowed('https://a.example/', [entry]));
  });
});
