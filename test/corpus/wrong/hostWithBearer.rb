# expect: nativeHost
require 'net/http'

uri = URI("https://api.callrail.com/v3/a/#{account}/users.json")
request = Net::HTTP::Get.new(uri)
request['Authorization'] = "Bearer #{ENV.fetch('MATON_API_KEY')}"
