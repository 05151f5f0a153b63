# expect: missingDates missingDates
curl -s "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls.json?per_page=250" -H "Authorization: Bearer $MATON_API_KEY"
curl -sG "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls/summary.json" -d group_by=source -H "Authorization: Bearer $MATON_API_KEY"
