import responses
from client import CallRail

KEY = "not-a-real-key-1234567890"

@responses.activate
def test_calls():
    responses.add(responses.GET, "https://gateway.maton.ai/callrail/v3/a/ACC1/calls.json", json={"calls": []})
    responses.add(responses.PATCH, "https://crm.example.com/calls", json={})
    CallRail(KEY).calls("ACC1", "2026-01-01", "2026-01-31")
    assert responses.calls[0].request.url.startswith("https://gateway.maton.ai/callrail/v3/a/ACC1/calls")
