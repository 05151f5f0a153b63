// expect: missingJson missingJson
class CallRail {
    private static final String BASE = "https://gateway.maton.ai/callrail/v3";

    HttpRequest users(String account) {
        return HttpRequest.newBuilder(URI.create(BASE + "/a/" + account + "/users"))
            .header("Authorization", "Bearer " + System.getenv("MATON_API_KEY"))
            .build();
    }

    HttpRequest tags(String account) {
        String url = String.format("%s/a/%s/tags?per_page=250", BASE, account);
        return HttpRequest.newBuilder().uri(URI.create(url)).build();
    }
}
