import assert from 'node:assert/strict';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server';

/** The key that sandboxes of tests take: long and odd, so that no text holds it by chance. */
export const testKey = 'maton-test-key-5f1b0c7e2d9a4836';

/**
 * A sandbox for the tests of a suite: a call within `describe`, which returns how to get at it.
 */
export function useSandbox(options: SandboxOptions = {}): () => Sandbox {
  let sandbox: Sandbox | undefined;
  const current = () => {
    assert.ok(sandbox, 'The sandbox runs from the first test of its suite to the last.');
    return sandbox;
  };
  before(async () => {
    sandbox = await startSandbox({ key: testKey, calls: 800, ...options });
  });
  after(() => sandbox?.close());
  return current;
}

/** The settings that lead the extension to a sandbox instead of Maton. */
export function sandboxSettings({ origin, mediaOrigin }: Sandbox): Record<string, unknown> {
  return {
    'callrail.gatewayUrl': origin,
    'callrail.controlUrl': origin,
    'callrail.recordingHosts': [new URL(mediaOrigin).host],
  };
}
