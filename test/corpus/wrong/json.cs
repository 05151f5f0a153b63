// expect: missingJson missingJson
public class CallRailClient
{
    private const string BaseUrl = "https://gateway.maton.ai/callrail/v3";
    private readonly HttpClient _client;

    public Task<string> Users(string account) => _client.GetStringAsync($"{BaseUrl}/a/{account}/users");

    public async Task<string> Call(string account, string callId)
    {
        var url = $"{BaseUrl}/a/{account}/calls/{callId}";
        return await _client.GetStringAsync(url);
    }
}
