# expect: unencodedBrackets
curl -s "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls.json?date_range=today&tags[]=Quote" -H "Authorization: Bearer $MATON_API_KEY"
