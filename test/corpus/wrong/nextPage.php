<?php
// expect: nextPageWithKey
function more(array $page, \GuzzleHttp\Client $client): array
{
    $headers = ['Authorization' => 'Bearer ' . getenv('MATON_API_KEY')];
    $answer = $client->get($page['next_page'], ['headers' => $headers]);
    return json_decode($answer->getBody(), true);
}
