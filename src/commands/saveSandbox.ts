import { posix } from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { CallRailError } from '../api/errors';
import { confirm, inputText, pick, runSteps, take, type Step } from '../host/prompt';
import type { Command } from './command';
import { readInput } from './input';

const argument = z.object({
  /** Below the workspace folder. */
  folder: z.string().refine(isInside, 'a path within the workspace folder is needed'),
  overwrite: z.boolean(),
});

const proposed = 'test/callrail-sandbox';
const program = 'sandbox.js';

/** Lets Node read the file as the module it is, whatever the project around it is. */
const manifest = `${JSON.stringify(
  { name: 'callrail-sandbox', private: true, type: 'module', exports: './sandbox.js' },
  undefined,
  2,
)}\n`;

/**
 * Copies the sandbox server into a folder of the workspace, for tests that run without VS Code:
 * `{ folder, overwrite? }` asks for nothing. Gives back the folder's URI.
 */
export const run: Command = async (app, input) => {
  const given = readInput(argument, input);
  const root = await workspaceFolder(given.folder !== undefined);
  if (!root) return undefined;
  let folder = given.folder ?? proposed;
  const isThere = () => exists(vscode.Uri.joinPath(root, folder, program));
  if (given.folder === undefined) {
    const askFolder: Step = async question => {
      const answer = await inputText(question, {
        prompt: vscode.l10n.t('Folder of the workspace, for the server and its types'),
        value: folder,
        validate: text =>
          isInside(text.trim())
            ? undefined
            : vscode.l10n.t('Enter a path within the workspace folder.'),
      });
      return take(answer, text => (folder = text.trim()));
    };
    // Whoever keeps what is there names another folder.
    const finish = async () =>
      given.overwrite === true || !(await isThere()) || (await mayReplace(folder))
        ? undefined
        : askFolder;
    const title = vscode.l10n.t('CallRail: Save Sandbox Server');
    if (!(await runSteps(title, [askFolder], finish))) return undefined;
  } else if (given.overwrite !== true && (await isThere())) {
    // A program that did not ask for it is refused rather than kept waiting.
    throw new CallRailError('invalid-request', 'The file is there already.', {
      serverMessage: vscode.l10n.t('{0} is there already.', `${folder}/${program}`),
    });
  }
  const target = vscode.Uri.joinPath(root, folder);
  const from = vscode.Uri.joinPath(app.extensionUri, 'dist');
  await vscode.workspace.fs.createDirectory(target);
  for (const name of [program, 'sandbox.d.ts']) {
    // Copied by content, for the workspace may be on another machine.
    const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, name));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, name), content);
  }
  const described = vscode.Uri.joinPath(target, 'package.json');
  const isThereToo = await exists(described);
  if (!isThereToo) await vscode.workspace.fs.writeFile(described, Buffer.from(manifest));
  void tell(target, !isThereToo || (await saysModule(described)));
  return { folder: target.toString() };
};

/** A relative path that leads to no place above. */
function isInside(path: string): boolean {
  const normal = posix.normalize(path.replaceAll('\\', '/'));
  return path !== '' && !posix.isAbsolute(normal) && !/^(\.\.(\/|$)|[a-z]:)/i.test(normal);
}

async function workspaceFolder(first: boolean): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [only] = folders;
  if (!only)
    throw new CallRailError('invalid-request', 'No folder is open.', {
      serverMessage: vscode.l10n.t('open a folder first.'),
    });
  if (folders.length === 1 || first) return only.uri;
  let chosen: vscode.Uri | undefined;
  const step: Step = async question =>
    take(
      await pick(question, {
        placeholder: vscode.l10n.t('Workspace folder'),
        choices: folders.map(({ name, uri }) => ({ label: name, value: uri })),
      }),
      uri => (chosen = uri),
    );
  await runSteps(vscode.l10n.t('CallRail: Save Sandbox Server'), [step]);
  return chosen;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** Whether a package.json lets Node read the `.js` files beside it as modules. */
async function saysModule(file: vscode.Uri): Promise<boolean> {
  try {
    const text = Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
    const described: unknown = JSON.parse(text);
    return typeof described === 'object' && { type: '', ...described }.type === 'module';
  } catch {
    return false;
  }
}

function mayReplace(folder: string): Promise<boolean> {
  return confirm(
    vscode.l10n.t('There is a sandbox server in {0} already.', folder),
    vscode.l10n.t('Its files sandbox.js and sandbox.d.ts are replaced.'),
    vscode.l10n.t('Replace'),
  );
}

async function tell(target: vscode.Uri, isModule: boolean): Promise<void> {
  const open = vscode.l10n.t('Show Types');
  const chosen = isModule
    ? await vscode.window.showInformationMessage(
        vscode.l10n.t('The sandbox server was saved. A test starts it by startSandbox().'),
        open,
      )
    : await vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The sandbox server was saved, but some versions of Node will not run it there: the package.json beside it does not say "type": "module". Save it to a folder of its own.',
        ),
        open,
      );
  if (chosen === open)
    await vscode.window.showTextDocument(vscode.Uri.joinPath(target, 'sandbox.d.ts'));
}
