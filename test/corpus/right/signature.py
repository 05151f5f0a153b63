import base64, hashlib, hmac, os

# CallRail signs what it sends by webhook.
def is_genuine(body: bytes, signature: str) -> bool:
    key = os.environ["CALLRAIL_SIGNING_KEY"].encode()
    digest = hmac.new(key, body, hashlib.sha1).digest()
    return hmac.compare_digest(base64.b64encode(digest).decode(), signature)
