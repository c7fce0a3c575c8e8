using Drafting.Documents.Json;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>What of a draft's histories people are notified of: its state holds all of it, so that nothing is lost however late somebody looks.</summary>
public static class DraftEvents
{
    /// <summary>Nobody is told earlier that silence ends.</summary>
    public static readonly TimeSpan LongestNotice = TimeSpan.FromHours(24);

    /// <summary>The entry of the last event; 0 where there was none.</summary>
    public static long LastRevision(Draft draft) => draft.Original is not null ? draft.LastSaid : Math.Max(
        Math.Max(draft.Ledger.LastOrDefault(IsEvent)?.Revision ?? 0, draft.LastSaid), Math.Max(draft.Moves.LastOrDefault()?.Revision ?? 0, draft.Reopenings.LastOrDefault()?.Revision ?? 0));

    /// <summary>What has happened after a revision, in order. What a language version has followed is told of its original.</summary>
    public static IReadOnlyList<DraftEvent> After(Draft draft, long revision) => draft.Original is not null ? [.. SaidEvents.After(draft, revision).OrderBy(happened => happened.Revision)] :
    [
        .. draft.Ledger.Where(line => line.Revision > revision && IsEvent(line))
            .Select(line => new DraftEvent(NotificationKind.Sponsors, line.Revision, line.At, line.By, line.ByDelegation, line.Delegation, WireName.Of(line.Change)))
            .Concat(draft.Moves.Where(move => move.Revision > revision)
                .Select(move => new DraftEvent(NotificationKind.Stage, move.Revision, move.At, move.By, move.Delegation, WireName.Of(move.Stage), move.Reason)))
            .Concat(draft.Reopenings.Where(reopening => reopening.Revision > revision)
                .Select(reopening => new DraftEvent(NotificationKind.Reopened, reopening.Revision, reopening.At, reopening.By, reopening.Delegation, reopening.Paragraph, reopening.Reason)))
            .Concat(SaidEvents.After(draft, revision))
            .OrderBy(happened => happened.Revision),
    ];

    /// <summary>When the end of a silence is near: in the last third of its time, and not more than a day before.</summary>
    public static DateTimeOffset NearEnd(SilenceProcedure silence)
    {
        var third = (silence.Deadline - silence.OpenedAt) / 3;
        return silence.Deadline - (third < LongestNotice ? third : LongestNotice);
    }

    /// <summary>That this silence nears its end.</summary>
    public static DraftEvent Ending(SilenceProcedure silence) =>
        new(NotificationKind.SilenceEnding, silence.Revision, NearEnd(silence), null, null, Utf8Json.Time(silence.Deadline), null);

    private static bool IsEvent(LedgerLine line) => line.Change != LedgerChange.Changed;
}
