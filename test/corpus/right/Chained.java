class Chained {
  Response calls(OkHttpClient client, String acc) throws IOException {
    HttpUrl url = HttpUrl.parse("https://gateway.maton.ai/callrail/v3/a/" + acc + "/calls.json").newBuilder()
        .addQueryParameter("date_range", "last_month").addQueryParameter("per_page", "250").build();
    return client.newCall(new Request.Builder().url(url).header("Authorization", "Bearer " + System.getenv("MATON_API_KEY")).build()).execute();
  }

  void others(String acc) {
    var uri = UriComponentsBuilder.fromHttpUrl("https://gateway.maton.ai/callrail/v3/a/" + acc + "/calls.json").queryParam("date_range", "today").build().toUri();
    rest.exchange(uri, HttpMethod.GET, entity, String.class);
    given().auth().oauth2(key).queryParam("date_range", "today").get("https://gateway.maton.ai/callrail/v3/a/" + acc + "/calls.json");
    Unirest.get("https://gateway.maton.ai/callrail/v3/a/{acc}/calls.json").routeParam("acc", acc).queryString("date_range", "today").asJson();
  }
}
