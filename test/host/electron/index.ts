import Mocha from 'mocha';

/** Called in the extension host by VS Code; a rejection fails the run. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ timeout: 30_000, forbidPending: true });
  // Makes `describe` and `it` global before the suite, which is part of this bundle, asks for them.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, 'extension', mocha);
  await import('./extension');
  const failures = await new Promise<number>(done => {
    mocha.run(done);
  });
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
