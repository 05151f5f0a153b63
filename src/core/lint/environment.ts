import type { Edit } from './finding';
import type { Source } from './source';
import type { Literal } from './scan/token';

/** How a value of the environment is read, as an expression and within a text. */
interface Reading {
  alone: (name: string) => string;
  /** A literal of the texts before and behind it; undefined where it would be no valid one. */
  within?: (before: string, name: string, behind: string) => string;
}

const plain = (text: string) => !/["'`\\{}$#]/.test(text);

const readings: Partial<Record<Source['dialect'], Reading>> = {
  javascript: {
    alone: name => `process.env.${name}`,
    within: (before, name, behind) => `\`${before}\${process.env.${name}}${behind}\``,
  },
  python: {
    alone: name => `os.environ["${name}"]`,
    within: (before, name, behind) => `f"${before}{os.environ['${name}']}${behind}"`,
  },
  ruby: {
    alone: name => `ENV.fetch('${name}')`,
    within: (before, name, behind) => `"${before}#{ENV.fetch('${name}')}${behind}"`,
  },
  php: joined(name => `getenv('${name}')`, "'", '.'),
  go: joined(name => `os.Getenv("${name}")`, '"', '+'),
  csharp: joined(name => `System.Environment.GetEnvironmentVariable("${name}")`, '"', '+'),
  java: joined(name => `System.getenv("${name}")`, '"', '+'),
};

function joined(alone: Reading['alone'], mark: string, joint: string): Reading {
  return {
    alone,
    within: (before, name, behind) =>
      [before && `${mark}${before}${mark}`, alone(name), behind && `${mark}${behind}${mark}`]
        .filter(each => each !== '')
        .join(` ${joint} `),
  };
}

/**
 * What reads a key from the environment instead of the literal that holds it, from `start` to `end`.
 * Undefined where that cannot be written without changing more than the literal and the imports.
 */
export function readingOf(
  source: Source,
  literal: Literal,
  start: number,
  end: number,
  name: string,
): Edit[] | undefined {
  const { code, dialect, text } = source;
  if (dialect === 'http') return [{ start, end, text: `{{$processEnv ${name}}}` }];
  if (dialect === 'shell') return inShell(source, literal, start, end, name);
  const reading = readings[dialect];
  if (!reading || literal.pieces.length !== 1) return undefined;
  const [before, behind] = [
    text.slice(literal.pieces[0]?.start, start),
    text.slice(end, literal.to),
  ];
  const whole = before === '' && behind === '';
  if (!whole && !(plain(before) && plain(behind) && reading.within)) return undefined;
  const expression = whole ? reading.alone(name) : reading.within?.(before, name, behind);
  // A default of the environment is taken away with what joins it.
  const rest = whole
    ? /\s*(?:\?\?|\|\||\?:)\s*$/.exec(code.slice(0, literal.start).slice(-20))
    : null;
  if (
    rest &&
    /(?:env\.\w+|getenv\("\s*"\)|ENV\["\s*"\])$/.test(
      code.slice(0, literal.start - rest[0].length).slice(-80),
    )
  )
    return [{ start: literal.start - rest[0].length, end: literal.end, text: '' }];
  const constant = constantBefore(source, literal);
  if (constant === 'fixed') return undefined;
  return [
    ...importsOf(source),
    ...(constant ?? []),
    { start: literal.start, end: literal.end, text: expression ?? '' },
  ];
}

/** A shell's word, whose marks may have to let variables through. */
function inShell(
  { text }: Source,
  literal: Literal,
  start: number,
  end: number,
  name: string,
): Edit[] | undefined {
  const assigned = new RegExp(`\\b${name}=["']?$`).test(text.slice(Math.max(0, start - 60), start));
  const value = assigned ? `\${${name}:?}` : `$${name}`;
  const [word, first] = [text.slice(literal.start, literal.end), text[literal.start]];
  if (first === '"' || (first !== "'" && !/["']/.test(word)))
    return first === '"'
      ? [{ start, end, text: value }]
      : [
          {
            start: literal.start,
            end: literal.end,
            text: `"${word.replace(text.slice(start, end), value)}"`,
          },
        ];
  const inside = word.slice(1, -1);
  if (first !== "'" || !word.endsWith("'") || /["'$`\\]/.test(inside)) return undefined;
  const mended = inside.replace(text.slice(start, end), value);
  return [{ start: literal.start, end: literal.end, text: `"${mended}"` }];
}

/** Go's and C#'s constants cannot be read as a program runs: what makes another thing of them. */
function constantBefore(source: Source, { start }: Literal): Edit[] | 'fixed' | undefined {
  const { code, dialect } = source;
  if (dialect !== 'go' && dialect !== 'csharp') return undefined;
  const lineStart = code.lastIndexOf('\n', start - 1) + 1;
  const line = code.slice(lineStart, start);
  const word = /\bconst\b/.exec(line);
  if (!word) return dialect === 'go' && inConstantBlock(source, lineStart) ? 'fixed' : undefined;
  const at = lineStart + word.index;
  if (dialect === 'go') return [{ start: at, end: at + 5, text: 'var' }];
  return /\b(?:private|public|internal|protected)\b/.test(line)
    ? [{ start: at, end: at + 5, text: 'static readonly' }]
    : 'fixed';
}

function inConstantBlock({ brackets, code }: Source, at: number): boolean {
  let bracket = brackets.around(at);
  while (bracket && !code.endsWith('const ', bracket.open)) bracket = bracket.parent;
  return bracket !== undefined;
}

const imports = new WeakMap<Source, readonly Edit[]>();

/** Looked for once, since it may be missing in a long file with many keys. */
function importsOf(source: Source): readonly Edit[] {
  const known = imports.get(source) ?? importsFor(source);
  imports.set(source, known);
  return known;
}

/** The import that the reading needs, where a file does not have it yet. */
function importsFor({ dialect, text }: Source): Edit[] {
  if (dialect === 'python' && !/^\s*(?:import\s+(?:[\w.]+\s*,\s*)*os\b|from\s+os\b)/m.test(text)) {
    const at = /^(?:import|from(?!\s+__future__))\s/m.exec(text)?.index ?? firstLine(text);
    return [{ start: at, end: at, text: 'import os\n' }];
  }
  if (dialect === 'go' && !/^\s*(?:import\s+)?"os"\s*$/m.test(text)) {
    const block = /^import\s*\([ \t]*\n/m.exec(text);
    if (block) {
      const at = block.index + block[0].length;
      return [{ start: at, end: at, text: '\t"os"\n' }];
    }
    const at = /^import\s/m.exec(text)?.index;
    return at === undefined ? [] : [{ start: at, end: at, text: 'import "os"\n' }];
  }
  return [];
}

/** Behind what has to stand first in a Python file. */
function firstLine(text: string): number {
  return /^(?:#![^\n]*\n)?(?:#[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
}
