/** Given and family names, as they are heard across the United States. */
export const firstNames = (
  'Maria James Aisha Robert Linda Wei Carlos Patricia Michael Jennifer Darnell Elena Thomas Priya ' +
  'Barbara Kevin Susan Miguel Jessica Hannah Omar Karen Brian Naomi Steven Lucia Edward Mei Donna ' +
  'George Yusuf Ruth Kenneth Sofia Paul Angela Andre Melissa Ravi Deborah Raymond Ingrid Samuel ' +
  'Tanya Gregory Fatima Frank Carolyn Jerome Rachel Dennis Marisol Walter Heather Tyrone Diane'
).split(' ');

export const lastNames = (
  'Johnson Garcia Nguyen Smith Okafor Williams Martinez Brown Patel Jones Kowalski Davis Rodriguez ' +
  'Chen Miller Hernandez Wilson Kim Anderson Lopez Thomas Haddad Taylor Moore Gonzalez Jackson ' +
  'Lindqvist Martin Lee Perez Thompson White Harris Sanchez Clark Rossi Lewis Robinson Walker ' +
  'Young Allen King Wright Scott Torres Hill Flores Green Adams Nelson Baker Hall Rivera Campbell'
).split(' ');

/** City, state and area code, by company's home region. */
type Place = readonly [city: string, state: string, areaCode: string];
type Places = readonly [Place, ...Place[]];

const byRegion = {
  northwest: [
    ['Seattle', 'WA', '206'],
    ['Tacoma', 'WA', '253'],
    ['Bellevue', 'WA', '425'],
    ['Everett', 'WA', '564'],
    ['Olympia', 'WA', '360'],
    ['Portland', 'OR', '503'],
  ],
  chicago: [
    ['Chicago', 'IL', '312'],
    ['Chicago', 'IL', '773'],
    ['Evanston', 'IL', '847'],
    ['Aurora', 'IL', '630'],
    ['Joliet', 'IL', '815'],
    ['Gary', 'IN', '219'],
  ],
  texas: [
    ['Austin', 'TX', '512'],
    ['Austin', 'TX', '737'],
    ['San Antonio', 'TX', '210'],
    ['Houston', 'TX', '713'],
    ['Dallas', 'TX', '214'],
    ['Waco', 'TX', '254'],
  ],
  rockies: [
    ['Denver', 'CO', '303'],
    ['Aurora', 'CO', '720'],
    ['Colorado Springs', 'CO', '719'],
    ['Fort Collins', 'CO', '970'],
  ],
  northeast: [
    ['Newark', 'NJ', '973'],
    ['Jersey City', 'NJ', '201'],
    ['Trenton', 'NJ', '609'],
    ['Brooklyn', 'NY', '718'],
    ['Yonkers', 'NY', '914'],
    ['Philadelphia', 'PA', '215'],
    ['Stamford', 'CT', '203'],
    ['New York', 'NY', '212'],
  ],
  newEngland: [
    ['Boston', 'MA', '617'],
    ['Worcester', 'MA', '508'],
    ['Providence', 'RI', '401'],
    ['Nashua', 'NH', '603'],
    ['Portland', 'ME', '207'],
  ],
  hawaii: [['Honolulu', 'HI', '808']],
  alaska: [['Anchorage', 'AK', '907']],
  desert: [
    ['Phoenix', 'AZ', '602'],
    ['Mesa', 'AZ', '480'],
    ['Tucson', 'AZ', '520'],
    ['Glendale', 'AZ', '623'],
  ],
} as const satisfies Record<string, Places>;

export type Region = keyof typeof byRegion;

export const places: Readonly<Record<Region, Places>> = byRegion;
