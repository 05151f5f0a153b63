/**
 * CallRail's 24 tag colours, as its reference lists them. A colour's name fixes a background and the
 * text on it; some of the pairs are too faint to read, so text colours are chosen where they show.
 */
export const tagPalette = {
  gray1: { text: '#464646', background: '#e7e7e7' },
  gray2: { text: '#ffffff', background: '#c2c2c2' },
  blue1: { text: '#0f3778', background: '#b5cef7' },
  blue2: { text: '#ffffff', background: '#4583ea' },
  cyan1: { text: '#0d404a', background: '#96d7e5' },
  cyan2: { text: '#ffffff', background: '#23a2bd' },
  purple1: { text: '#3d0d90', background: '#e3d6ff' },
  purple2: { text: '#ffffff', background: '#b997ff' },
  pink1: { text: '#761e3a', background: '#fcd3e0' },
  pink2: { text: '#9a4964', background: '#f890b2' },
  pink3: { text: '#6b323b', background: '#ebdbde' },
  pink4: { text: '#ffffff', background: '#cda6ac' },
  red1: { text: '#8c1b00', background: '#f3b2a7' },
  red2: { text: '#ffffff', background: '#fe4a22' },
  orange1: { text: '#7f3306', background: '#ffc8ad' },
  orange2: { text: '#ffffff', background: '#ff7529' },
  orange3: { text: '#7d4900', background: '#ffdfb2' },
  orange4: { text: '#ffffff', background: '#ffae38' },
  yellow1: { text: '#594d00', background: '#fcea7c' },
  yellow2: { text: '#694f00', background: '#fdeebf' },
  green1: { text: '#054f2f', background: '#b1f0d2' },
  green2: { text: '#044227', background: '#38d790' },
  green3: { text: '#015531', background: '#a0ddc0' },
  green4: { text: '#ffffff', background: '#00a863' },
} as const;

export type TagPaletteName = keyof typeof tagPalette;

export function isTagPaletteName(name: string): name is TagPaletteName {
  return Object.hasOwn(tagPalette, name);
}
