/** Languages that the rules can read, by how they write strings, comments and requests. */
export type Dialect =
  'javascript' | 'python' | 'ruby' | 'php' | 'go' | 'csharp' | 'java' | 'json' | 'shell' | 'http';

/** Dialects by VS Code's language ids. */
const byLanguage: Readonly<Record<string, Dialect>> = {
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'javascript',
  typescriptreact: 'javascript',
  python: 'python',
  ruby: 'ruby',
  php: 'php',
  go: 'go',
  csharp: 'csharp',
  java: 'java',
  json: 'json',
  jsonc: 'json',
  shellscript: 'shell',
  http: 'http',
  rest: 'http',
};

/** Ids of the languages that are looked through. */
export const languageIds = Object.keys(byLanguage);

/**
 * How a file is read: by its language, or for `.http` files, of which VS Code knows nothing without
 * another extension, by its name. Undefined for what is not looked through.
 */
export function dialectOf(languageId: string, fileName = ''): Dialect | undefined {
  return byLanguage[languageId] ?? (/\.(http|rest)$/i.test(fileName) ? 'http' : undefined);
}
