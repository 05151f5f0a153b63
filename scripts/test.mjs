/**
 * `npm test`: everything that guards the product, or the levels that are named. It installs what is
 * missing. The last line is always `N passed, N failed`.
 */
import './nodeVersion.mjs';

const { install, root } = await import('./dependencies.mjs');
const { endOnSignals, stopAll } = await import('./processes.mjs');
const { Problem } = await import('./steps.mjs');

process.chdir(root);
endOnSignals();

let total = { passed: 0, failed: 1 };
try {
  await install('Install the dependencies');
  // These import what has just been installed.
  const { parseOptions, usage } = await import('./test/options.mjs');
  const { runLevels } = await import('./test/run.mjs');
  const options = parseOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    process.exit();
  }
  total = await runLevels(options);
  if (total.passed + total.failed === 0) throw new Problem(`No test matches "${options.grep}".`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = error.exitCode ?? 1;
  total.failed ||= 1;
} finally {
  await stopAll();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
