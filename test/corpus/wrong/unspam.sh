# expect: unspam
curl -X PUT "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls/$CALL.json" -H "Authorization: Bearer $MATON_API_KEY" \
  -H 'Content-Type: application/json' -d '{"spam": false}'
