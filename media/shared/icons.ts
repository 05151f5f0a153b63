const handset =
  'M3.2 2.5h2.4l1.2 3-1.6 1.1a8 8 0 0 0 4.2 4.2l1.1-1.6 3 1.2v2.4c0 .6-.5 1-1 1A10.5 10.5 0 0 1 2.2 3.5c0-.5.4-1 1-1Z';

/** Line drawings of 16 × 16 in the text's colour. Decoration: words stand beside them. */
const drawings = {
  answered: [handset, 'm9.5 4 1.6 1.6L14 2.7'],
  missed: [handset, 'm10 2.5 3.5 3.5m0-3.5L10 6'],
  outbound: [handset, 'M9.5 6.5l4-4m-3 0h3v3'],
  in_progress: [handset, 'M9.5 2.5a4 4 0 0 1 4 4M9.5 5a1.5 1.5 0 0 1 1.5 1.5'],
  voicemail: [
    'M4.2 5.2a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4Z',
    'M11.8 5.2a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4Z',
    'M4.2 10.6h7.6',
  ],
  play: ['M4.5 2.8v10.4l8.5-5.2z'],
  pause: ['M5 3v10M11 3v10'],
  download: ['M8 2v8m-3.2-3L8 10.2 11.2 7', 'M2.5 11v2.5h11V11'],
  copy: ['M5.5 5.5h8v8h-8z', 'M10.5 5.5v-3h-8v8h3'],
  json: [
    'M6 2.5c-2 0-2 1-2 2.5S4 7.5 2.5 8C4 8.5 4 9.5 4 11s0 2.5 2 2.5',
    'M10 2.5c2 0 2 1 2 2.5s0 2.5 1.5 3C12 8.5 12 9.5 12 11s0 2.5-2 2.5',
  ],
  external: ['M9.5 2.5h4v4M13.2 2.8 7.5 8.5', 'M11.5 9v4.5h-9v-9H7'],
  close: ['m4.5 4.5 7 7m0-7-7 7'],
  add: ['M8 3v10M3 8h10'],
  warning: ['M8 2.2 14.5 13.5h-13z', 'M8 6.5v3.2m0 1.6v.2'],
  info: ['M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z', 'M8 7.2v4M8 4.7v.2'],
  check: ['m3 8.5 3.2 3.2L13 4.8'],
  inbound: ['M12.5 3.5l-8 8m0-6v6h6'],
  retry: ['M13 8a5 5 0 1 1-1.5-3.5L13 6', 'M13 2.5V6H9.5'],
  search: ['M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z', 'm10.3 10.3 3.4 3.4'],
  up: ['M8 13V3.5M4 7.5l4-4 4 4'],
  down: ['M8 3v9.5m-4-4 4 4 4-4'],
  same: ['M3 6h10M3 10h10'],
  table: ['M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.7h11M6.5 6.3V13'],
  save: ['M4 2.5h8v11l-4-3-4 3z'],
  image: ['M2.5 3h11v10h-11z', 'm3 11.5 3-3.5 2.5 2.5 2-2 2.5 3M10.5 5.8v.2'],
  filter: ['M2.5 3h11L9.3 8.2v4.3l-2.6 1V8.2z'],
  caret: ['m3.5 6 4.5 4.5L12.5 6'],
  columns: ['M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10'],
  edit: ['M10.8 2.7l2.5 2.5-7.6 7.6-3.2.7.7-3.2z', 'm9.2 4.3 2.5 2.5'],
  undo: ['M6 3 2.8 6.2 6 9.4', 'M3 6.2h6.2a3.6 3.6 0 0 1 0 7.2H6.5'],
  chart: ['M2.5 2.5v11h11', 'M5.5 11V8M8.5 11V4.5M11.5 11V6.5'],
  sound: ['M2.5 6.3h2.3L8 3.5v9L4.8 9.7H2.5z', 'M10.3 6a3 3 0 0 1 0 4M12 4.3a5.4 5.4 0 0 1 0 7.4'],
  chevron: ['m6 3.5 4.5 4.5L6 12.5'],
} as const;

export type IconName = keyof typeof drawings;

const svg = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('class', `icon icon-${name}`);
  element.setAttribute('aria-hidden', 'true');
  element.setAttribute('focusable', 'false');
  for (const drawing of drawings[name]) {
    const path = document.createElementNS(svg, 'path');
    path.setAttribute('d', drawing);
    element.append(path);
  }
  return element;
}
