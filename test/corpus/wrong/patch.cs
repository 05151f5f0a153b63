// expect: patchMethod patchMethod
public class Calls
{
    public async Task Note(HttpClient http, string account, string call, HttpContent content)
    {
        await http.PatchAsync($"https://gateway.maton.ai/callrail/v3/a/{account}/calls/{call}.json", content);
        var request = new HttpRequestMessage(HttpMethod.Patch, $"https://gateway.maton.ai/callrail/v3/a/{account}/tags/1.json") { Content = content };
        await http.SendAsync(request);
    }
}
