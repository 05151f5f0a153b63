/** Nothing from elsewhere, and no script or style but the page's own files. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Rules that a click adds. */
const presets = [
  'GET * 429 retry-after=2 times=3',
  'PUT * 500 25%',
  '* * 401',
  '* * 503 times=1',
  'GET calls.json delay=3s',
  'GET calls.json truncate times=1',
  'GET * reset times=1',
];

/** The page's frame. All that is not known beforehand is filled in by its script, as text. */
export function page(): string {
  const buttons = presets
    .map(rule => `<button type="button" data-rule="${rule}"><code>${rule}</code></button>`)
    .join('\n    ');
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>CallRail Sandbox</title>
  <link rel="stylesheet" href="/__sandbox/page.css">
  <script src="/__sandbox/page.js" defer></script>
</head>
<body>
<main>
  <h1>CallRail Sandbox</h1>
  <p id="problem" role="alert"></p>
  <dl id="state"></dl>
  <p><button type="button" id="reset">Reset data, faults and log</button></p>
  <h2>What goes wrong</h2>
  <div id="faults"></div>
  <form id="add">
    <label for="rule">Rule</label>
    <input id="rule" required placeholder="GET calls.json 429 retry-after=2 times=3" autocomplete="off" spellcheck="false">
    <button>Add</button>
  </form>
  <div class="presets" role="group" aria-label="Rules to add">
    ${buttons}
  </div>
  <h2>Requests</h2>
  <table>
    <thead><tr><th scope="col">Request</th><th scope="col">Status</th><th scope="col">Time</th></tr></thead>
    <tbody id="log"></tbody>
  </table>
</main>
</body>
</html>
`;
}
