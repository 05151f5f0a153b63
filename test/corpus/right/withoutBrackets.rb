require 'rest-client'

auth = { Authorization: "Bearer #{ENV.fetch('MATON_API_KEY')}" }
today = RestClient.get "https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json", { params: { date_range: 'today' }, **auth }
RestClient.get "https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json", { params: { date_range: 'today' } }
RestClient.get "https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json",
               params: { start_date: from, end_date: to },
               Authorization: "Bearer #{ENV.fetch('MATON_API_KEY')}"
RestClient.get "https://gateway.maton.ai/callrail/v3/a/#{account}/calls.json", params: filters

connection = Faraday.new(url: 'https://gateway.maton.ai/callrail/v3', headers: auth)
connection.get("a/#{account}/calls.json", { date_range: 'today' })
connection.get("a/#{account}/calls.json", { 'start_date' => from }, auth)
connection.get "a/#{account}/calls.json", date_range: 'today'
connection.get "a/#{account}/calls.json" do |request|
  request.params['date_range'] = 'today'
end
