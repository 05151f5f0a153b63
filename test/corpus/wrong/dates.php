<?php
// expect: missingDates
$client = new \GuzzleHttp\Client(['base_uri' => 'https://gateway.maton.ai/callrail/v3/']);
$answer = $client->get("a/$account/calls.json", [
    'query' => ['per_page' => 250],
    'headers' => ['Authorization' => 'Bearer ' . getenv('MATON_API_KEY')],
]);
