import Mocha from 'mocha';

const { Base, Spec } = Mocha.reporters;

/**
 * Mocha's reporter for one level: every test when asked for, else only failures. The numbers go to
 * the parent process, which adds up the levels.
 */
export class LevelReporter extends Base {
  constructor(runner, options) {
    super(runner, options);
    const { verbose } = options.reporterOptions;
    if (verbose) new Spec(runner, options);
    // What passes at the second try is unsteady: it counts as passed, and is named to be mended.
    runner.on('retry', (test, error) => {
      console.error(`Tried once more: ${test.fullTitle()}\n  ${error.stack ?? error}`);
    });
    runner.once('end', () => {
      if (!verbose && this.failures.length > 0) Base.list(this.failures);
      process.send?.({ passed: this.stats.passes, failed: this.stats.failures });
    });
  }
}
