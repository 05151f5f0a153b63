import { asciiJson } from './jsonText';
import type { SnippetCall } from './snippetCall';

/**
 * For PowerShell on Windows, where `curl` alone may be another command. A body goes through the pipe:
 * how quotation marks reach a program as an argument differs between the versions. It is ASCII, since
 * Windows PowerShell sends nothing else through a pipe.
 */
export function curlPowerShellSnippet({
  method,
  url,
  headers,
  body,
  keyVariable,
}: SnippetCall): string {
  const command = [
    `curl.exe -g -sS${method === 'GET' ? '' : ` -X ${method}`}`,
    `-H "Authorization: Bearer $env:${keyVariable}"`,
    ...headers.map(([name, value]) => `-H ${powerShellText(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-binary '@-'`]),
    powerShellText(url),
  ].join(' `\n  ');
  const piped = body === undefined ? '' : `${powerShellText(asciiJson(body))} |\n  `;
  return `${piped}${command}\n`;
}

/** PowerShell takes curved quotation marks for straight ones. */
function powerShellText(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}
