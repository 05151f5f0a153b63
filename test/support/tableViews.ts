import type { TableColumn, TableFacts, TableRow } from '../../src/protocol/tablePanel';

function column(
  key: string,
  label: string,
  group: string,
  changes: Partial<TableColumn> = {},
): TableColumn {
  return {
    key,
    label,
    group,
    numeric: false,
    sort: 'server',
    extra: false,
    width: 140,
    ...changes,
  };
}

/** Columns as a host would offer them, of every kind. */
export const tableColumns: readonly TableColumn[] = [
  column('customer_name', 'Customer', 'Call', { width: 150 }),
  column('customer_phone_number', 'Phone number', 'Call'),
  column('start_time', 'Started', 'Call', { width: 170 }),
  column('duration', 'Duration', 'Call', { numeric: true, width: 80 }),
  column('answered', 'Outcome', 'Call', { width: 90 }),
  column('direction', 'Direction', 'Call', { sort: 'none', width: 90 }),
  column('tracking_phone_number', 'Tracking number', 'Call', { sort: 'none' }),
  column('source_name', 'Tracker', 'Attribution', { extra: true, width: 130 }),
  column('source', 'Source', 'Attribution', { extra: true, width: 120 }),
  column('campaign', 'Campaign', 'Attribution', { extra: true, sort: 'client' }),
  column('keywords', 'Keywords', 'Attribution', { extra: true, sort: 'client' }),
  column('landing_page_url', 'Landing page', 'Attribution', { extra: true, width: 220 }),
  column('tags', 'Tags', 'Lead', { extra: true, width: 160 }),
  column('lead_status', 'Lead status', 'Lead', { extra: true, width: 100 }),
  column('value', 'Value', 'Lead', { extra: true, numeric: true, sort: 'client', width: 80 }),
  column('note', 'Note', 'Lead', { extra: true, sort: 'none', width: 240 }),
];

export const firstColumns = [
  'customer_name',
  'customer_phone_number',
  'start_time',
  'duration',
  'answered',
  'source',
  'campaign',
  'tags',
  'lead_status',
  'note',
];

const pick = <T>(values: readonly T[], index: number): T => values[index % values.length]!;
const names = ['Ada Brook', 'Ben Castillo', 'Chiara Deluca', '', 'Dmitri Egorov', 'Fatima Haddad'];
const days = ['Sat, Nov 21', 'Fri, Nov 20', 'Thu, Nov 19', 'Wed, Nov 18', 'Tue, Nov 17'];

/** The cells of a call by column; the same index always gives the same call. */
function cellOf(key: string, index: number): string {
  const number = String(index % 10_000).padStart(4, '0');
  const cells: Record<string, string> = {
    customer_name: pick(names, index) && `${pick(names, index)} ${index}`,
    customer_phone_number: `(555) 555-${number}`,
    start_time: `${pick(days, Math.floor(index / 40))}, ${1 + (index % 12)}:${String((index * 7) % 60).padStart(2, '0')} PM`,
    duration: `${Math.floor(((index * 37) % 900) / 60)}m ${(index * 37) % 60}s`,
    answered: pick(['Answered', 'Answered', 'Missed', 'Voicemail'], index),
    direction: pick(['Inbound', 'Inbound', 'Outbound'], index),
    tracking_phone_number: '(555) 555-0188',
    source_name: pick(['Website pool', 'Google Ads: brand', 'Billboard I-25'], index),
    source: pick(['Google Ads', 'Google Organic', 'Direct', 'Bing Ads'], index),
    campaign: pick(['Spring sale', '', 'Brand', 'Emergency repairs near me'], index),
    keywords: pick(['plumber near me', '', 'dentist open sunday'], index),
    landing_page_url: pick(['https://widgets.example.com/spring?utm_source=google', ''], index),
    tags: pick(['', 'Sale closed', 'Follow up, Schedule requested', ''], index),
    lead_status: pick(['Good lead', '', 'Not a lead', ''], index),
    value: pick(['', '$120.00', '$1,250.50'], index),
    note: pick(['', 'Asked about delivery to Boulder.', '', ''], index),
  };
  return cells[key] ?? '';
}

export const rowId = (index: number): string => `CAL${String(index).padStart(8, '0')}`;

export function tableRow(index: number, columns: readonly string[]): TableRow {
  return { id: rowId(index), cells: columns.map(key => cellOf(key, index)) };
}

export function tableFacts(changes: Partial<TableFacts> = {}): TableFacts {
  const rows = changes.rows ?? 500;
  return {
    version: 1,
    query: 'range:last_25_months',
    label: 'Acme Dental · last 25 months',
    columns: firstColumns,
    rows,
    total: rows,
    hasMore: false,
    loading: false,
    sort: { key: 'start_time', descending: true, place: 'server' },
    statement: `${rows.toLocaleString('en')} calls`,
    notes: [],
    failure: null,
    canUndo: false,
    ...changes,
  };
}
