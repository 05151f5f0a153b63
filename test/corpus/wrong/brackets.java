// expect: unencodedBrackets
class Tagged {
    URI address(String account, String tag) {
        return URI.create("https://gateway.maton.ai/callrail/v3/a/" + account + "/calls.json?date_range=today&tags[]=" + tag);
    }
}
