/** What the gateway answers, with the addresses that CallRail writes. */
export const page = {
  calls: [
    {
      id: 'CAL019c46b8c1d27a3fb0e4d6f8a9b1c2d3',
      recording: 'https://api.callrail.com/v3/a/123456789/calls/111222333/recording',
      spam: false,
    },
  ],
  has_next_page: true,
  next_page: 'https://api.callrail.com/v3/a/123456789/calls?format=json&offset=1',
};
export const gateway = 'https://gateway.maton.ai';
