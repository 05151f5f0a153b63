// expect: exposedKey
using System.Net.Http;
using System.Net.Http.Headers;

var client = new HttpClient { BaseAddress = new Uri("https://gateway.maton.ai/callrail/v3/") };
client.DefaultRequestHeaders.Add("Authorization", "Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa");
var accounts = await client.GetStringAsync("a.json");
