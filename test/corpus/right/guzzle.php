<p>It's the CallRail report, and don't forget it</p>
<?php
use GuzzleHttp\Client;

$client = new Client([
    'base_uri' => 'https://gateway.maton.ai/callrail/v3/',
    'headers' => ['Authorization' => 'Bearer ' . getenv('MATON_API_KEY')],
]);
$query = ['date_range' => 'this_month', 'per_page' => 250];
$calls = json_decode($client->get("a/$account/calls.json", ['query' => $query])->getBody(), true);
?>
<ul><li>Here's all</li></ul>
