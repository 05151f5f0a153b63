# Routes of our own.
Rails.application.routes.draw do
  namespace :callrail do
    patch '/v3/a/:account/calls/:id', to: 'calls#update'
    get '/v3/a/:account/calls', to: 'calls#index'
  end
end

HELP = <<~TEXT
  Don't ask https://api.callrail.com/v3/a/1/calls with MATON_API_KEY; that's for the gateway,
  https://gateway.maton.ai/callrail/v3
TEXT
