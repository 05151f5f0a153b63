/** An address of CallRail's own site, on https; undefined for any other. */
export function callRailPage(address: string | null | undefined): URL | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const page = new URL(address);
  const own = page.hostname === 'callrail.com' || page.hostname.endsWith('.callrail.com');
  const bare = page.username === '' && page.password === '' && page.port === '';
  return page.protocol === 'https:' && own && bare ? page : undefined;
}
