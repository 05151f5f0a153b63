/** How a language writes values. */
export interface LiteralStyle {
  text: (text: string) => string;
  key: (name: string) => string;
  true: string;
  false: string;
  null: string;
}

/** A value of JSON as a literal of a language, over several lines, from the second on indented. */
export function literal(value: unknown, style: LiteralStyle, indent = ''): string {
  const inner = `${indent}  `;
  const block = (open: string, lines: readonly string[], close: string) =>
    lines.length === 0
      ? `${open}${close}`
      : `${open}\n${lines.map(line => `${inner}${line},\n`).join('')}${indent}${close}`;
  if (Array.isArray(value))
    return block(
      '[',
      value.map(item => literal(item, style, inner)),
      ']',
    );
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const lines = entries.map(
      ([name, item]) => `${style.key(name)}: ${literal(item, style, inner)}`,
    );
    return block('{', lines, '}');
  }
  if (typeof value === 'string') return style.text(value);
  if (typeof value === 'boolean') return value ? style.true : style.false;
  return typeof value === 'number' ? String(value) : style.null;
}
