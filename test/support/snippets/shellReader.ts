/**
 * Reads commands as a shell does, for the forms that snippets use: words in single and double
 * quotation marks, lines that go on, and the key's variable. Written from the manuals of the shells,
 * not from our writers.
 */
export type Shell = 'bash' | 'powershell';

/** The words of each command of a pipe. */
export function readCommands(text: string, shell: Shell, key: string): string[][] {
  const commands: string[][] = [[]];
  let word: string | undefined;
  const end = () => {
    if (word !== undefined) commands.at(-1)?.push(word);
    word = undefined;
  };
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const [length, meant] = piece(rest, shell, key);
    if (meant === 'blank') end();
    else if (meant === 'pipe') {
      end();
      commands.push([]);
    } else word = (word ?? '') + meant.text;
    at += length;
  }
  end();
  return commands;
}

type Piece = [length: number, meant: 'blank' | 'pipe' | { text: string }];

function piece(rest: string, shell: Shell, key: string): Piece {
  const [next = ''] = rest;
  const goesOn = shell === 'bash' ? '\\\n' : '`\n';
  if (rest.startsWith(goesOn)) return [goesOn.length, 'blank'];
  if (/\s/.test(next)) return [1, 'blank'];
  if (next === '|') return [1, 'pipe'];
  if (shell === 'bash' && next === '\\') return [2, { text: rest[1] ?? '' }];
  if (isSingle(next, shell)) return single(rest, shell);
  if (next === '"') return double(rest, shell, key);
  const [plain = next] = /^[\w./:@-]+/.exec(rest) ?? [];
  // Whatever else there is would mean something.
  if (!/^[\w./:@-]+$/.test(plain)) throw new Error(`The shell would take ${plain} for its own.`);
  return [plain.length, { text: plain }];
}

function isSingle(character: string, shell: Shell): boolean {
  return (shell === 'bash' ? `'` : `'‘’‚‛`).includes(character);
}

function single(rest: string, shell: Shell): Piece {
  let text = '';
  for (let at = 1; at < rest.length; at++) {
    const character = rest[at] ?? '';
    if (!isSingle(character, shell)) text += character;
    else if (shell === 'powershell' && isSingle(rest[at + 1] ?? '-', shell))
      text += rest[++at] ?? '';
    else return [at + 1, { text }];
  }
  throw new Error('A quotation mark is not closed.');
}

/** Only what needs no escape may stand in double quotation marks here, besides the variable. */
function double(rest: string, shell: Shell, key: string): Piece {
  const [whole = '', inner = ''] = /^"([^"]*)"/.exec(rest) ?? [];
  const variable = shell === 'bash' ? '$MATON_API_KEY' : '$env:MATON_API_KEY';
  const text = inner.split(variable);
  if (whole === '' || text.some(part => /[$`\\!]/.test(part)))
    throw new Error(`The shell would read ${inner} otherwise.`);
  return [whole.length, { text: text.join(key) }];
}
