package com.example.callrail;

import java.net.URI;
import java.net.http.HttpRequest;

/** Asks CallRail by way of Maton: PATCH and https://api.callrail.com/v3 are not used. */
final class Client {
    private static final String BASE = "https://gateway.maton.ai/callrail/v3";
    private static final String KEY_VARIABLE = "MATON_API_KEY";

    HttpRequest calls(String account, String range) {
        return HttpRequest.newBuilder(URI.create(BASE + "/a/" + account + "/calls.json?date_range=" + range))
            .header("Authorization", "Bearer " + System.getenv(KEY_VARIABLE))
            .GET()
            .build();
    }

    HttpRequest note(String account, String call, String json) {
        return HttpRequest.newBuilder(URI.create(String.format("%s/a/%s/calls/%s.json", BASE, account, call)))
            .header("Authorization", "Bearer " + System.getenv(KEY_VARIABLE))
            .PUT(HttpRequest.BodyPublishers.ofString(json))
            .build();
    }
}
