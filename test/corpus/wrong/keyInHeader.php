<?php
// expect: exposedKey
$client = new GuzzleHttp\Client(['base_uri' => 'https://gateway.maton.ai/callrail/v3/']);
$answer = $client->get('a.json', ['headers' => ['Authorization' => 'Bearer v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa']]);
