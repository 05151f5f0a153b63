using System.Net.Http.Headers;

/// <summary>Asks https://api.callrail.com/v3/a/1/calls by way of the gateway; there is no PATCH.</summary>
public sealed class CallRailClient(HttpClient http)
{
    public const string BaseUrl = "https://gateway.maton.ai/callrail/v3";

    public static void Sign(HttpClient http) =>
        http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("MATON_API_KEY"));

    public Task<string> Call(string account, string id) =>
        http.GetStringAsync($"{BaseUrl}/a/{account}/calls/{id}.json");

    public Task<string> Calls(string account, DateOnly from) =>
        http.GetStringAsync($"{BaseUrl}/a/{account}/calls.json?start_date={from:yyyy-MM-dd}&per_page=250");

    public Task<HttpResponseMessage> Note(string account, string id, string note) =>
        http.PutAsJsonAsync($"{BaseUrl}/a/{account}/calls/{id}.json", new { note });
}
