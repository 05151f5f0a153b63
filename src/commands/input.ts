import * as z from 'zod';
import { CallRailError } from '../api/errors';

/** What a tree node brings to a command: where its record is, and how it is called. */
const nodeShape = z.looseObject({
  target: z.looseObject({}).optional(),
  record: z.looseObject({}).optional(),
  name: z.string().optional(),
  number: z.string().optional(),
});

/**
 * The argument of a command, checked: from a node, what its target says; from a keybinding or a
 * program, the object as given. Nothing at all is `{}`: the command asks for what it lacks.
 */
export function readInput<T extends z.ZodObject>(schema: T, input: unknown): Partial<z.output<T>> {
  const given = nodeShape.safeParse(input);
  const fromNode = given.success && (given.data.target ?? given.data.record) !== undefined;
  const value: unknown = fromNode ? { ...given.data.record, ...given.data.target } : (input ?? {});
  const parsed = (fromNode ? z.object(schema.shape) : schema).partial().safeParse(value);
  if (parsed.success) return parsed.data as Partial<z.output<T>>;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new CallRailError('invalid-request', 'The argument of the command does not fit.', {
    serverMessage: `${place && `${place}: `}${issue?.message ?? ''}`,
  });
}

/** The node itself, where a command acts on what is shown rather than on a record. */
export function isNode(input: unknown): input is { id: string; name?: string; number?: string } {
  return typeof input === 'object' && input !== null && 'id' in input && 'item' in input;
}
