# expect: exposedKey
CALLRAIL_API_KEY = '8f3c1a9e7b2d4f6081c5e9a3d7b2f640'.freeze
