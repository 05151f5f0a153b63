# expect: exposedKey
export MATON_API_KEY=v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa
