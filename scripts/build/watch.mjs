/**
 * An esbuild plugin for watching builds: it prints when building begins and ends, and the problems,
 * in the form that the problem matcher of .vscode/tasks.json reads. Shared by several builds, it
 * prints one pair of lines while any of them works.
 * @returns {import('esbuild').Plugin}
 */
export function announce() {
  let running = 0;
  return {
    name: 'announce',
    setup(build) {
      build.onStart(() => {
        if (running++ === 0) console.log('[watch] build started');
      });
      build.onEnd(({ errors, warnings }) => {
        for (const problem of errors) print('error', problem);
        for (const problem of warnings) print('warning', problem);
        if (--running === 0) console.log('[watch] build finished');
      });
    },
  };
}

/** One line a problem, as TypeScript prints it: `file:line:column: error: text`. */
function print(severity, { text, location }) {
  const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : '';
  console.error(`${place}${severity}: ${text}`);
}
