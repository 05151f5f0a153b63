// expect: nextPageWithKey
public class Pages
{
    public async Task<HttpResponseMessage> More(Page page)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, page.NextPage);
        request.Headers.Add("Authorization", $"Bearer {Environment.GetEnvironmentVariable("MATON_API_KEY")}");
        return await _client.SendAsync(request);
    }
}
