import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/lint/applyFix';
import { lint } from '../../../../src/core/lint/lint';
import { corpus } from '../../../support/corpus';

// Put together, so that the samples are no findings of their own.
const key = ['v2kQ9xTz4LmW', '8rYb1NcP5sJf', '7HdG3uEa'].join('');
const gateway = 'https://gateway.maton.ai/' + 'callrail/v3';

/** What begins and ends things in the languages. */
const marks = ['"', "'", '`', '$', '{', '}', '#', '(', ')', '[', '/', '\\', '<', '\n', '=', '+'];

const rulesOf = (language: string, text: string, fileName?: string) =>
  lint(language, text, { fileName }).map(({ rule }) => rule);

/** A text after the first fix of its only finding. */
function mended(language: string, text: string, which = 0): string {
  const found = lint(language, text);
  assert.equal(found.length, 1, JSON.stringify(found));
  return applyEdits(text, found[0]?.fixes[which]?.edits ?? []);
}

describe('Diagnostics of code', () => {
  it('look at files that talk to CallRail, in languages they read, by the rules they are given', () => {
    const text = `MATON_API_KEY = "${key}"`;
    assert.deepEqual(rulesOf('python', text), ['exposedKey']);
    assert.deepEqual(rulesOf('plaintext', text), []);
    assert.deepEqual(rulesOf('python', `OTHER_KEY = "${key}"`), []);
    assert.deepEqual(lint('python', text, { rules: ['missingJson'] }), []);
  });

  it('know .http files by their name, and files where keys belong', () => {
    const request = `PATCH ${gateway}/a/{{account}}/tags/1.json`;
    assert.deepEqual(rulesOf('plaintext', request, '/x/calls.http'), ['patchMethod']);
    assert.deepEqual(rulesOf('plaintext', request, '/x/calls.rest'), ['patchMethod']);
    for (const name of ['.env', '/a/.env.local', 'C:\\a\\.envrc'])
      assert.deepEqual(rulesOf('shellscript', `MATON_API_KEY=${key}`, name), []);
  });

  it('prefer a fix of a key where a header shows that it is one, not by its name alone', () => {
    const text = `const MATON_API_KEY = '${key}';`;
    const sent = `${text}\nconst headers = { Authorization: \`Bearer \${MATON_API_KEY}\` };`;
    const certain = (code: string) => lint('typescript', code)[0]?.fixes[0]?.certain;
    assert.deepEqual([certain(text), certain(sent)], [false, true]);
  });

  it('see what is sent in a file of tests, and what is printed', () => {
    const request = `fetch('${gateway}/a/1/tags/2.json', { method: 'PATCH' })`;
    assert.deepEqual(rulesOf('typescript', `console.log(await ${request});`), ['patchMethod']);
    const test = `import { http } from 'msw';\nawait ${request};`;
    assert.deepEqual(rulesOf('typescript', test), ['patchMethod']);
    assert.deepEqual(rulesOf('typescript', `await http.patch('${gateway}/a/1/tags/2.json');`), [
      'patchMethod',
    ]);
  });

  it('follow a body that is turned into text by itself', () => {
    const put = (sent: string) =>
      `body = { spam: false, note: 'x' }\nHTTParty.put("${gateway}/a/1/calls/2.json", body: ${sent})`;
    assert.deepEqual(rulesOf('ruby', put('body.to_json')), ['unspam']);
    assert.deepEqual(rulesOf('ruby', put('{ note: body.note }.to_json')), []);
  });

  it('say where the mistake stands', () => {
    const text = `await fetch('${gateway}/a/ACC1/tags', { headers });`;
    const [finding] = lint('typescript', text);
    assert.equal(text.slice(finding?.start, finding?.end), '/v3/a/ACC1/tags');
  });

  describe('fixes', () => {
    it('read a key from the environment, with the import that this takes', () => {
      assert.equal(
        mended('python', `import requests\n\nMATON_API_KEY = "${key}"\n`),
        'import os\nimport requests\n\nMATON_API_KEY = os.environ["MATON_API_KEY"]\n',
      );
      assert.equal(
        mended('go', `package a\n\nimport (\n\t"fmt"\n)\n\nconst matonKey = "${key}"\n`),
        'package a\n\nimport (\n\t"os"\n\t"fmt"\n)\n\nvar matonKey = os.Getenv("MATON_API_KEY")\n',
      );
      assert.equal(
        mended('csharp', `class A { private const string MatonKey = "${key}"; }`),
        'class A { private static readonly string MatonKey = System.Environment.GetEnvironmentVariable("MATON_API_KEY"); }',
      );
      assert.equal(
        mended('javascript', `const matonKey = process.env.MATON_API_KEY || '${key}';`),
        'const matonKey = process.env.MATON_API_KEY;',
      );
    });

    it('read a key within a text in the way of the language', () => {
      const header = `Bearer ${key}`;
      const cases: [string, string, string][] = [
        [
          'typescript',
          `h = { maton: '${header}' };`,
          'h = { maton: `Bearer ${process.env.MATON_API_KEY}` };',
        ],
        [
          'python',
          `import os\nmaton = '${header}'`,
          `import os\nmaton = f"Bearer {os.environ['MATON_API_KEY']}"`,
        ],
        ['ruby', `maton = '${header}'`, `maton = "Bearer #{ENV.fetch('MATON_API_KEY')}"`],
        [
          'php',
          `<?php $maton = '${header}';`,
          `<?php $maton = 'Bearer ' . getenv('MATON_API_KEY');`,
        ],
        ['java', `maton = "${header}";`, 'maton = "Bearer " + System.getenv("MATON_API_KEY");'],
        ['shellscript', `curl -H 'Maton: ${header}'`, 'curl -H "Maton: Bearer $MATON_API_KEY"'],
      ];
      for (const [language, text, expected] of cases)
        assert.equal(mended(language, text), expected);
    });

    it('put .json where it belongs', () => {
      const cases: [string, string, string][] = [
        [
          'typescript',
          `fetch(\`${gateway}/a/\${accountId}?fields=x\`)`,
          `fetch(\`${gateway}/a/\${accountId}.json?fields=x\`)`,
        ],
        [
          'typescript',
          `fetch('${gateway}/a/' + accountId)`,
          `fetch('${gateway}/a/' + accountId + '.json')`,
        ],
        [
          'php',
          `<?php $client->get("${gateway}/a/" . $id);`,
          `<?php $client->get("${gateway}/a/" . $id . ".json");`,
        ],
        [
          'python',
          `requests.get("${gateway}/a/%s/tags" % acc)`,
          `requests.get("${gateway}/a/%s/tags.json" % acc)`,
        ],
        ['shellscript', `curl "${gateway}/a/$ACC/tags"`, `curl "${gateway}/a/$ACC/tags.json"`],
      ];
      for (const [language, text, expected] of cases)
        assert.equal(mended(language, text), expected);
    });

    it('double the sign of percent where a text is a format', () => {
      const text = `requests.get("${gateway}/a/%s/calls.json?date_range=today&tags[]=%s" % (a, b))`;
      assert.equal(mended('python', text), text.replace('[]', '%%5B%%5D'));
    });

    it('offer curl to take brackets as they are', () => {
      const text = `curl -s "${gateway}/a/1/calls.json?date_range=today&tags[]=A"`;
      assert.equal(mended('shellscript', text, 1), text.replace('curl', 'curl -g'));
    });

    it('name dates in the address or among its parameters', () => {
      assert.equal(
        mended('typescript', `fetch('${gateway}/a/1/calls.json')`),
        `fetch('${gateway}/a/1/calls.json?date_range=last_30_days')`,
      );
      assert.equal(
        mended('python', `requests.get("${gateway}/a/1/calls.json", params={"page": 2})`, 1),
        `requests.get("${gateway}/a/1/calls.json", params={"date_range": "recent", "page": 2})`,
      );
    });

    it('leave spam out with its comma, and offer nothing where it is all that is sent', () => {
      const request = (body: string) =>
        `requests.put("${gateway}/a/1/calls/2.json", json={${body}})`;
      assert.equal(mended('python', request('"spam": False, "note": "x"')), request('"note": "x"'));
      assert.equal(mended('python', request('"note": "x", "spam": False')), request('"note": "x"'));
      assert.deepEqual(lint('python', request('"spam": False'))[0]?.fixes, []);
    });
  });

  it('find the same, moved, when something is written before', () => {
    const snippets = corpus('wrong').filter(({ language }) => language === 'typescript');
    for (const { text, name } of snippets) {
      const before = lint('typescript', text);
      const lead = '// A line more.\nconst added = "It\'s ok";\n';
      assert.deepEqual(
        lint('typescript', lead + text).map(({ rule, start }) => [rule, start - lead.length]),
        before.map(({ rule, start }) => [rule, start]),
        name,
      );
    }
  });

  it('stand whatever is typed: half a file is read, and findings lie within it', () => {
    const snippets = [...corpus('right'), ...corpus('wrong')];
    fc.assert(
      fc.property(
        fc.constantFrom(...snippets),
        fc.nat(),
        fc.nat(),
        fc.string({ maxLength: 6, unit: fc.constantFrom(...marks) }),
        ({ language, text }, from, length, typed) => {
          const start = from % text.length;
          const damaged = text.slice(0, start) + typed + text.slice(start + (length % 40));
          for (const { start, end, fixes } of lint(language, damaged)) {
            assert.ok(start >= 0 && start < end && end <= damaged.length);
            for (const edit of fixes.flatMap(({ edits }) => edits))
              assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= damaged.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
