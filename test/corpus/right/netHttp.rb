require 'net/http'
require 'json'

uri = URI("https://api.callrail.com/v3/a/#{account}/calls.json")
uri.query = URI.encode_www_form(date_range: 'last_month', per_page: 250)
request = Net::HTTP::Get.new(uri)
request['Authorization'] = %(Token token="#{ENV.fetch('CALLRAIL_API_KEY')}")
answer = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
puts JSON.parse(answer.body)['calls'].size
