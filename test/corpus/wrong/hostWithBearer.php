<?php
// expect: nativeHost
$ch = curl_init("https://api.callrail.com/v3/a/$account/users.json");
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('MATON_API_KEY')]);
