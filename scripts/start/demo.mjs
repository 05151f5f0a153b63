/**
 * The environment of the extension host, in which the extension finds out whether to start its demo.
 * @param {boolean} live Without the demo.
 */
export const demoEnvironment = live => ({ CALLRAIL_DEMO: live ? '' : '1' });
