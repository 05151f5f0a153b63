// expect: unspam
class Restore {
    HttpRequest request(String account, String call) {
        return HttpRequest.newBuilder(URI.create("https://gateway.maton.ai/callrail/v3/a/" + account + "/calls/" + call + ".json"))
            .PUT(HttpRequest.BodyPublishers.ofString("{\"spam\": false, \"note\": \"New\"}"))
            .build();
    }
}
