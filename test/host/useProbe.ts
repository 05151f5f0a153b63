import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until';
import { useTemporaryFolder } from './useTemporaryFolder';

/** A tool as `vscode.lm.tools` has it. */
export interface EditorTool {
  name: string;
  description: string;
  inputSchema?: unknown;
  tags: string[];
}

type Order =
  | { what: 'tools' }
  | { what: 'invoke'; name: string; input: object }
  | { what: 'command'; name: string; input?: unknown };

/** Asks an extension beside ours for what only extensions can do, through files of the folder. */
export class Probe {
  #count = 0;

  constructor(readonly folder: string) {}

  tools(): Promise<EditorTool[]> {
    return this.#ask({ what: 'tools' }) as Promise<EditorTool[]>;
  }

  /** What a tool says to the agent. Where VS Code asks the user first, it waits for that. */
  async invoke(name: string, input: object = {}): Promise<string> {
    const parts = (await this.#ask({ what: 'invoke', name, input })) as string[];
    return parts.join('');
  }

  /** What a command gives back to the extension that runs it. */
  command(name: string, input?: unknown): Promise<unknown> {
    return this.#ask({ what: 'command', name, input });
  }

  async #ask(order: Order): Promise<unknown> {
    const path = join(this.folder, `q${++this.#count}`);
    writeFileSync(`${path}.aside`, JSON.stringify(order));
    renameSync(`${path}.aside`, `${path}.request.json`);
    const file = `${path}.answer.json`;
    await until(`the probe answers ${JSON.stringify(order)}`, () => existsSync(file), 60_000);
    const outcome = JSON.parse(readFileSync(file, 'utf8')) as { value?: unknown; error?: string };
    if (outcome.error !== undefined) throw new Error(outcome.error);
    return outcome.value;
  }
}

/** The probe in the window of a suite, whose folder and extension it needs. */
export function useProbe(): { probe: Probe; folder: () => string } {
  const folder = useTemporaryFolder();
  return { probe: new Probe(folder()), folder };
}
