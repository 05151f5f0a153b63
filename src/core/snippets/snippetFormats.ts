import type { Endpoints } from '../../api/send';
import { curlSnippet } from './curl';
import { curlPowerShellSnippet } from './curlPowerShell';
import { fetchSnippet } from './fetch';
import { httpFileSnippet } from './httpFile';
import { httpieSnippet } from './httpie';
import { pythonRequestsSnippet } from './pythonRequests';
import { pythonUrllibSnippet } from './pythonUrllib';
import { snippetCall, type SnippetCall } from './snippetCall';
import type { SnippetRequest } from './snippetRequest';
import { undiciSnippet } from './undici';

/** A language, or a tool, that a request can be written for. */
interface Format {
  id: string;
  /** A name of the trade, the same in every language of the interface. */
  label: string;
  /** As VS Code names languages. */
  languageId: string;
  /** With its dot. */
  extension: string;
  write: (call: SnippetCall) => string;
}

const formats = [
  { id: 'curl', label: 'cURL', languageId: 'shellscript', extension: '.sh', write: curlSnippet },
  {
    id: 'curl-powershell',
    label: 'cURL (PowerShell)',
    languageId: 'powershell',
    extension: '.ps1',
    write: curlPowerShellSnippet,
  },
  {
    id: 'httpie',
    label: 'HTTPie',
    languageId: 'shellscript',
    extension: '.sh',
    write: httpieSnippet,
  },
  {
    id: 'fetch',
    label: 'fetch (TypeScript)',
    languageId: 'typescript',
    extension: '.ts',
    write: fetchSnippet,
  },
  {
    id: 'undici',
    label: 'undici (TypeScript)',
    languageId: 'typescript',
    extension: '.ts',
    write: undiciSnippet,
  },
  {
    id: 'python-requests',
    label: 'Python requests',
    languageId: 'python',
    extension: '.py',
    write: pythonRequestsSnippet,
  },
  {
    id: 'python-urllib',
    label: 'Python urllib',
    languageId: 'python',
    extension: '.py',
    write: pythonUrllibSnippet,
  },
  {
    id: 'http',
    label: '.http file',
    languageId: 'http',
    extension: '.http',
    write: httpFileSnippet,
  },
] as const satisfies readonly Format[];

export type SnippetFormatId = (typeof formats)[number]['id'];
export type SnippetFormat = Format & { id: SnippetFormatId };

/** All of them, in the order in which they are offered. */
export const snippetFormats: readonly SnippetFormat[] = formats;

/**
 * A request as code that runs as it is pasted: shells are bash, or PowerShell on Windows. The key is
 * read from the environment, never written. A path that is not encoded is a `RangeError`.
 */
export function snippet(
  format: SnippetFormatId,
  request: SnippetRequest,
  endpoints: Endpoints,
  keyVariable?: string,
): string {
  const { write } = formats.find(({ id }) => id === format) ?? formats[0];
  return write(snippetCall(request, endpoints, keyVariable));
}
