# expect: unspam
HTTParty.put("https://gateway.maton.ai/callrail/v3/a/#{account}/calls/#{call}.json",
             headers: { 'Authorization' => "Bearer #{ENV.fetch('MATON_API_KEY')}" },
             body: { note: 'New', spam: false }.to_json)
