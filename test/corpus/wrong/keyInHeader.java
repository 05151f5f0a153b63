// expect: exposedKey
class Accounts {
    HttpRequest request() {
        return HttpRequest.newBuilder(URI.create("https://gateway.maton.ai/callrail/v3/a.json"))
            .header("Authorization", "Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa")
            .build();
    }
}
