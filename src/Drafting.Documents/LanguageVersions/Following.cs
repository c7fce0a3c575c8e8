using Drafting.Documents.Json;
using Drafting.Documents.Rules;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>
/// What a language version does after its original: behind it their live paragraphs, the order and settings of these, what is agreed, stage and sponsors are the same,
/// whatever has been written in both meanwhile. No word of the version is lost: what has gone from the original is kept in its tombstone.
/// </summary>
public static class Following
{
    /// <summary>
    /// The operations; none where the version differs from its original in nothing but words. Behind them comes how far the original is followed (OP27).
    /// </summary>
    /// <param name="now">The original as it is.</param>
    /// <param name="since">Its entries after the revision that the version has followed, up to <paramref name="now"/>.</param>
    public static IReadOnlyList<Operation> Of(Draft version, Draft now, IReadOnlyList<Entry> since) =>
        [.. Standing(version, now), .. Gone(version, now, since), .. Settings(version, now, since), .. Room(since)];

    /// <summary>Brings what stands in the original to its place.</summary>
    private static IEnumerable<Operation> Standing(Draft version, Draft now)
    {
        var order = version.Order.Select((id, at) => (id, at)).Where(each => !version.Paragraphs[each.id].IsJoined).ToDictionary(each => each.id, each => each.at);
        var inPlace = LongestRow.Of(order, now.Live.Select(placed => placed.Content.Id));
        string? before = null;
        foreach (var paragraph in now.Live.Select(placed => placed.Content))
        {
            if (!order.ContainsKey(paragraph.Id))
                yield return new InsertParagraph(paragraph.Id, before, paragraph.Kind, paragraph.Level, Delta.Empty, paragraph.Label);
            else
            {
                if (version.FindLive(paragraph.Id) is null)
                    yield return new RestoreParagraph(paragraph.Id);
                if (!inPlace.Contains(paragraph.Id))
                    yield return new MoveParagraph(paragraph.Id, before);
            }

            before = paragraph.Id;
        }
    }

    /// <summary>What the original has joined to another is joined here, too; what it has removed, and what would make too long a paragraph, is removed.</summary>
    private static IEnumerable<Operation> Gone(Draft version, Draft now, IReadOnlyList<Entry> since)
    {
        var joins = new Dictionary<string, string?>();
        foreach (var join in since.SelectMany(entry => entry.Operations).OfType<JoinParagraph>())
            joins[join.Paragraph] = join.Into;
        var lengths = new Dictionary<string, int>();
        foreach (var gone in version.Live.Select(placed => placed.Content).Where(content => now.FindLive(content.Id) is null))
        {
            if (JoinedTo(gone.Id) is { } into && Length(into) + gone.Text.Length is var length && length <= TextRules.MaximumLength)
            {
                lengths[into] = length;
                yield return new JoinParagraph(gone.Id, into);
            }
            else
            {
                yield return new RemoveParagraph(gone.Id);
            }
        }

        int Length(string paragraph) => lengths.GetValueOrDefault(paragraph, version.Paragraphs.GetValueOrDefault(paragraph)?.Content.Text.Length ?? 0);

        // The live paragraph that its words have gone to.
        string? JoinedTo(string paragraph)
        {
            for (string? at = paragraph; at is not null; at = joins.GetValueOrDefault(at))
            {
                if (now.FindLive(at) is not null)
                    return at;
                if (now.Paragraphs.GetValueOrDefault(at) is not { IsJoined: true })
                    return null;
            }

            return null;
        }
    }

    private static IEnumerable<Operation> Settings(Draft version, Draft now, IReadOnlyList<Entry> since)
    {
        var reasons = since.SelectMany(entry => entry.Operations).OfType<SetParagraphStatus>().ToLookup(set => set.Paragraph);
        foreach (var paragraph in now.Live.Select(placed => placed.Content))
        {
            // What comes new comes as it is, and open.
            var here = version.Paragraphs.GetValueOrDefault(paragraph.Id) is { IsJoined: false } known ? known.Content : paragraph with { Status = ParagraphStatus.Open };
            var (kind, level, label, status) = (here.Kind, here.Level, here.Label, here.Status);
            if (kind != paragraph.Kind || level != paragraph.Level || label != paragraph.Label)
                yield return new SetParagraph(paragraph.Id, kind == paragraph.Kind ? null : paragraph.Kind, level == paragraph.Level ? null : paragraph.Level, label != paragraph.Label, paragraph.Label);
            if (status != paragraph.Status)
                yield return new SetParagraphStatus(paragraph.Id, paragraph.Status, reasons[paragraph.Id].LastOrDefault(set => set.Status == paragraph.Status)?.Reason);
        }
    }

    /// <summary>What concerns no paragraph is done again as it was applied; a move dates from when it was made, and the words that it freezes are the original's alone.</summary>
    private static IEnumerable<Operation> Room(IReadOnlyList<Entry> since) => since.SelectMany(entry => entry.Operations.SelectMany<Operation, Operation>(operation => operation switch
    {
        NameVersion or TakeIn => [],
        SetStage stage => [stage with { At = stage.At ?? Utf8Json.Time(entry.At), Hash = null }],
        RoomOperation room => [room],
        SetMasthead masthead when masthead.Fields.Where(field => MastheadFields.AreShared(field.Key)).ToDictionary() is { Count: > 0 } shared => [new SetMasthead(shared)],
        _ => [],
    }));
}
