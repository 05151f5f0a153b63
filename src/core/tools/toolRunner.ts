import { isAbort } from '../../base/abort';
import { maskedValue } from '../requests/maskedBody';
import { withShortTexts } from './longText';
import { restoredArguments } from './maskedArguments';
import { namingConnections } from './connectionProblem';
import { PersonMask } from './personMask';
import type { Intention, Tool, ToolOptions, ToolServices } from './tool';
import {
  inputProblem,
  isExpected,
  problemSentence,
  ToolProblem,
  writeProblemSentence,
} from './toolProblem';
import { givenIntention } from './writeQuestion';

/** What the user has decided about tools; read anew for each call. */
export interface ToolPolicy {
  /** Whether writes are refused. */
  readOnly: boolean;
  /** Whether personal data are masked, unless the arguments of a call ask for them. */
  redact: boolean;
}

/** What became of a tool call: an answer, or a sentence that says what to do next. */
export type ToolOutcome =
  { ok: true; answer: Record<string, unknown> } | { ok: false; problem: string };

export interface RunnerExtras {
  /** One that others mask by as well. */
  mask?: PersonMask;
  /** Told of what nobody could expect, and so is a mistake of ours. */
  onUnexpected?: (error: unknown) => void;
}

/** Runs tools for agents: checks arguments, keeps to the policy, masks, and words what fails. */
export class ToolRunner {
  readonly #mask: PersonMask;

  /** Its mask lives as long as it does, so that a mask means the same person in every answer. */
  constructor(
    private readonly services: ToolServices,
    private readonly policy: () => ToolPolicy,
    private readonly extras: RunnerExtras = {},
  ) {
    this.#mask = extras.mask ?? new PersonMask();
  }

  /** Never rejects, but for an abort. */
  async run(tool: Tool, given: unknown, options: ToolOptions = {}): Promise<ToolOutcome> {
    const { readOnly, redact } = this.policy();
    let open = !redact;
    try {
      const input = checked(tool, this.#restored(given));
      open ||= input.include_personal_data === true;
      if (readOnly && tool.effect === 'write')
        throw new ToolProblem(
          `${tool.name} changes data, and only reading is allowed here. Tell the user what you would change; writing has to be allowed first.`,
        );
      const answer = await this.#answer(tool, input, options);
      return { ok: true, answer: tool.ours ? answer : this.#shown(tool, input, answer, open) };
    } catch (error) {
      if (isAbort(error) || options.signal?.aborted) throw error;
      if (!isExpected(error)) this.extras.onUnexpected?.(error);
      const masked = (text: string) => (open ? text : this.#mask.maskedText(text));
      const sentence = tool.effect === 'write' ? writeProblemSentence : problemSentence;
      return { ok: false, problem: sentence(error, masked) };
    }
  }

  async #answer(
    tool: Tool,
    input: Record<string, unknown>,
    options: ToolOptions,
  ): Promise<Record<string, unknown>> {
    try {
      return await tool.run(this.services, input, options);
    } catch (error) {
      throw await namingConnections(error, this.services, input.connection_id, options);
    }
  }

  /**
   * What a write would do, in the real words, for the question before it. Where what is there now
   * cannot be read, all that was given: the write may come about all the same. Undefined for reads.
   */
  async intention(
    tool: Tool,
    given: unknown,
    options: ToolOptions = {},
  ): Promise<Intention | undefined> {
    if (!tool.intention) return undefined;
    let meant = given;
    try {
      meant = this.#restored(given);
      return await tool.intention(this.services, checked(tool, meant), options);
    } catch (error) {
      if (isAbort(error)) throw error;
      return givenIntention(tool.title, meant);
    }
  }

  /**
   * An answer as whoever asked may see it. `next` stays what it is, since it is to be repeated, and
   * so do columns, which tools have named: a `key` among them opens nothing.
   */
  #shown(
    { personal, longest }: Tool,
    input: Record<string, unknown>,
    { next, columns, ...facts }: Record<string, unknown>,
    open: boolean,
  ): Record<string, unknown> {
    const bare = maskedValue(facts, { people: false }) as Record<string, unknown>;
    const whole = {
      ...(columns === undefined ? {} : { columns }),
      ...bare,
      ...(next === undefined ? {} : { next }),
    };
    const fields = typeof personal === 'function' ? personal(input) : personal;
    const { next: call, ...shown } = open ? whole : this.#mask.masked(whole, fields);
    // After the mask, which would not know the half of a name.
    const short = withShortTexts(shown, longest);
    return call === undefined ? short : { ...short, next: call };
  }

  /** An agent repeats masks; what it means is what they stand for. */
  #restored(given: unknown): unknown {
    try {
      return restoredArguments(this.#mask, given);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new ToolProblem(`The arguments cannot be used as they are. ${error.message}`);
    }
  }
}

function checked(tool: Tool, given: unknown): Record<string, unknown> {
  const parsed = tool.input.safeParse(given ?? {});
  if (!parsed.success) throw inputProblem(parsed.error.issues);
  return parsed.data;
}
