<?php
// expect: unspam
$client->put("https://gateway.maton.ai/callrail/v3/a/$account/calls/$call.json", [
    'headers' => ['Authorization' => 'Bearer ' . getenv('MATON_API_KEY')],
    'json' => ['spam' => false, 'note' => 'New'],
]);
