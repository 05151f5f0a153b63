import type * as z from 'zod';
import type { Clock } from '../../base/clock';
import type { CallEditor } from '../callEditor';
import type { CallSearch } from '../callSearch';
import type { CallStore } from '../callStore';
import type { Directory } from '../directory';
import type { Session } from '../session';
import type { TagEditor } from '../tagEditor';
import type { PersonalFields } from './personalFields';

/** What tools work with; the same services that commands and views have. */
export interface ToolServices {
  session: Session;
  directory: Directory;
  calls: CallStore;
  search: CallSearch;
  callEditor: CallEditor;
  tagEditor: TagEditor;
  clock?: Clock;
}

export interface ToolOptions {
  signal?: AbortSignal;
  /** Told how far a tool has come that takes several requests; `total` where it is known. */
  report?: (progress: { done: number; total?: number; message: string }) => void;
}

/** The names are a contract: prompts, settings and other people's scripts hold them. */
export type ToolName = `callrail_${string}`;

/** What a write would do, for the question before it. */
export interface Intention {
  /** One sentence: `Change the call CAL…`. */
  summary: string;
  /** Field by field; `before` is absent where it is not known without asking. */
  changes: readonly { field: string; before?: string; after: string }[];
  /** What cannot be taken back, as a sentence. */
  warning?: string;
}

/**
 * Something that an agent can do: data plus `run`. Arguments carry CallRail's own names, answers are
 * plain JSON. What it throws becomes a sentence (`toolProblem.ts`).
 */
export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  name: ToolName;
  /** For people: `Search calls`. */
  title: string;
  /** For agents: what it does, its limits and its cost. */
  description: string;
  effect: 'read' | 'write';
  /** Takes something away for good. */
  destructive?: boolean;
  /** Doing it twice is as doing it once. Every read is. */
  idempotent?: boolean;
  input: Input;
  /** What an answer holds. */
  output: z.ZodObject;
  /** What fields of its answer are here, besides those that are the same everywhere. */
  personal?: PersonalFields | ((input: z.output<Input>) => PersonalFields);
  /** The characters that a text of its answer has at most, where they are not 600. */
  longest?: number;
  /** Whether its answers are our own words, in which nobody and no secret is told of. */
  ours?: boolean;
  run(
    services: ToolServices,
    input: z.output<Input>,
    options: ToolOptions,
  ): Promise<Record<string, unknown>>;
  /** Only of writes. May read what is there now, so that the question can say what changes. */
  intention?(
    services: ToolServices,
    input: z.output<Input>,
    options: ToolOptions,
  ): Intention | Promise<Intention>;
}

/** Keeps the type of the input together with the function that takes it. */
export function defineTool<Input extends z.ZodObject>(tool: Tool<Input>): Tool {
  return tool;
}
