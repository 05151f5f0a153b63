<?php
use Illuminate\Support\Facades\Http;

$list = "https://gateway.maton.ai/callrail/v3/a/{$account}/calls.json";
$today = Http::withToken(config('services.maton.key'))->get("https://gateway.maton.ai/callrail/v3/a/{$account}/calls.json", ['date_range' => 'today']);
$since = Http::get('https://gateway.maton.ai/callrail/v3/a/' . $account . '/calls.json', [
    'start_date' => $from->toDateString(),
    'per_page' => 250,
]);
$more = Http::acceptJson()->get($list, ['date_range' => 'last_month']);
$seen = Http::withToken(config('services.maton.key'))->get("https://gateway.maton.ai/callrail/v3/a/{$account}/calls.json", [$name => $range]);
