export const pageStyle = `
:root {
  color-scheme: light dark;
  --line: #8884;
  --quiet: light-dark(#595959, #b0b0b0);
  --hint: light-dark(#6b4e00, #e5c07b);
  --bad: light-dark(#b3261e, #ff8a80);
}
html { background: light-dark(#fff, #1e1e1e); color: light-dark(#1f1f1f, #ddd) }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.4em } h2 { font-size: 1.1em; margin-top: 1.6em }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; margin: 0 }
dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
code, td, .rule { font-family: ui-monospace, monospace; font-size: .9em }
button, input { font: inherit; padding: .2em .7em }
input { min-width: 24em; max-width: 100% }
form, .presets, .rule { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; margin: .4em 0 }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-weight: 600; border-bottom: 1px solid var(--line) }
td { padding: .15em .8em .15em 0; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
td.number { text-align: right; white-space: nowrap }
.hint { color: var(--hint); font-family: system-ui, sans-serif }
.failed { color: var(--bad) }
#problem:empty { display: none }
#problem { color: var(--bad) }
`;
