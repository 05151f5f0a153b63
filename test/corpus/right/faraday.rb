connection = Faraday.new(url: 'https://gateway.maton.ai/callrail/v3') do |faraday|
  faraday.request :json
  faraday.headers['Authorization'] = "Bearer #{ENV['MATON_API_KEY']}"
end

tags = connection.get("a/#{account}/tags.json").body
calls = connection.get("a/#{account}/calls.json") { |request| request.params['date_range'] = 'today' }
