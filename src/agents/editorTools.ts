import * as vscode from 'vscode';
import type { App } from '../app';
import { askedBy } from '../base/asker';
import type { Intention } from '../core/tools/tool';
import type { ToolRunner } from '../core/tools/toolRunner';
import { withSignal } from '../host/cancellation';
import { redactForAgents } from '../host/settings';

type Input = Record<string, unknown>;

/** The tools for the agent of the editor. What they are made of is loaded when the first one runs. */
export class EditorTools {
  #runner: Promise<ToolRunner> | undefined;

  constructor(private readonly app: App) {}

  tool(name: string): vscode.LanguageModelTool<Input> {
    return {
      prepareInvocation: ({ input }, token) =>
        withSignal(token, signal => askedBy('tool', () => this.#prepare(name, input, signal))),
      invoke: ({ input }, token) =>
        withSignal(token, signal => askedBy('tool', () => this.#invoke(name, input, signal))),
    };
  }

  /** Reads run at once; what changes something, or lifts the mask, is shown and asked for. */
  async #prepare(
    name: string,
    input: Input,
    signal: AbortSignal,
  ): Promise<vscode.PreparedToolInvocation> {
    const tool = (await toolTable()).toolNamed(name);
    const invocationMessage = vscode.l10n.t('CallRail: {0}', tool?.title ?? name);
    if (!tool) return { invocationMessage };
    if (tool.effect === 'write') {
      const intention = await (await this.#load()).intention(tool, input, { signal });
      const title = vscode.l10n.t('Let the agent change CallRail?');
      const message = intention ? await question(intention) : text(tool.title);
      return { invocationMessage, confirmationMessages: { title, message } };
    }
    if (input.include_personal_data !== true || !redactForAgents()) return { invocationMessage };
    const message = vscode.l10n.t(
      'The answer would name callers as they are: names, phone numbers, e-mail addresses, what was said.',
    );
    const title = vscode.l10n.t('Show the agent personal data?');
    return { invocationMessage, confirmationMessages: { title, message } };
  }

  async #invoke(
    name: string,
    input: Input,
    signal: AbortSignal,
  ): Promise<vscode.LanguageModelToolResult> {
    const tool = (await toolTable()).toolNamed(name);
    if (!tool) throw new Error(`There is no tool ${name}.`);
    const outcome = await (await this.#load()).run(tool, input, { signal });
    // A sentence that says what to do next serves an agent better than an exception.
    const answer = outcome.ok ? JSON.stringify(outcome.answer) : outcome.problem;
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
  }

  #load(): Promise<ToolRunner> {
    this.#runner ??= import('../core/tools/toolRunner').then(
      ({ ToolRunner }) =>
        // The editor asks before each write, so none is refused here.
        new ToolRunner(this.app, () => ({ readOnly: false, redact: redactForAgents() }), {
          onUnexpected: error =>
            this.app.log.error(
              error instanceof Error ? (error.stack ?? error.message) : String(error),
            ),
        }),
    );
    return this.#runner;
  }
}

const toolTable = () => import('../core/tools/toolTable');

/**
 * The intention as a diff: what is written comes from the agent, and a block of code shows it
 * letter by letter, in the chat as in the dialog that asks where there is no chat.
 */
async function question(intention: Intention): Promise<vscode.MarkdownString> {
  const { changeLines, oneLine } = await import('../core/tools/writeQuestion');
  const shown = text(oneLine(intention.summary));
  const lines = changeLines(intention);
  if (lines.length > 0) shown.appendCodeblock(lines.join('\n'), 'diff');
  const { warning } = intention;
  if (warning !== undefined) shown.appendMarkdown('\n\n').appendText(warning);
  return shown;
}

function text(words: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(words);
}
