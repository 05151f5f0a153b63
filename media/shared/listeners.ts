/** Whoever wants to hear of something. */
export interface Listeners<T> {
  add(listener: (value: T) => void): void;
  tell(value: T): void;
}

export function listeners<T = void>(): Listeners<T> {
  const all: ((value: T) => void)[] = [];
  return {
    add: listener => void all.push(listener),
    tell(value) {
      for (const listener of all) listener(value);
    },
  };
}

/** Runs a task once, some time after the last of several wishes for it. */
export function later(task: () => void, ms: number): () => void {
  let timer: number | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(task, ms);
  };
}
