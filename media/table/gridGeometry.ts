import type { TableColumn } from '../../src/protocol/tablePanel';
import type { Page } from './page';

/** Pixels. The selection's column has a width of its own. */
export const selectWidth = 30;
const narrowest = 48;
const widest = 1_200;
const lowestRow = 24;
/** The page never has more rows than this, headings included: rows of very tall windows grow. */
export const mostRows = 60;

export interface GridGeometry {
  /** Pixels a row is high. */
  readonly rowHeight: number;
  width(column: TableColumn): number;
  resize(key: string, width: number): number;
  /** Where a column begins and ends, in the grid's own pixels. */
  span(column: number): { left: number; right: number };
  /** Writes the widths where the rows' style finds them. */
  apply(): void;
  /** Chooses how high rows are for a grid of this height; says whether that changed. */
  fit(height: number): boolean;
}

export function gridGeometry(
  element: HTMLElement,
  { state, table }: Pick<Page, 'state' | 'table'>,
): GridGeometry {
  let rowHeight = lowestRow;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);

  function width({ key, width: first }: TableColumn): number {
    return state.get().widths[key] ?? first;
  }

  return {
    get rowHeight() {
      return rowHeight;
    },
    width,
    resize(key, wished) {
      const next = Math.round(Math.min(widest, Math.max(narrowest, wished)));
      state.set({ widths: { ...state.get().widths, [key]: next } });
      this.apply();
      return next;
    },
    span(column) {
      const before = table.columns.slice(0, Math.max(0, column - 1));
      const left = before.reduce((sum, each) => sum + width(each), column === 0 ? 0 : selectWidth);
      const own = table.columns[column - 1];
      return { left, right: left + (own ? width(own) : selectWidth) };
    },
    apply() {
      const widths = [selectWidth, ...table.columns.map(width)];
      const total = widths.reduce((sum, each) => sum + each, 0);
      // Rules rather than variables or styles of elements: rows that come and go cost nothing.
      sheet.replaceSync(
        [
          ...widths.map((each, index) => `.column-${index}{width:${each}px}`),
          `.grid-head,.grid-body{width:max(100%,${total}px)}`,
          `.grid-body{--bars:${bars(widths)}}`,
          `.grid-body .row{height:${rowHeight}px;line-height:${rowHeight}px}`,
        ].join('\n'),
      );
    },
    fit(height) {
      const text = Number.parseFloat(getComputedStyle(element).fontSize);
      const readable = Math.max(lowestRow, Math.ceil(text * 1.75));
      const next = Math.max(readable, Math.ceil(height / (mostRows - 6)));
      const changed = next !== rowHeight;
      rowHeight = next;
      return changed;
    },
  };
}

/** What a row shows while it is on its way: a bar in each column, drawn as one picture. */
function bars([first = 0, ...widths]: readonly number[]): string {
  let left = first;
  const stops = widths.flatMap(width => {
    const [from, to] = [left + 8, left + 8 + Math.round(width * 0.6)];
    left += width;
    return [`transparent ${from}px`, `var(--bar) ${from}px ${to}px`, `transparent ${to}px`];
  });
  return `linear-gradient(90deg,transparent 0,${stops.join(',')})`;
}
