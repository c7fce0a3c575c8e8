using System.Globalization;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>When silence is to end: an instant, or a local time in an IANA time zone; 72 hours from now where nothing is said.</summary>
internal static class SilenceDeadline
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] Instant = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static (DateTimeOffset Deadline, string TimeZone, Refusal? Problem) Of(SetStage set, DateTimeOffset at)
    {
        var name = set.TimeZone ?? TimeZones.Utc;
        if (TimeZones.Find(name) is not { } zone)
            return Refused($"“{(name.Length > 64 ? name[..64] : name)}” is not an IANA time zone such as America/New_York.");
        if (set.Deadline is null)
            return (at + SilenceProcedure.Usual, name, null);
        if (Parse(set.Deadline, zone) is not { } deadline)
            return Refused("“deadline” is a time such as 2026-11-27T18:00 (in “timeZone”) or 2026-11-27T23:00:00Z.");
        // The log keeps milliseconds.
        deadline = DateTimeOffset.FromUnixTimeMilliseconds(deadline.ToUnixTimeMilliseconds());
        return deadline > at && deadline - at <= Longest
            ? (deadline, name, null)
            : Refused($"A deadline is after now and within {Longest.Days} days.");
    }

    private static DateTimeOffset? Parse(string text, TimeZoneInfo zone)
    {
        var offset = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(offset, Instant, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return instant;
        return DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? MomentOf(local, zone) : null;
    }

    /// <summary>
    /// When the clocks of a zone show a time: the earlier moment where they show it twice, null where they pass over it. The rule of the client's
    /// <c>momentOf</c>; <c>tests/vectors/local-times.json</c> holds both to it.
    /// </summary>
    internal static DateTimeOffset? MomentOf(DateTime local, TimeZoneInfo zone)
    {
        if (local.Year is < 1900 or > 9000)
            return null;
        var asUtc = new DateTimeOffset(local, TimeSpan.Zero);
        DateTimeOffset[] moments =
        [
            .. from days in (int[])[-1, 1]
               let moment = asUtc - zone.GetUtcOffset(asUtc.AddDays(days))
               where TimeZoneInfo.ConvertTime(moment, zone).DateTime == local
               orderby moment
               select moment,
        ];
        return moments is [var first, ..] ? first : null;
    }

    private static (DateTimeOffset Deadline, string TimeZone, Refusal? Problem) Refused(string message) => (default, TimeZones.Utc, new(RefusalCodes.InvalidDeadline, message));
}
