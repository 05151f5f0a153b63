<?php
// expect: missingJson missingJson
class CallRail
{
    private const BASE = 'https://gateway.maton.ai/callrail/v3';

    public function users(string $account): array
    {
        return $this->get(self::BASE . '/a/' . $account . '/users');
    }

    public function tags(string $account): string
    {
        return file_get_contents("https://gateway.maton.ai/callrail/v3/a/{$account}/tags", false, $this->context());
    }
}
