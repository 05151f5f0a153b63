class Tags {
    private final HttpUrl base = HttpUrl.get("https://gateway.maton.ai/callrail/v3");

    Request tags(String account) {
        HttpUrl url = base.newBuilder().addPathSegments("a/" + account + "/tags.json").build();
        return new Request.Builder().url(url).header("Authorization", "Bearer " + System.getenv("MATON_API_KEY")).build();
    }
}
