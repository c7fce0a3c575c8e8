using Drafting.Documents.Json;
using Drafting.Documents.Ports;

namespace Drafting.Documents.Rooms;

/// <summary>How far the negotiators were at the end of an hour or a day.</summary>
/// <param name="From">When that hour or day began, in the time zone that was asked for.</param>
/// <param name="Progress">Of the paragraphs under negotiation, how many had which status.</param>
/// <param name="Proposals">How many proposals were open.</param>
public sealed record ProgressPoint(DateTimeOffset From, Progress Progress, int Proposals)
{
    /// <summary>A draft as it is, as the point of the hour in which <paramref name="at"/> lies.</summary>
    internal static ProgressPoint Of(Draft draft, DateTimeOffset at) =>
        new(HourOf(at), Progress.Of(draft), draft.Proposals.All.Count(proposal => proposal.State == ProposalState.Open));

    internal static DateTimeOffset HourOf(DateTimeOffset at) => new(at.Date.AddHours(at.Hour), at.Offset);
}

/// <summary>How far a text has come over time, from its log.</summary>
/// <param name="IsHourly">Whether the points are of hours: all that happened did within two days.</param>
/// <param name="Points">One for the time it was made and one for each hour or day in which something happened, in order.</param>
public sealed record ProgressHistory(bool IsHourly, IReadOnlyList<ProgressPoint> Points)
{
    private static readonly TimeSpan Young = TimeSpan.FromDays(2);

    /// <summary>Folds the whole log once, and looks at the draft once for each hour with entries; null where there is no such draft.</summary>
    /// <param name="log">Where the log is.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="zone">By whose clock hours and days begin.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ProgressHistory?> OfAsync(IDraftLog log, string draftId, TimeZoneInfo zone, CancellationToken cancellation = default)
    {
        if (await log.ReadSnapshotAsync(draftId, 0, cancellation) is not { } start)
            return null;
        var draft = WordlessFold.Of(SnapshotJson.Decode(start.Payload));
        var (hours, made) = (new List<ProgressPoint>(), TimeZoneInfo.ConvertTime(draft.CreatedAt, zone));
        var at = made;
        await foreach (var entry in DraftHistory.EntriesAsync(log, draftId, 0, cancellation))
        {
            // What dates from a deadline is written later than it says.
            var next = entry.At < at ? at : TimeZoneInfo.ConvertTime(entry.At, zone);
            if (ProgressPoint.HourOf(next) != ProgressPoint.HourOf(at))
                hours.Add(ProgressPoint.Of(draft, at));
            (draft, at) = (WordlessFold.Apply(draft, entry), next);
        }

        hours.Add(ProgressPoint.Of(draft, at));
        return at - made < Young
            ? new(IsHourly: true, hours)
            : new(IsHourly: false, [.. hours.GroupBy(hour => hour.From.Date).Select(day => day.Last() with { From = Midnight(day.Key, zone) })]);
    }

    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone) => new(day, zone.GetUtcOffset(day));
}
