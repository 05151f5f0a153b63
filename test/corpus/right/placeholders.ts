export const config = {
  MATON_API_KEY: 'YOUR_MATON_API_KEY',
  callrailApiKey: '<your CallRail key>',
  callrailToken: process.env.CALLRAIL_TOKEN,
  matonKey: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
};
export const sample = { Authorization: 'Bearer YOUR_API_KEY_GOES_HERE_1234' };
export const other = { Authorization: `Bearer ${config.matonKey}` };
