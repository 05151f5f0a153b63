import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { Account } from '../../../../src/api/schemas/account';
import { Call } from '../../../../src/api/schemas/call';
import { documentedCallFields, defaultCallFields } from '../../../../src/api/callFields';
import { Company } from '../../../../src/api/schemas/company';
import { Integration } from '../../../../src/api/schemas/integration';
import { Notification } from '../../../../src/api/schemas/notification';
import { Tag, tagColors } from '../../../../src/api/schemas/tag';
import { Tracker } from '../../../../src/api/schemas/tracker';
import { User } from '../../../../src/api/schemas/user';
import { recordKinds, type RecordKind } from '../../../../src/core/records';
import type { JsonSchema } from '../../../../src/core/recordTypes/jsonSchema';
import { recordSchema } from '../../../../src/core/recordTypes/recordSchema';
import { fileMatch, schemaFiles } from '../../../../src/core/recordTypes/schemaFiles';
import { fieldDocs } from '../../../../src/core/recordTypes/typeNotes';
import { isWritable } from '../../../../src/core/recordTypes/writableFields';

const read: Record<RecordKind, z.ZodObject> = {
  account: Account,
  company: Company,
  tracker: Tracker,
  tag: Tag,
  user: User,
  integration: Integration,
  notification: Notification,
  call: Call,
};

/** Objects with fields anywhere in a schema, each with where it is. */
function objectsIn(schema: JsonSchema, place: string): [string, JsonSchema][] {
  const inner = [
    ...Object.entries(schema.properties ?? {}),
    ...Object.entries(schema.definitions ?? {}),
    ...(schema.anyOf ?? []).map((each, index) => [String(index), each] as const),
    ...(schema.items ? [['[]', schema.items] as const] : []),
  ].flatMap(([name, each]) => objectsIn(each, `${place}.${name}`));
  return schema.properties ? [[place, schema], ...inner] : inner;
}

describe('The schema of a record', () => {
  for (const kind of recordKinds) {
    const schema = recordSchema(kind);
    const fields = schema.properties ?? {};

    it(`of a ${kind} has every field that the client reads, with a sentence`, () => {
      for (const field of Object.keys(read[kind].shape)) assert.ok(fields[field], field);
      assert.deepEqual(Object.keys(fieldDocs(kind)).sort(), Object.keys(fields).sort());
      for (const [place, { properties = {} }] of objectsIn(schema, kind))
        for (const [field, { description = '' }] of Object.entries(properties))
          assert.match(description, /\.$/, `${place}.${field}`);
    });

    it(`of a ${kind} marks what cannot be written, and nothing else`, () => {
      for (const [field, { readOnly = false }] of Object.entries(fields))
        assert.equal(readOnly, !isWritable(kind, field), field);
    });

    it(`of a ${kind} lets CallRail add fields, everywhere`, () => {
      for (const [place, each] of objectsIn(schema, kind))
        assert.equal(each.additionalProperties, true, place);
    });

    it(`of a ${kind} wants its id`, () => assert.ok(schema.required?.includes('id')));
  }

  it('has nothing beside a reference, which editors would not see', () => {
    for (const kind of recordKinds)
      JSON.stringify(recordSchema(kind), (_, value: unknown) => {
        if (typeof value === 'object' && value !== null && '$ref' in value)
          assert.deepEqual(Object.keys(value), ['$ref']);
        return value;
      });
  });

  it('of a call has every field that can be asked for', () => {
    const fields = recordSchema('call').properties ?? {};
    for (const field of [...defaultCallFields, ...documentedCallFields])
      assert.ok(fields[field], field);
  });

  it('lies in the package as it is generated', () => {
    const generated = schemaFiles();
    assert.deepEqual(readdirSync('schemas').sort(), Object.keys(generated).sort());
    for (const [file, schema] of Object.entries(generated))
      assert.deepEqual(
        JSON.parse(readFileSync(`schemas/${file}`, 'utf8')),
        schema,
        `${file}: run "npm run schemas".`,
      );
  });

  it('is what the manifest says of files of its kind', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { jsonValidation: { fileMatch: string; url: string }[] };
    };
    assert.deepEqual(
      contributes.jsonValidation,
      recordKinds.map(kind => ({
        fileMatch: fileMatch(kind),
        url: `./schemas/${kind}.schema.json`,
      })),
    );
  });
});

describe('A field that can be written', () => {
  const accepts = (kind: RecordKind, field: string, value: unknown) => {
    const schema = recordSchema(kind);
    const alone = { ...schema, required: [], properties: { [field]: schema.properties?.[field] } };
    const parser = z.fromJSONSchema(alone as unknown as Parameters<typeof z.fromJSONSchema>[0]);
    return parser.safeParse({ [field]: value }).success;
  };

  for (const [kind, field, good, bad] of [
    [
      'call',
      'lead_status',
      ['good_lead', 'not_a_lead', 'previously_marked_good_lead', null],
      ['Good Lead', 'good', '', 1, true],
    ],
    ['call', 'note', ['Called back', '', null], [7, ['x'], {}]],
    ['call', 'customer_name', ['Kim', null], [7, {}]],
    ['call', 'value', [12, 12.5, '12.50', '$12.5', '1250', '', null], ['12,50', 'lots', -1, '-1']],
    [
      'call',
      'tags',
      [[], ['New tag'], [{ id: 7, name: 'Quote' }], [{ name: 'Quote' }, 'Won', 12]],
      ['Quote', [''], [' '], [{ id: 7 }], [null], {}, null],
    ],
    ['tag', 'name', ['Quote', 'a'], ['', '  ', null, 7]],
    ['tag', 'color', [...tagColors], ['gray3', '#ff0000', '', null, 1]],
    ['tag', 'status', ['enabled', 'disabled'], ['off', '', null, true]],
  ] as [RecordKind, string, unknown[], unknown[]][]) {
    it(`${kind}.${field} takes what CallRail takes`, () => {
      for (const value of good)
        assert.ok(accepts(kind, field, value), `refused ${JSON.stringify(value)}`);
    });
    it(`${kind}.${field} refuses the rest`, () => {
      for (const value of bad)
        assert.ok(!accepts(kind, field, value), `took ${JSON.stringify(value)}`);
    });
  }
});
