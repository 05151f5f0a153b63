<?php
// CallRail itself, with its own key.
function callrail(string $path, array $query): array
{
    $ch = curl_init('https://api.callrail.com/v3/' . $path . '.json?' . http_build_query($query));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Token token="' . getenv('CALLRAIL_API_KEY') . '"']);
    $body = curl_exec($ch);
    curl_close($ch);
    return json_decode($body, true);
}
$calls = callrail("a/$account/calls", ['date_range' => 'yesterday']);
