/** What somebody could write into a name to take over a page that shows it. */
export const hostileText = [
  '<script>window.owned = 1</script>',
  '<img src=x onerror="window.owned = 1">',
  '<a href="command:workbench.action.quit">click</a>',
  '\u202Egnp.exe',
  '=cmd|calc',
  '${7*7} {0} {1}',
  '👩‍👩‍👧‍👦 مرحبا שלום',
].join(' ');
