using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Documents.Rules;
using Drafting.Formats.Beside;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;

namespace Drafting.Server.Languages;

/// <summary>How far a paragraph of a language version says what its original's says.</summary>
internal enum PairState
{
    /// <summary>It has no words yet.</summary>
    ToTranslate,

    /// <summary>It has words, and nobody has said yet that they are the original's.</summary>
    InWork,

    /// <summary>The original's words have changed since it was said.</summary>
    ChangedSince,

    /// <summary>Its words say what the original's say.</summary>
    Current,
}

/// <summary>A paragraph of a language version beside the original's.</summary>
/// <param name="Changed">The original's entry that changed it last.</param>
/// <param name="Translated">The revision of the original whose words it says; null where nobody has said so.</param>
/// <param name="Was">Of one changed since, the original's words then.</param>
internal sealed record Pair(Paragraph Original, Paragraph Version, long Changed, long? Translated, PairState State, Delta? Was)
{
    /// <summary>What changed in the original since; nothing where nothing did.</summary>
    public IReadOnlyList<RedlineSegment> Changes => Was is null ? [] : Redline.Mark(Was.PlainText, Original.Text.PlainText);

    /// <summary>Days, symbols, numbers and brackets that only the original has, or only the version.</summary>
    public IReadOnlyList<BesideMark> Findings => Version.Text.Length == 0 ? [] :
        [.. BesideMarks.InFigures(Original.Text.PlainText, Version.Text.PlainText), .. BesideMarks.InBrackets(Original.Text.PlainText, Version.Text.PlainText)];
}

/// <summary>A language version beside its original. It has followed it when it is read.</summary>
internal sealed class Pairs(DraftReading reading, IDraftLog log)
{
    /// <summary>The pairs of a version, in order; and the original as it is.</summary>
    /// <exception cref="RefusedException">It is no language version.</exception>
    public async Task<(Draft Original, IReadOnlyList<Pair> Pairs)> OfAsync(Draft version, CancellationToken cancellation)
    {
        if (version.Original is not { } followed)
            throw new RefusedException(RefusalCodes.NoOriginal, "This draft is no language version of another.");
        var original = await reading.NowAsync(followed.Draft, cancellation);
        // What the original has got since the version was read comes with the next look.
        var both = original.Live.Where(placed => version.FindLive(placed.Content.Id) is not null).ToList();
        var were = await WereAsync(version, original, both, cancellation);
        return (original, [.. both.Select(placed => Of(version, placed, were.GetValueOrDefault(placed.Content.Id)))]);
    }

    private static Pair Of(Draft version, PlacedParagraph original, Delta? was)
    {
        var here = version.FindLive(original.Content.Id)!;
        long? translated = version.Translated.TryGetValue(here.Id, out var revision) ? revision : null;
        var changed = was is not null && !was.Equals(original.Content.Text);
        var state = translated is not null ? changed ? PairState.ChangedSince : PairState.Current
            : here.Text.Length > 0 ? PairState.InWork
            : original.Content.Text.Length == 0 ? PairState.Current : PairState.ToTranslate;
        return new(original.Content, here, original.LastChange.Revision, translated, state, changed ? was : null);
    }

    /// <summary>The words that paragraphs of the original had when they were translated, of those that have been touched since: read from its log once.</summary>
    private async Task<Dictionary<string, Delta>> WereAsync(Draft version, Draft original, IReadOnlyList<PlacedParagraph> paragraphs, CancellationToken cancellation)
    {
        var wanted = paragraphs.Select(placed => placed.Content.Id).Where(id => version.Translated.TryGetValue(id, out var translated) && original.Paragraphs[id].LastChange.Revision > translated)
            .GroupBy(id => version.Translated[id]).OrderBy(group => group.Key).ToList();
        var were = new Dictionary<string, Delta>();
        if (wanted.Count == 0 || await DraftHistory.AtRevisionAsync(log, original.Id, wanted[0].Key, cancellation) is not { } draft)
            return were;
        await using var entries = DraftHistory.EntriesAsync(log, original.Id, draft.Revision, cancellation).GetAsyncEnumerator(cancellation);
        foreach (var group in wanted)
        {
            while (draft.Revision < group.Key && await entries.MoveNextAsync())
                draft = DraftFold.Apply(draft, entries.Current);
            foreach (var id in group)
                were[id] = draft.Paragraphs.GetValueOrDefault(id)?.Content.Text ?? Delta.Empty;
        }

        return were;
    }
}
