/** What is used of JSON Schema, draft 7, and of VS Code's additions to it. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  title?: string;
  description?: string;
  readOnly?: boolean;
  type?: JsonType | JsonType[];
  enum?: (string | null)[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  minimum?: number;
  minLength?: number;
  pattern?: string;
  definitions?: Record<string, JsonSchema>;
  /** VS Code's: a sentence for each word of `enum`. */
  enumDescriptions?: string[];
  /** VS Code's: what is said of a text that does not match `pattern`. */
  patternErrorMessage?: string;
}

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** The types of a schema, none where it allows anything. */
export function typesOf({ type }: JsonSchema): JsonType[] {
  return type === undefined ? [] : Array.isArray(type) ? type : [type];
}
