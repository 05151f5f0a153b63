/** Every rule, by the name that the setting `callrail.diagnostics.severity` has for it. */
export const ruleNames = [
  'exposedKey',
  'nativeHost',
  'missingJson',
  'patchMethod',
  'unencodedBrackets',
  'missingDates',
  'nextPageWithKey',
  'unspam',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** Which sentence says what is wrong; `values` of the finding fill its places. */
export type MessageKey =
  | 'exposedKey'
  | 'nativeHost'
  | 'missingJson'
  | 'patchMethod'
  | 'unencodedBrackets'
  | 'missingDates'
  | 'nextPageWithKey'
  | 'unspam';

/** What a fix does, as its title says it; `values` of the fix fill its places. */
export type FixTitle =
  | 'readEnvironment'
  | 'takeKeyOut'
  | 'useGateway'
  | 'insertJson'
  | 'usePut'
  | 'encodeBrackets'
  | 'switchGlobbingOff'
  | 'askForDates'
  | 'moveToGateway'
  | 'removeSpam';

/** Text that takes the place of what stands from `start` to `end` (offsets). */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

export interface Fix {
  title: FixTitle;
  values: readonly string[];
  /** There is no other way to mend it, and the program does what it was meant to do. */
  certain: boolean;
  edits: readonly Edit[];
}

/** A mistake in code that talks to CallRail, from `start` to `end` (offsets). */
export interface Finding {
  rule: RuleName;
  start: number;
  end: number;
  message: MessageKey;
  values: readonly string[];
  fixes: readonly Fix[];
}
