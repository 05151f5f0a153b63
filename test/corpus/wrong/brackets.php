<?php
// expect: unencodedBrackets
$answer = file_get_contents("https://gateway.maton.ai/callrail/v3/a/$account/calls.json?date_range=today&tags[]=" . urlencode($tag), false, $context);
