import * as z from 'zod';
import type { Tool } from './tool';

export type JsonSchema = Record<string, unknown>;

/** The arguments of a tool as JSON Schema, as the editor's manifest and MCP name them. */
export function inputSchema(tool: Tool): JsonSchema {
  return lean(z.toJSONSchema(tool.input, { io: 'input' }));
}

/** What a tool answers, as JSON Schema. */
export function outputSchema(tool: Tool): JsonSchema {
  return lean(z.toJSONSchema(tool.output, { io: 'input' }));
}

/** Whole numbers that JavaScript can hold at all: true of every number here, and long. */
const limits = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];

/** What every id and text is checked by; who breaks it is told so in a sentence. */
const unsaid = new Set(['propertyNames', 'minLength', 'maxLength', 'pattern']);

/** Without what tells an agent nothing: each word of a schema is read with every request. */
function lean(value: object): JsonSchema {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === '$schema' || key === '~standard' || limits.includes(inner as number)) return [];
      if (unsaid.has(key)) return [];
      if (key === 'additionalProperties' && isEmpty(inner)) return [];
      if (key === 'properties' && isEmpty(inner)) return [];
      const value = leanValue(inner);
      const types = key === 'anyOf' && bareTypes(value);
      return [types ? ['type', types] : [key, value]];
    }),
  );
}

function leanValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leanValue);
  return typeof value === 'object' && value !== null ? lean(value) : value;
}

/** `string or null`, in fewer words; undefined where one of them says more than its type. */
function bareTypes(choices: unknown): unknown[] | undefined {
  const types = (choices as JsonSchema[]).map(({ type, ...more }) => isEmpty(more) && type);
  return types.every(Boolean) ? types : undefined;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
