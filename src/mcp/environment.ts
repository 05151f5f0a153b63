import type { Endpoints } from '../api/send';
import { usualEndpoints } from '../core/tools/mcpConfiguration';

/** What the process is started with; see `docs/agents.md`. */
export interface McpOptions {
  /** Undefined where none is set: the server runs all the same, and its tools say what is missing. */
  key: string | undefined;
  endpoints: Endpoints;
  /** The connection that is meant where a tool call names none. */
  connectionId: string | undefined;
  readOnly: boolean;
  redact: boolean;
  /** Invented data on this machine; no key is used. */
  demo: boolean;
}

export const usage = `CallRail for agents: an MCP server over stdio.

  node mcp.js [--demo]

  --demo                 invented data on this machine, without a key

Environment:
  MATON_API_KEY          the key from maton.ai/settings
  MATON_CONNECTION       id of the connection to use where a tool call names none
  CALLRAIL_READ_ONLY     true unless set; false lets tools change calls and tags
  CALLRAIL_REDACT        true unless set; false leaves names, numbers and e-mail unmasked
  CALLRAIL_GATEWAY_URL   https://gateway.maton.ai unless set
  CALLRAIL_CONTROL_URL   https://ctrl.maton.ai unless set
`;

/** Reads environment and arguments. What does not fit is a `RangeError` with a sentence. */
export function readOptions(
  environment: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): McpOptions {
  const unknown = args.find(arg => arg !== '--demo');
  if (unknown !== undefined) throw new RangeError(`There is no option ${unknown}.`);
  const text = (name: string) => {
    const value = environment[name]?.trim();
    // A variable that the client has not filled in.
    if (value !== undefined && /^\$\{.*\}$/.test(value))
      throw new RangeError(`${name} is ${value}, which the client was to replace by the value.`);
    return value === '' ? undefined : value;
  };
  return {
    key: text('MATON_API_KEY'),
    endpoints: {
      gatewayUrl: text('CALLRAIL_GATEWAY_URL') ?? usualEndpoints.gatewayUrl,
      controlUrl: text('CALLRAIL_CONTROL_URL') ?? usualEndpoints.controlUrl,
    },
    connectionId: text('MATON_CONNECTION'),
    readOnly: flag('CALLRAIL_READ_ONLY', text('CALLRAIL_READ_ONLY')),
    redact: flag('CALLRAIL_REDACT', text('CALLRAIL_REDACT')),
    demo: args.includes('--demo'),
  };
}

/** A word that is neither is refused: read as the default it might let happen what was forbidden. */
function flag(name: string, word: string | undefined): boolean {
  if (word === undefined || /^(true|1|yes|on)$/i.test(word)) return true;
  if (/^(false|0|no|off)$/i.test(word)) return false;
  throw new RangeError(`${name} has to be true or false.`);
}
