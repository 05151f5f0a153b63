import * as vscode from 'vscode';
import * as z from 'zod';
import { mcpClients, mcpConfiguration, shellAt } from '../core/tools/mcpConfiguration';
import { copy } from '../host/clipboard';
import { keepMcpProgram } from '../host/mcpProgram';
import { pick } from '../host/prompt';
import { endpoints } from '../host/settings';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({ client: z.enum(mcpClients) });

/** Copies what makes another program's agent know the MCP server. The key is never in it. */
export const run: Command = async (app, input) => {
  const { client } = readInput(argument, input);
  const chosen = client ?? (await askClient());
  if (!chosen) return undefined;
  const path = await keepMcpProgram(app);
  const shell = shellAt(vscode.env.shell);
  const text = mcpConfiguration(chosen, { path, endpoints: endpoints(), shell });
  await copy(text, vscode.l10n.t('MCP configuration'));
  return text;
};

const labels: Record<(typeof mcpClients)[number], string> = {
  vscode: 'VS Code (mcp.json)',
  'claude-code': 'Claude Code',
  cursor: 'Cursor, Windsurf',
  'claude-desktop': 'Claude Desktop',
};

async function askClient() {
  const answer = await pick(
    { title: vscode.l10n.t('CallRail: Copy MCP Configuration') },
    {
      placeholder: vscode.l10n.t('For which program? The key is not copied.'),
      choices: mcpClients.map(value => ({ label: labels[value], value })),
    },
  );
  return answer.kind === 'value' ? answer.value : undefined;
}
