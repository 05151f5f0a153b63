var client = new RestClient("https://api.callrail.com/v3");
var request = new RestRequest("a/{account}/calls.json", Method.Get);
request.AddUrlSegment("account", account);
request.AddQueryParameter("date_range", "today");
request.AddHeader("Authorization", $"Token token={Environment.GetEnvironmentVariable("CALLRAIL_API_KEY")}");
var answer = await client.ExecuteAsync(request);
