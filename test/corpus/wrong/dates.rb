# expect: missingDates
require 'httparty'
HTTParty.get("https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json",
             query: { per_page: 250 },
             headers: { 'Authorization' => "Bearer #{ENV.fetch('MATON_API_KEY')}" })
