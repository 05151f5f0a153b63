import { isTagPaletteName, tagPalette } from '../../src/protocol/tagPalette';

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG's contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The wished text colour where it can be read on this background, else black or white. */
export function readableText(wished: string, background: string): string {
  const candidates = [wished, '#000000', '#ffffff'];
  return candidates.find(color => contrast(color, background) >= 4.5) ?? '#000000';
}

/**
 * Classes for a tag's chip; none where CallRail named no colour that we know. Text colour and
 * background have names of their own in CallRail; where only one is given, it stands for both.
 */
export function tagClasses(tag: { color: string | null; background: string | null }): string[] {
  const background = tag.background ?? tag.color;
  const color = tag.color ?? tag.background;
  if (!background || !isTagPaletteName(background)) return [];
  const fill = tagPalette[background];
  const wished = color && isTagPaletteName(color) ? tagPalette[color].text : fill.text;
  const text = readableText(wished, fill.background);
  return ['tag-colored', `tag-on-${background}`, `tag-text-${text.slice(1)}`];
}

/** The rules behind `tagClasses`, for a constructed style sheet. */
export function tagStyles(): string {
  const pairs = Object.entries(tagPalette);
  const texts = new Set(['#000000', '#ffffff', ...pairs.map(([, { text }]) => text)]);
  return [
    ...pairs.map(([name, { background }]) => `.tag-on-${name}{background-color:${background}}`),
    ...[...texts].map(text => `.tag-text-${text.slice(1)}{color:${text}}`),
  ].join('\n');
}
