using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>The smallest draft that can be written in: one empty preambular paragraph, <c>p</c>.</summary>
public static class OneParagraph
{
    /// <summary>Puts it into a log, where it has no entries yet.</summary>
    public static Task CreateAsync(IDraftLog log, string draftId, string facilitator)
    {
        var draft = new Draft
        {
            Id = draftId,
            Title = "标题",
            Language = "zh",
            Order = ["p"],
            Paragraphs = ImmutableDictionary<string, PlacedParagraph>.Empty.Add(
                "p", new(new Paragraph("p", ParagraphKind.Preambular, 0, null, Delta.Empty), false, false, new LastChange(0, DateTimeOffset.UnixEpoch, null, null))),
        };
        return log.CreateAsync(SnapshotJson.Encode(draft), Summaries.Of(draft), [new(facilitator, DraftRole.Facilitator)]);
    }
}
