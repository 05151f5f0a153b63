import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Whether a program is there: a module of Python is asked for by its name. */
export function isInstalled(program: string, module?: string): boolean {
  const given = module === undefined ? ['--version'] : ['-c', `import ${module}`];
  return spawnSync(program, given, { stdio: 'ignore' }).status === 0;
}

/** Runs a program with a text as its input, nothing of the user's settings, and the key. */
export async function runTool(
  program: string,
  words: readonly string[],
  input: string,
  key: string,
): Promise<string> {
  const child = spawn(program, words, {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', MATON_API_KEY: key, NO_PROXY: '*' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  child.stdin.on('error', () => undefined).end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complained}${said}`);
  return said;
}
