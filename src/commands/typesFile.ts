import * as vscode from 'vscode';
import { confirm, inputText, pick, take, type Step } from '../host/prompt';
import { replaceText } from '../host/textPlace';

/** Asks for a folder of the workspace, unless there is only one. */
export function folderStep(use: (folder: vscode.WorkspaceFolder) => void): Step {
  return async question => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const [only] = folders;
    if (only && folders.length === 1) {
      use(only);
      return 'skipped';
    }
    const placeholder = vscode.l10n.t('In which folder of the workspace?');
    const choices = folders.map(folder => ({ label: folder.name, value: folder }));
    return take(await pick(question, { placeholder, choices }), use);
  };
}

interface FileQuestion {
  folder?: vscode.WorkspaceFolder;
  /** What the file is called unless somebody wants another name. */
  name: string;
  /** What was answered before. */
  current?: vscode.Uri;
}

/** Asks for the path of a new file; proposes a name that is free. */
export function fileStep(asked: () => FileQuestion, use: (file: vscode.Uri) => void): Step {
  return async question => {
    const { folder, name, current } = asked();
    if (!folder) return 'dismissed';
    const base = folder.uri.path.replace(/\/?$/, '/');
    const within = current?.path.startsWith(base) ? current.path.slice(base.length) : undefined;
    const answer = await inputText(question, {
      prompt: vscode.l10n.t('Path of the new file, within {0}', folder.name),
      value: within ?? (await freeName(folder.uri, name)),
      validate: problemOf,
      submit: async path =>
        (await typeOf(fileIn(folder, path))) === vscode.FileType.Directory
          ? vscode.l10n.t('There is a folder of that name.')
          : undefined,
    });
    return take(answer, path => use(fileIn(folder, path)));
  };
}

function fileIn({ uri }: vscode.WorkspaceFolder, path: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, ...partsOf(path));
}

const partsOf = (path: string) => path.trim().split(/[\\/]/);

function problemOf(path: string): string | undefined {
  const parts = partsOf(path);
  if (path.trim() === '' || parts.at(-1) === '') return vscode.l10n.t('Write the name of a file.');
  const leaves = parts.some(part => ['', '.', '..'].includes(part) || part.endsWith(':'));
  return leaves ? vscode.l10n.t('Write a path within the folder.') : undefined;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

/** Throws where that cannot be told: what may be there must not be written over unasked. */
async function isMissing(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return true;
    throw error;
  }
}

/** `callrail.ts`, else `callrail2.ts` and so on. */
async function freeName(folder: vscode.Uri, name: string): Promise<string> {
  const [, stem = name, ending = ''] = /^([^.]*)(.*)$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const free = `${stem}${number === 1 ? '' : String(number)}${ending}`;
    if ((await typeOf(vscode.Uri.joinPath(folder, free))) === undefined) return free;
  }
}

/**
 * Writes and shows the file. One that is there is replaced only when the user says so, and in a step
 * that can be undone; false when not.
 */
export async function writeTypesFile(file: vscode.Uri, text: string): Promise<boolean> {
  if (await isMissing(file)) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(file, { preview: false });
    return true;
  }
  const name = vscode.workspace.asRelativePath(file);
  const agreed = await confirm(
    vscode.l10n.t('Replace {0}?', name),
    vscode.l10n.t('What stands in it is lost once it is closed.'),
    vscode.l10n.t('Replace'),
  );
  if (!agreed) return false;
  const document = await vscode.workspace.openTextDocument(file);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  await replaceText(document, document.validateRange(all), text);
  await document.save();
  await vscode.window.showTextDocument(document, { preview: false });
  return true;
}
