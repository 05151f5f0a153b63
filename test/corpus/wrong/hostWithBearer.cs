// expect: nativeHost
var key = Environment.GetEnvironmentVariable("MATON_API_KEY");
client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
var json = await client.GetStringAsync($"https://api.callrail.com/v3/a/{account}/users.json");
