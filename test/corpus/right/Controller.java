@RestController
@RequestMapping("/callrail/v3/a/{account}")
class CallController {
    private static final String TEXT = """
        Don't PATCH https://gateway.maton.ai/callrail/v3/a/1/calls?tags[]=Quote
        """;

    @PatchMapping("/calls/{id}")
    ResponseEntity<Void> update(@PathVariable String id, @RequestBody Map<String, Object> body) {
        return ResponseEntity.method("PATCH", body.getOrDefault("spam", false));
    }
}
