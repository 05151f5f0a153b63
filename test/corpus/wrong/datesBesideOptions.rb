# expect: missingDates missingDates missingDates
auth = "Bearer #{ENV.fetch('MATON_API_KEY')}"
RestClient.get("https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json", { Authorization: auth })
RestClient.get "https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json", Authorization: auth
HTTParty.get(URI("https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json"),
             query: { per_page: 250 },
             headers: { 'Authorization' => auth })
