/** A request of a `.http` file, as the REST Client and JetBrains' client would send it. */
export interface HttpFileRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

/** Reads a file of one request: comments, variables, the request line with its query, headers, body. */
export function readHttpFile(
  text: string,
  environment: Record<string, string>,
  given: Record<string, string> = {},
): HttpFileRequest {
  const variables: Record<string, string> = {};
  const lines = text.split('\n');
  const put = (line: string) =>
    line.replace(/\{\{\s*(\$processEnv )?([^{}]+?)\s*\}\}/g, (_, outer: unknown, name: string) => {
      const value = outer === undefined ? (given[name] ?? variables[name]) : environment[name];
      if (value === undefined) throw new Error(`There is no variable ${name}.`);
      return value;
    });
  while (lines.length > 0 && /^(?:#|\/\/|@|\s*$)/.test(lines[0] ?? '')) {
    const [, name, value = ''] = /^@([^\s=]+)\s*=\s*(.*?)\s*$/.exec(lines.shift() ?? '') ?? [];
    if (name !== undefined) variables[name] = put(value);
  }
  const [, method = '', start = ''] = /^([A-Z]+) (\S+)$/.exec(lines.shift() ?? '') ?? [];
  let url = put(start);
  while (/^\s+[?&]/.test(lines[0] ?? '')) url += put(lines.shift()?.trim() ?? '');
  const headers: Record<string, string> = {};
  for (let line = lines.shift(); line; line = lines.shift()) {
    const [, name = '', value = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
    headers[name.toLowerCase()] = put(value);
  }
  const body = lines.join('\n').trim();
  if (/^###/m.test(body)) throw new Error('The body would end the request.');
  return { method, url, headers, body: body === '' ? undefined : put(body) };
}
