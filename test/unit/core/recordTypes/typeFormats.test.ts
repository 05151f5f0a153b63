import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as prettier from 'prettier';
import { recordKinds, type RecordKind } from '../../../../src/core/records';
import type { JsonSchema } from '../../../../src/core/recordTypes/jsonSchema';
import {
  typeFormats,
  withoutKnownImports,
  type TypeFormatName,
} from '../../../../src/core/recordTypes/typeFormats';
import { typeNames } from '../../../../src/core/recordTypes/typeNotes';

const formats = Object.keys(typeFormats) as TypeFormatName[];
const write = (format: TypeFormatName, kinds: readonly RecordKind[], lists = false) =>
  typeFormats[format].write(kinds, { lists });

describe('Types of records', () => {
  for (const format of formats) {
    it(`in ${format} say where they come from, and what each field means`, () => {
      const text = write(format, ['tag']);
      assert.match(text, /written by CallRail Explorer/);
      // Lines may be broken anywhere.
      const words = text.replace(/\s*\n\s*(\*\s+)?/g, ' ');
      assert.ok(words.includes('deleting it takes it off all of them'), text);
      assert.match(text, /tag_level/);
    });

    it(`in ${format} name each type once`, () => {
      const text = write(format, recordKinds, true);
      for (const name of [...Object.values(typeNames), 'CompanyName', 'TagColor', 'CallList']) {
        const declared = new RegExp(
          `^(export (interface|type) ${name}\\b|class ${name}\\(|class ${name}:|${name} = |    "${name}": \\{)`,
          'gm',
        );
        assert.equal(text.match(declared)?.length, 1, name);
      }
    });

    it(`in ${format} have what was chosen only`, () => {
      const text = write(format, ['user']);
      assert.match(text, /first_name/);
      assert.ok(!/TranscriptTurn|recording_player|per_page/.test(text));
    });
  }

  for (const format of ['typescript', 'zod'] as const)
    it(`in ${format} are formatted`, async () => {
      for (const lists of [false, true]) {
        const text = write(format, recordKinds, lists);
        const options = { printWidth: 100, singleQuote: true, arrowParens: 'avoid' } as const;
        assert.equal(await prettier.format(text, { parser: 'typescript', ...options }), text);
      }
    });

  for (const format of ['dataclass', 'typed-dict'] as const) {
    it(`in ${format} are formatted`, () => {
      const text = write(format, recordKinds, true);
      for (const line of text.split('\n')) assert.ok(line.length <= 88 && !/\s$/.test(line), line);
      assert.ok(!/\n{4}/.test(text) && text.endsWith('\n') && !text.endsWith('\n\n'));
    });

    it(`in ${format} give no warning where they are run`, () => {
      if (spawnSync('python3', ['--version']).error) return;
      const code = write(format, recordKinds, true);
      const { status, stderr } = spawnSync('python3', ['-W', 'error', '-'], { input: code });
      assert.equal(status, 0, stderr.toString());
      assert.equal(stderr.toString(), '');
    });
  }

  it('in JSON Schema are one record as it is, several by name', () => {
    const one = JSON.parse(write('json-schema', ['call'])) as JsonSchema;
    assert.equal(one.title, 'Call');
    assert.ok(one.properties && 'customer_name' in one.properties);
    const several = JSON.parse(write('json-schema', ['call', 'tag'])) as JsonSchema;
    assert.ok(several.definitions && 'Tag' in several.definitions && 'Call' in several.definitions);
  });

  it('in JSON Schema hold no word that only VS Code knows', () => {
    const text = write('json-schema', recordKinds);
    assert.ok(!/enumDescriptions|patternErrorMessage/.test(text));
  });

  it('bring no import that the file has already', () => {
    const text = write('zod', ['tag']);
    assert.match(text, /^import \* as z from 'zod';$/m);
    for (const present of ["import { z } from 'zod';", "import * as z from 'zod/v4';"])
      assert.ok(!/^import/m.test(withoutKnownImports(text, `${present}\nconst a = 1;\n`)), present);
    for (const other of ['', "import { zebra } from 'zoo';", '// zod'])
      assert.equal(withoutKnownImports(text, other), text);
  });
});
