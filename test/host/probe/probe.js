/**
 * Answers what tests ask of an extension in the same window: for each `<name>.request.json` that
 * appears in the folder of the window it writes a `<name>.answer.json`.
 */
import { readdirSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

const asked = /^(\w+)\.request\.json$/;

export function activate(context) {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return;
  const path = folder.uri.fsPath;
  const seen = new Set();
  const look = () => {
    for (const file of readdirSync(path)) {
      const name = asked.exec(file)?.[1];
      if (!name || seen.has(name)) continue;
      seen.add(name);
      void answer(path, name);
    }
  };
  const watcher = watch(path, look);
  context.subscriptions.push({ dispose: () => watcher.close() });
  look();
}

async function answer(folder, name) {
  const request = JSON.parse(readFileSync(join(folder, `${name}.request.json`), 'utf8'));
  const outcome = await done(request).then(
    value => ({ value }),
    error => ({ error: String(error) }),
  );
  // Renamed, so that nobody reads half of it.
  const aside = join(folder, `${name}.aside`);
  writeFileSync(aside, JSON.stringify(outcome));
  renameSync(aside, join(folder, `${name}.answer.json`));
}

async function done({ what, name, input }) {
  switch (what) {
    case 'tools':
      return vscode.lm.tools.map(tool => ({ ...tool }));
    case 'invoke': {
      const { content } = await vscode.lm.invokeTool(name, {
        input,
        toolInvocationToken: undefined,
      });
      return content.map(part => part.value);
    }
    case 'command':
      return vscode.commands.executeCommand(name, input);
    default:
      throw new Error(`The probe does not know "${what}".`);
  }
}
