import { h, setAttributes } from '../shared/dom';
import { clockTime } from '../shared/format';
import { button, dropdown } from '../shared/toolkit';
import type { Page } from './page';
import { createWaveform } from './waveform';

export interface Player {
  readonly element: HTMLElement;
  /** The row of buttons, for what others add to it. */
  readonly controls: HTMLElement;
  toggle(): void;
  playFrom(time: number): void;
  skip(seconds: number): void;
  onTime(listener: (time: number) => void): void;
  dispose(): void;
}

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3];
/** Seconds that an arrow key moves. */
export const step = 5;

/** Waveform and controls over one recording, put into `place` and seen once it can be played. */
export async function createPlayer(page: Page, audio: Blob, place: HTMLElement): Promise<Player> {
  const { nonce, state, t } = page;
  const picture = h('div', { class: 'waveform', 'aria-hidden': 'true' });
  const slider = h(
    'div',
    { class: 'position', role: 'slider', tabindex: 0, 'aria-label': t('position') },
    picture,
  );
  const played = h('span', { class: 'time-played' });
  const total = h('span');
  const play = button({
    label: t('play'),
    icon: 'play',
    appearance: 'primary',
    title: t('playHint'),
    onClick: () => toggle(),
  });
  const speed = dropdown(
    t('speed'),
    speeds.map(value => ({ value: String(value), label: `${value}×` })),
    () => {
      waveform.setSpeed(Number(speed.value));
      state.set({ speed: Number(speed.value) });
    },
  );
  const time = h('span', { class: 'time' }, played, ' / ', total);
  const controls = h('div', { class: 'transport' }, play.element, time, speed.element);
  const group = { class: 'player preparing', role: 'group', 'aria-label': t('player') };
  const element = h('div', group, slider, controls);
  place.append(element);

  const listeners = new Set<(time: number) => void>();
  const waveform = await createWaveform(picture, audio, nonce, {
    onTime(now) {
      showTime(now);
      for (const listener of listeners) listener(now);
    },
    onPlaying: playing =>
      playing ? play.setLabel(t('pause'), 'pause') : play.setLabel(t('play'), 'play'),
  }).catch((error: unknown) => {
    element.remove();
    throw error;
  });

  let shown = -1;
  function showTime(now: number): void {
    const second = Math.floor(now);
    if (second === shown) return;
    shown = second;
    played.textContent = clockTime(second);
    setAttributes(slider, {
      'aria-valuemin': 0,
      'aria-valuemax': Math.floor(waveform.duration),
      'aria-valuenow': second,
      'aria-valuetext': t('positionValue', clockTime(second), clockTime(waveform.duration)),
    });
  }

  function toggle(): void {
    if (waveform.playing) waveform.pause();
    // Refused where the browser wants a gesture first; the button still says "Play" then.
    else waveform.play().catch(() => undefined);
  }

  const keys: Record<string, () => void> = {
    ArrowLeft: () => skip(-step),
    ArrowDown: () => skip(-step),
    ArrowRight: () => skip(step),
    ArrowUp: () => skip(step),
    PageDown: () => skip(-6 * step),
    PageUp: () => skip(6 * step),
    Home: () => waveform.seek(0),
    End: () => waveform.seek(waveform.duration),
    ' ': toggle,
  };
  function skip(seconds: number): void {
    waveform.seek(waveform.time + seconds);
  }
  slider.addEventListener('keydown', event => {
    const act = keys[event.key];
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  });

  total.textContent = clockTime(waveform.duration);
  speed.value = String(state.get().speed);
  waveform.setSpeed(state.get().speed);
  showTime(0);
  element.classList.remove('preparing');
  return {
    element,
    controls,
    toggle,
    skip,
    playFrom(at) {
      waveform.seek(at);
      if (!waveform.playing) toggle();
    },
    onTime: listener => void listeners.add(listener),
    dispose() {
      waveform.dispose();
      element.remove();
    },
  };
}
