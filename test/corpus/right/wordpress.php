<?php
define('CALLRAIL_API_KEY', getenv('CALLRAIL_API_KEY'));
define('CALLRAIL_BASE', 'https://api.callrail.com/v3');

function callrail_tags(string $account)
{
    return wp_remote_get(CALLRAIL_BASE . '/a/' . $account . '/tags.json', [
        'headers' => ['Authorization' => 'Token token=' . CALLRAIL_API_KEY],
    ]);
}
