// expect: exposedKey
public class CallRailOptions
{
    private const string MatonApiKey = "v2kQ9xTz4LmW8rYb1NcP5sJf7HdG3uEa";
}
