namespace Drafting.Documents;

/// <summary>Time zones by their IANA names, such as America/New_York.</summary>
public static class TimeZones
{
    /// <summary>Coordinated universal time, the one zone without a place in its name.</summary>
    public const string Utc = "UTC";

    private const int MaximumName = 64;

    /// <summary>The zone of a name; null where it is none that is known here.</summary>
    public static TimeZoneInfo? Find(string name) => IsIana(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    // The system knows names of its own as well, which a browser does not.
    private static bool IsIana(string name) => name == Utc || (name.Length <= MaximumName && name.Contains('/', StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+'));
}
