import WaveSurfer from 'wavesurfer.js';

/** Sound and its picture; the one file that knows wavesurfer. Times are in seconds. */
export interface Waveform {
  readonly duration: number;
  readonly time: number;
  readonly playing: boolean;
  play(): Promise<void>;
  pause(): void;
  seek(time: number): void;
  setSpeed(speed: number): void;
  dispose(): void;
}

export interface WaveformEvents {
  onTime: (time: number) => void;
  onPlaying: (playing: boolean) => void;
}

/**
 * Decodes and draws the audio. Nothing is fetched: the policy of the page allows no connection, and
 * the bytes are here. Rejects where the browser cannot decode them.
 */
export async function createWaveform(
  container: HTMLElement,
  audio: Blob,
  nonce: string,
  { onTime, onPlaying }: WaveformEvents,
): Promise<Waveform> {
  const surfer = WaveSurfer.create({
    container,
    cspNonce: nonce,
    height: 72,
    barWidth: 2,
    barGap: 1,
    barRadius: 2,
    cursorWidth: 2,
    normalize: true,
    dragToSeek: true,
    hideScrollbar: true,
    ...themeColors(container),
  });
  const themes = new MutationObserver(() => surfer.setOptions(themeColors(container)));
  themes.observe(document.body, { attributeFilter: ['class'] });

  function dispose(): void {
    themes.disconnect();
    surfer.destroy();
  }

  try {
    // What the browser cannot play never loads: it is told as an event only.
    const refused = new Promise<never>((_resolve, reject) => surfer.once('error', reject));
    await Promise.race([surfer.loadBlob(audio), refused]);
  } catch (error) {
    dispose();
    throw error;
  }
  surfer.on('timeupdate', onTime);
  surfer.on('play', () => onPlaying(true));
  surfer.on('pause', () => onPlaying(false));
  surfer.on('finish', () => onPlaying(false));
  return {
    get duration() {
      return surfer.getDuration();
    },
    get time() {
      return surfer.getCurrentTime();
    },
    get playing() {
      return surfer.isPlaying();
    },
    play: () => surfer.play(),
    pause: () => surfer.pause(),
    seek: time => surfer.setTime(Math.min(Math.max(time, 0), surfer.getDuration())),
    setSpeed: speed => surfer.setPlaybackRate(speed, true),
    dispose,
  };
}

/** A canvas knows no variables: the theme's colours are read off elements that have them. */
function themeColors(container: HTMLElement) {
  const style = getComputedStyle(container);
  return {
    waveColor: style.borderTopColor,
    progressColor: style.color,
    cursorColor: style.outlineColor,
  };
}
