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

/** Without what tells an agent nothing: each word of a schema is read with every request. */
function lean(value: object): JsonSchema {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === '$schema' || key === '~standard' || limits.includes(inner as number)) return [];
      if (key === 'propertyNames' || key === 'minLength') return [];
      if (key === 'additionalProperties' && isEmpty(inner)) return [];
      if (key === 'properties' && isEmpty(inner)) return [];
      return [[key, leanValue(inner)]];
    }),
  );
}

function leanValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(leanValue);
  return typeof value === 'object' && value !== null ? lean(value) : value;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
