using RestSharp;

class Today {
  async Task Calls(string acc) {
    var client = new RestClient();
    var request = new RestRequest($"https://gateway.maton.ai/callrail/v3/a/{acc}/calls.json").AddQueryParameter("date_range", "today").AddHeader("Authorization", $"Bearer {Environment.GetEnvironmentVariable("MATON_API_KEY")}");
    await client.GetAsync(request);
    var b = new UriBuilder($"https://gateway.maton.ai/callrail/v3/a/{acc}/calls.json") { Query = "date_range=today" };
    await http.GetAsync(b.Uri);
    var page = await $"https://gateway.maton.ai/callrail/v3/a/{acc}/calls.json".SetQueryParam("date_range", "today").WithOAuthBearerToken(key).GetJsonAsync<Page>();
  }
}
