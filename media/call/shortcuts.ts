import type { Player } from './player';
import { step } from './player';

/** Whatever uses keys itself: there, Space and arrows are not ours. */
const controls =
  'input, textarea, select, button, a[href], [role=combobox], [role=slider], [role=region], .scroller';

interface ShortcutTargets {
  save: () => void;
  player: () => Player | undefined;
}

/** Ctrl+S or Cmd+S saves from anywhere; Space and arrows play where no control has the focus. */
export function installShortcuts({ save, player }: ShortcutTargets): void {
  const playing: Record<string, (player: Player) => void> = {
    ' ': found => found.toggle(),
    ArrowLeft: found => found.skip(-step),
    ArrowRight: found => found.skip(step),
  };
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
      return;
    }
    const act = playing[event.key];
    const found = player();
    const path = event.composedPath();
    if (!act || !found || path.some(node => node instanceof Element && node.matches(controls)))
      return;
    event.preventDefault();
    act(found);
  });
}
