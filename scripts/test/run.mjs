import { duration, Problem } from '../steps.mjs';
import { preparations } from './preparations.mjs';

/**
 * Runs levels one after another; a failing one hides none of the others.
 * @returns {Promise<{ passed: number, failed: number }>} The sum.
 */
export async function runLevels({ levels, files, grep, verbose }) {
  const total = { passed: 0, failed: 0 };
  const begun = Date.now();
  const report = [];
  for (const level of levels) {
    console.log(`\n── ${level.name}`);
    const levelBegun = Date.now();
    const own = files.filter(file => file.startsWith(`test/${level.name.split(':')[0]}/`));
    const { passed, failed } = await outcome(level, { files: own, grep, verbose });
    total.passed += passed;
    total.failed += failed;
    const line = `${failed > 0 ? '✗' : '✓'} ${level.name}: ${passed} passed, ${failed} failed`;
    report.push(`${line} (${duration(Date.now() - levelBegun)})`);
    console.log(report.at(-1));
  }
  if (levels.length > 1)
    console.log(`\n── ${duration(Date.now() - begun)} in all\n${report.join('\n')}`);
  return total;
}

/** A level's numbers. One that could not run, or ran nothing, has failed. */
async function outcome(level, options) {
  try {
    const numbers = await level.run(options, preparations);
    if (numbers.passed + numbers.failed > 0 || options.grep) return numbers;
    console.error(`The level ${level.name} has no tests.`);
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
  }
  return { passed: 0, failed: 1 };
}
