<?php
// expect: nextPageWithKey
$client = new \GuzzleHttp\Client(['headers' => ['Authorization' => 'Bearer ' . getenv('MATON_API_KEY')]]);

function more(array $page): array
{
    global $client;
    return json_decode($client->get($page['next_page'])->getBody(), true);
}
