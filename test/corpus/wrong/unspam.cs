// expect: unspam
var answer = await http.PutAsJsonAsync($"https://gateway.maton.ai/callrail/v3/a/{account}/calls/{call}.json", new { spam = false, note = "New" });
