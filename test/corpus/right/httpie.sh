http GET "https://gateway.maton.ai/callrail/v3/a/$ACCOUNT/calls.json" date_range==today "tags[]==Quote" "Authorization:Bearer $MATON_API_KEY"
