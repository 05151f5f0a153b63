<?php
// expect: patchMethod patchMethod
$ch = curl_init("https://gateway.maton.ai/callrail/v3/a/$account/calls/$call.json");
curl_setopt($ch, CURLOPT_CUSTOMREQUEST, 'PATCH');
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('MATON_API_KEY')]);
curl_exec($ch);

$client = new \GuzzleHttp\Client(['base_uri' => 'https://gateway.maton.ai/callrail/v3/']);
$client->request('PATCH', "a/$account/tags/$tag.json", ['json' => ['name' => 'New']]);
