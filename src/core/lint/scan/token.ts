/** A stretch of a literal: what it says, or a hole for what is known only when the program runs. */
export interface Piece {
  start: number;
  end: number;
  hole: boolean;
}

/** A string literal, or in a shell a word, with its quotation marks. */
export interface Literal {
  start: number;
  end: number;
  pieces: readonly Piece[];
  /** Where its content ends. */
  to: number;
  /** Stands in a hole of another literal. */
  nested: boolean;
}

export interface Comment {
  start: number;
  end: number;
}

/** What a scanner finds in a text. */
export interface Scanned {
  /** By start. */
  literals: Literal[];
  comments: Comment[];
  /** Where a shell's commands, or the requests of an `.http` file, begin and end. */
  stretches?: readonly Comment[];
}
