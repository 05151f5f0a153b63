// expect: patchMethod
class Calls {
    HttpRequest note(String account, String call, String body) {
        return HttpRequest.newBuilder()
            .uri(URI.create("https://gateway.maton.ai/callrail/v3/a/" + account + "/calls/" + call + ".json"))
            .header("Authorization", "Bearer " + System.getenv("MATON_API_KEY"))
            .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
            .build();
    }
}
