import assert from 'node:assert/strict';
import { ToolRunner, type ToolOutcome, type ToolPolicy } from '../../src/core/tools/toolRunner';
import { toolNamed } from '../../src/core/tools/toolTable';
import type { ToolOptions } from '../../src/core/tools/tool';
import type { SandboxRequest } from '../../src/sandbox/server';
import { useSession, type SessionFixture } from './useSession';

type Answer = Record<string, unknown>;

/** The tools as an agent has them, on a session of each test's own. */
export class ToolsFixture {
  policy: ToolPolicy = { readOnly: false, redact: true };
  readonly runner: ToolRunner;

  constructor(readonly session: SessionFixture) {
    this.runner = new ToolRunner(session, () => this.policy);
  }

  /** The first account; with it no account has to be looked for. */
  get account() {
    const { accountId, connectionId } = this.session.accountRef();
    return { account_id: accountId as string, connection_id: connectionId };
  }

  outcome(name: string, input: object = {}, options?: ToolOptions): Promise<ToolOutcome> {
    const tool = toolNamed(name);
    assert.ok(tool, name);
    return this.runner.run(tool, input, options);
  }

  /** What a tool answers, which fits what its definition says. */
  async answer(name: string, input: object = {}): Promise<Answer> {
    const outcome = await this.outcome(name, input);
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.problem);
    toolNamed(name)?.output.parse(outcome.answer);
    return outcome.answer;
  }

  /** The sentence that a tool ends with when it could not do its work. */
  async problem(name: string, input: object = {}): Promise<string> {
    const outcome = await this.outcome(name, input);
    assert.ok(!outcome.ok, JSON.stringify(outcome));
    return outcome.problem;
  }

  /** The requests that a tool has cost. */
  requests(name: string, input: object = {}): Promise<SandboxRequest[]> {
    return this.session.requests(() => this.answer(name, input));
  }
}

export function useTools(options?: Parameters<typeof useSession>[0]): () => ToolsFixture {
  const session = useSession(options);
  let fixture: ToolsFixture | undefined;
  beforeEach(() => {
    fixture = new ToolsFixture(session());
  });
  return () => {
    assert.ok(fixture);
    return fixture;
  };
}
