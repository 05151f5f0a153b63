const hosts = ['api.callrail.com', 'app.callrail.com'];
const gateway = 'https://gateway.maton.ai/callrail/v3';

/** Says whether an address may be asked for without the key. */
exports.isRecording = address =>
  hosts.includes(new URL(address).host) || address.startsWith('https://api.callrail.com/v3/a/');
exports.recording = (account, call) => `${gateway}/a/${account}/calls/${call}/recording.json`;
