using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Documents.Writing;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Contract;

namespace Drafting.Server.History;

/// <summary>Who wrote what in a draft, as of a revision.</summary>
/// <param name="Template">The library's text it started from; null for a blank start.</param>
/// <param name="Paragraphs">The live paragraphs in order.</param>
internal sealed record BlameView(string Id, long Revision, string? Template, IReadOnlyList<BlamedParagraphView> Paragraphs)
{
    private const char EmbedSign = '\uFFFC';

    /// <param name="people">Those who wrote, by address.</param>
    public static BlameView Of(Draft draft, IEnumerable<(Paragraph Content, ImmutableArray<Passage> Passages)> paragraphs, IReadOnlyDictionary<string, Person> people) =>
        new(draft.Id, draft.Revision, draft.Template, [.. paragraphs.Select(paragraph => new BlamedParagraphView(
            paragraph.Content.Id,
            paragraph.Content.Version,
            [.. paragraph.Passages.Select(passage => Stretch(draft, paragraph.Content.Text, passage, people))]))]);

    private static StretchView Stretch(Draft draft, Delta text, Passage passage, IReadOnlyDictionary<string, Person> people) => new(
        passage.Start,
        passage.Length,
        string.Concat(text.Slice(passage.Start, passage.Start + passage.Length).Ops.Select(op => op.Text ?? EmbedSign.ToString())),
        passage.First.Revision > 0 ? "written" : draft.Template is null ? "start" : "template",
        passage.First.User,
        people.GetValueOrDefault(passage.First.User ?? "")?.Name,
        passage.First.Delegation,
        passage.Last.Revision,
        passage.Last.At,
        passage.First.Revision,
        passage.First.At);
}

/// <summary>A paragraph and the stretches that make up its text, in order.</summary>
internal sealed record BlamedParagraphView(string Id, int Version, IReadOnlyList<StretchView> Stretches);

/// <summary>A stretch of text that one person wrote in one go: neighbours with pauses of less than five minutes are one.</summary>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units; an embed counts 1.</param>
/// <param name="Length">Its length in the same units.</param>
/// <param name="Text">The text, with U+FFFC for an embed.</param>
/// <param name="Origin">“template” or “start” for the text the draft began with, “written” for all else.</param>
/// <param name="User">The account's address; null for the text the draft began with.</param>
/// <param name="Name">The person's name; null where there is no such account any more.</param>
/// <param name="Delegation">The delegation he wrote for, ISO 3166-1 alpha-3.</param>
/// <param name="Revision">The latest entry some of it came with; 0 for the text the draft began with.</param>
/// <param name="At">When that was.</param>
/// <param name="FirstRevision">The earliest entry some of it came with.</param>
/// <param name="FirstAt">When that was.</param>
internal sealed record StretchView(
    int Start, int Length, string Text, [property: Shape<StretchOriginShape>] string Origin, string? User, string? Name, string? Delegation, long Revision, DateTimeOffset At, long FirstRevision, DateTimeOffset FirstAt);

/// <summary>Where a stretch comes from: the text the draft began with, of a template or not, or somebody's hand.</summary>
internal sealed class StretchOriginShape : IWords
{
    public static IEnumerable<string> All => ["template", "start", "written"];
}
