// expect: nativeHost
class Users {
    static final String KEY = System.getenv("MATON_API_KEY");

    HttpRequest request(String account) {
        return HttpRequest.newBuilder()
            .uri(URI.create("https://api.callrail.com/v3/a/" + account + "/users.json"))
            .header("Authorization", "Bearer " + KEY)
            .build();
    }
}
