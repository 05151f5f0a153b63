import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskedBody, maskedText, maskedValue } from '../../../../src/core/requests/maskedBody';

const keys = { people: false };
const people = { people: true };
const body = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { bytes, size: bytes.byteLength };
};

/** Long and odd, so that no mask or name holds it by chance. */
const secret = fc.stringMatching(/^[A-Za-z0-9]{12,24}$/).map(text => `zq${text}`);

describe('What a body says', () => {
  it('never holds what a signed address lets in by', () => {
    const address = fc.constantFrom(
      'https://app.callrail.com/calls/CAL1/recording/redirect?access_key=',
      'https://connect.maton.ai/?session_token=',
      'https://bucket.s3.amazonaws.com/a.mp3?X-Amz-Date=20261122&X-Amz-Signature=',
      'https://bucket.s3.amazonaws.com/a.mp3?AWSAccessKeyId=',
      'https://bucket.s3.amazonaws.com/a.mp3?Expires=1&Signature=',
      'https://x.example/?next=https%3A%2F%2Fapp.callrail.com%2F%3Faccess_key%3D',
      'https://x.example/?token=',
    );
    fc.assert(
      fc.property(address, secret, fc.jsonValue(), (before, word, other) => {
        const text = JSON.stringify({ calls: [{ url: `${before}${word}&page=2` }, other] });
        for (const masking of [keys, people])
          for (const cut of [text, text.slice(0, -1), `<html>${text}`])
            assert.ok(!maskedBody(body(cut), masking).text.includes(word), cut);
      }),
    );
  });

  it('never holds what a name of another service’s secret stands for', () => {
    const name = fc.constantFrom(
      'signing_key',
      'api_key',
      'accessToken',
      'client_secret',
      'password',
    );
    fc.assert(
      fc.property(name, secret, fc.boolean(), (key, word, deep) => {
        const value = { integrations: [{ config: { [key]: deep ? [{ x: word }] : word } }] };
        assert.ok(!maskedBody(body(JSON.stringify(value)), keys).text.includes(word));
      }),
    );
  });

  it('never holds credentials, nor who signs in by an address', () => {
    assert.equal(maskedText('Authorization: Bearer abcdef123', keys), 'Authorization: Bearer •••');
    assert.equal(maskedText('Token token="abcdef123"', keys), 'Token token="•••"');
    assert.equal(maskedText('https://me:secret@x.example/a', keys), 'https://•••@x.example/a');
  });

  it('never holds where a webhook is, whose address is all that it takes to call it', () => {
    const addresses = [
      'https://hooks.slack.com/services/T000/B000/zqSecret1',
      'https://hooks.zapier.com/hooks/catch/1/zqSecret2/',
      'https://discord.com/api/webhooks/1/zqSecret3',
      'https://acme.webhook.office.com/webhookb2/zqSecret4',
    ];
    for (const masking of [keys, people])
      for (const address of addresses) {
        const text = maskedText(`posted to ${address} today`, masking);
        assert.match(text, /^posted to https:\/\/[\w.]+\/.*••• today$/);
        assert.ok(!text.includes('zqSecret'), text);
      }
    const config = { post_call_webhook: ['https://x.example/in/zqSecret5?a=1'], name: 'Ours' };
    assert.deepEqual(maskedValue({ integrations: [{ config }] }, keys), {
      integrations: [{ config: { post_call_webhook: ['https://x.example/•••'], name: 'Ours' } }],
    });
  });

  it('never holds a signed token, nor what else an address lets in by', () => {
    const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.zqSignature';
    assert.equal(maskedText(`said ${jwt}, then`, keys), 'said •••, then');
    for (const name of ['code', 'auth', 'jwt', 'pass', 'pwd', 'hash', 'X-Goog-Credential'])
      assert.equal(
        maskedText(`https://x.example/?${name}=zqSecret&b=1`, keys).includes('zq'),
        false,
      );
    assert.equal(maskedText('zip_code=80202&area_code=770', keys), 'zip_code=80202&area_code=770');
  });

  it('holds nobody where people are masked, however deep and under whatever other name', () => {
    const field = fc.constantFrom(
      'customer_name',
      'formatted_customer_name',
      'note',
      'transcription',
      'conversational_transcript',
      'call_summary',
      'caller_name',
      'first_name',
      'form_data',
      'content',
    );
    fc.assert(
      fc.property(field, secret, fc.jsonValue(), (key, word, other) => {
        const value = { calls: [{ other, [key]: [{ said: word }, word] }] };
        assert.ok(!JSON.stringify(maskedValue(value, people)).includes(word));
      }),
    );
    const number = fc.stringMatching(/^[2-9]\d{2}-[2-9]\d{2}-\d{4}$/);
    const contact = fc.oneof(
      number.map(digits => `+1${digits.replaceAll('-', '')}`),
      number,
      number.map(digits => `(${digits.slice(0, 3)}) ${digits.slice(4)}`),
      secret.map(word => `${word}@example.com`),
    );
    fc.assert(
      fc.property(contact, fc.constantFrom('value', 'utm_term', 'whatever'), (text, key) => {
        const value = { [key]: `before ${text}, after`, [text]: 1 };
        assert.ok(!JSON.stringify(maskedValue(value, people)).includes(text));
      }),
    );
  });

  it('leaves ids, dates and numbers as they are', () => {
    const value = {
      id: 'COM8154748ae6bd4e278a7cddd38a662f4f',
      account: 'ACC0123456789',
      account_id: '227799611',
      created_at: '2026-11-22T10:00:00.000Z',
      total_records: 21_000,
      date: '2026-11-22',
    };
    assert.deepEqual(maskedValue(value, people), value);
  });

  it('is laid out where that is wanted, and whatever is whole of what was cut off', () => {
    assert.deepEqual(maskedBody(body('{"a":[1,'), keys, 2), {
      text: '{\n  "a": [\n    1\n  ]\n}',
      isJson: true,
    });
    assert.deepEqual(maskedBody(body('<h1>Bad gateway</h1>'), keys, 2), {
      text: '<h1>Bad gateway</h1>',
      isJson: false,
    });
  });

  it('is left out with people masked where it cannot be read', () => {
    assert.equal(maskedBody(body('{"customer_name": Ann Lee}'), people).text, '•••');
  });

  it('is found out soon, whatever a server makes up', () => {
    for (const part of [
      'a',
      'http://',
      'x-amz-',
      'token=',
      '+1',
      '(',
      '@',
      'Bearer ',
      '%40',
      '"',
      'eyJ',
      'hooks.',
      'http://a/',
      '?',
    ])
      for (const whole of [part.repeat(60_000), `${part.repeat(60_000)}@`])
        assert.equal(typeof maskedText(whole, people), 'string');
  });

  it('is told even of what is nested deeper than the stack', () => {
    const deep = '['.repeat(120_000);
    assert.equal(maskedBody(body(deep), keys).text.length > 0, true);
    assert.equal(maskedBody(body(deep), people).text, '•••');
  });
});
