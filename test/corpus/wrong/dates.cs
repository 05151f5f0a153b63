// expect: missingDates
var calls = await http.GetStringAsync($"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json?per_page=250");
