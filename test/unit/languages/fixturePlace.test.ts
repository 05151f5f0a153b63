import assert from 'node:assert/strict';
import { idsIn } from '../../../src/core/recordIds';
import { fixturePlace } from '../../../src/languages/fixturePlace';

const id = `CAL${'a'.repeat(32)}`;

/** What of a line would be replaced. */
const replaced = (line: string) => {
  const [placed] = idsIn(line);
  assert.ok(placed);
  const place = fixturePlace(line, placed);
  return place && line.slice(place.start, place.end);
};

describe('A fixture', () => {
  it('takes the place of a literal that is an id', () => {
    assert.equal(replaced(`const call = "${id}";`), `"${id}"`);
    assert.equal(replaced(`call = '${id}'`), `'${id}'`);
    assert.equal(replaced(`f(\`${id}\`)`), `\`${id}\``);
    assert.equal(replaced(`{"call_id": "${id}"}`), `"${id}"`);
  });

  it('takes the place of an id that stands by itself', () => {
    assert.equal(replaced(id), id);
    assert.equal(replaced(`call: ${id}`), id);
  });

  it('breaks no longer text, no address, no comment, no name of a property', () => {
    for (const line of [
      `"the call ${id}"`,
      `"${id} is gone"`,
      `"/calls/${id}.json"`,
      `https://gateway.maton.ai/callrail/v3/a/x/calls/${id}.json`,
      `// ${id}`,
      `# ${id}`,
      ` * ${id}`,
      `{"${id}": 1}`,
      `{"${id}" : 1}`,
    ])
      assert.equal(replaced(line), undefined, line);
  });
});
