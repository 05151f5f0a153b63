// expect: missingDates
class Calls {
    HttpRequest request(String account) {
        return HttpRequest.newBuilder(URI.create("https://gateway.maton.ai/callrail/v3/a/" + account + "/calls.json?per_page=250")).build();
    }
}
