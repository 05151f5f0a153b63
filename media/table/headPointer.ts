import type { ColumnActs } from './columnActs';
import type { GridGeometry } from './gridGeometry';
import type { GridHead } from './gridHead';
import type { Page } from './page';

/** Below this, a press that slipped is a click. */
const slack = 6;

/** Headings by pointer: a click sorts, dragging a heading moves its column, its edge resizes it. */
export function installHeadPointer(
  { table }: Pick<Page, 'table'>,
  head: GridHead,
  geometry: GridGeometry,
  acts: ColumnActs,
  fit: (column: number) => number,
): void {
  head.element.addEventListener('pointerdown', event => {
    const column = head.columnOf(event.target);
    if (event.button !== 0 || column === undefined || column === 0) return;
    const grip = event.target instanceof Element && event.target.matches('.grip');
    if (grip) resizing(event, column);
    else moving(event, column);
  });
  head.element.addEventListener('dblclick', event => {
    const column = head.columnOf(event.target);
    const own = column === undefined ? undefined : table.columns[column - 1];
    if (!own || !(event.target instanceof Element) || !event.target.matches('.grip')) return;
    geometry.resize(own.key, fit(column ?? 0));
  });

  function follow(
    { pointerId, target }: PointerEvent,
    on: { move: (x: number) => void; end: (x: number | undefined) => void },
  ): void {
    const ending = new AbortController();
    const { signal } = ending;
    // By what was pressed, which the clicks that follow then belong to.
    if (target instanceof Element) target.setPointerCapture(pointerId);
    const end = (x?: number) => {
      ending.abort();
      on.end(x);
    };
    head.element.addEventListener('pointermove', ({ clientX }) => on.move(clientX), { signal });
    head.element.addEventListener('pointerup', ({ clientX }) => end(clientX), { signal });
    head.element.addEventListener('lostpointercapture', () => end(), { signal });
  }

  function resizing(event: PointerEvent, column: number): void {
    event.preventDefault();
    const own = table.columns[column - 1];
    if (!own) return;
    const from = geometry.width(own);
    follow(event, {
      move: x => void geometry.resize(own.key, from + x - event.clientX),
      end: () => undefined,
    });
  }

  function moving(event: PointerEvent, column: number): void {
    let dragged = false;
    const cell = head.cell(column);
    follow(event, {
      move(x) {
        dragged ||= Math.abs(x - event.clientX) > slack;
        cell?.classList.toggle('dragged', dragged);
        mark(dragged ? at(x) : undefined);
      },
      end(x) {
        cell?.classList.remove('dragged');
        mark(undefined);
        if (x === undefined) return;
        if (!dragged) acts.sort(column);
        else void acts.move(column, at(x) ?? column);
      },
    });
  }

  /** The column under the pointer. */
  function at(x: number): number | undefined {
    for (const [index] of table.columns.entries()) {
      const box = head.cell(index + 1)?.getBoundingClientRect();
      if (box && x >= box.left && x < box.right) return index + 1;
    }
    return undefined;
  }

  function mark(column: number | undefined): void {
    for (const [index] of table.columns.entries())
      head.cell(index + 1)?.classList.toggle('drop', index + 1 === column);
  }
}
