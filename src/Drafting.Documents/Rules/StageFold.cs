using System.Globalization;
using Drafting.Operations;

namespace Drafting.Documents.Rules;

/// <summary>What stages, silence and statuses do to the draft. Nothing is checked here: an old log may hold moves that are not possible any more.</summary>
internal static class StageFold
{
    public static Draft Move(Draft draft, SetStage set, LastChange change)
    {
        if (WireName.Parse<Stage>(set.Stage) is not { } stage)
            return draft;
        var at = set.At is null ? change.At : Time(set.At);
        var isNextRevision = (draft.Stage, stage) == (Stage.Negotiation, Stage.Negotiation);
        var working = draft.WorkingRevision + (isNextRevision ? 1 : 0);
        var move = new StageMove(
            draft.Stage, stage, change.Revision, at, change.User, change.Delegation, set.Reason, set.Symbol, isNextRevision ? working : null, set.Hash);
        var moved = draft with
        {
            Stage = stage,
            WorkingRevision = working,
            Moves = draft.Moves.Add(move),
            Masthead = set.Symbol is null ? draft.Masthead : draft.Masthead with { Symbol = set.Symbol },
        };
        if (isNextRevision && draft.Versions.All(version => version.Label != $"Rev.{working}"))
            moved = moved with { Versions = moved.Versions.Add(new($"Rev.{working}", change.Revision, change.At, change.User)) };
        if (draft.RunningSilence is { } running)
            moved = moved with { Silences = moved.Silences.Replace(running, running with { EndedAt = at, Outcome = stage }) };
        if (stage == Stage.Silence && set.Deadline is { } deadline)
            moved = moved with { Silences = moved.Silences.Add(new(change.Revision, at, Time(deadline), set.TimeZone ?? "UTC", set.Hash)) };
        if (stage is Stage.Issued or Stage.Revised && moved.Masthead.Symbol is { } symbol)
            moved = moved with { Issues = moved.Issues.Add(new(symbol, change.Revision, at, set.Hash, [.. moved.PresentSponsors], [])) };
        return moved;
    }

    public static Draft SetStatus(Draft draft, SetParagraphStatus set, LastChange change)
    {
        var placed = draft.Paragraphs[set.Paragraph];
        var (from, to) = (placed.Content.Status, set.Status);
        var updated = placed with { Content = placed.Content with { Status = to } };
        var after = draft with { Paragraphs = draft.Paragraphs.SetItem(set.Paragraph, updated) };
        return IsReopening(from, to)
            ? after with { Reopenings = draft.Reopenings.Add(new(set.Paragraph, from, to, change.Revision, change.At, change.User, change.Delegation, set.Reason)) }
            : after;
    }

    /// <summary>Whether a change of status takes back what was agreed.</summary>
    public static bool IsReopening(ParagraphStatus from, ParagraphStatus to) => Progress.IsClosed(from) && !Progress.IsClosed(to);

    public static Draft Break(Draft draft, BreakSilence broken) => draft.RunningSilence is { } running
        ? draft with { Silences = draft.Silences.Replace(running, running with { Sealed = running.Sealed.Add(broken.Sealed) }) }
        : draft;

    public static Draft Release(Draft draft, ReleaseObjections release) => draft.Silences is [.., var last]
        ? draft with { Silences = draft.Silences.Replace(last, last with { Released = [.. release.Objections] }) }
        : draft;

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
