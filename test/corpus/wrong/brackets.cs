// expect: unencodedBrackets
var calls = await http.GetStringAsync($"https://gateway.maton.ai/callrail/v3/a/{account}/calls.json?date_range=today&tags[]={tag}");
