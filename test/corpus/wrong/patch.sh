# expect: patchMethod patchMethod
curl -X PATCH "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls/$CALL.json" \
  -H "Authorization: Bearer $MATON_API_KEY" -d '{"note":"New"}'
URL="https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/tags/1.json"
curl --request PATCH --url "$URL" --data '{"name":"New"}'
