// expect: nextPageWithKey
class Pages {
    HttpRequest more(Page page) {
        return HttpRequest.newBuilder(URI.create(page.nextPage()))
            .header("Authorization", "Bearer " + System.getenv("MATON_API_KEY"))
            .build();
    }
}
