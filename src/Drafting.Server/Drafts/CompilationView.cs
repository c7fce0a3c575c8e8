using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Documents.Compilation;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>A draft with all that is proposed to it in place.</summary>
/// <param name="Revision">The revision it is of.</param>
/// <param name="Paragraphs">In the order of the draft: behind each its rival texts, what would move behind it and what would be new there.</param>
internal sealed record CompilationView(long Revision, [property: Shape<LanguageShape>] string Language, IReadOnlyList<CompiledParagraphView> Paragraphs)
{
    public static CompilationView Of(CompiledText text, Draft draft)
    {
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var labels = PrintedLabels.Of(live, draft.Language);
        var marks = live.Zip(labels).Where(note => note.First.Kind == ParagraphKind.Footnote).ToDictionary(note => note.First.Id, note => note.Second);
        foreach (var note in text.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote))
            marks.TryAdd(note.Id, note.Label);
        return new(text.Revision, text.Language, [.. text.Paragraphs.Select(paragraph => CompiledParagraphView.Of(paragraph, marks))]);
    }
}

/// <summary>A paragraph of a compilation text.</summary>
/// <param name="Id">The paragraph's id in the draft, or the one it would have; what would move stands once more where it would go, with its proposal.</param>
/// <param name="Proposal">The proposal that would bring it here, the first of several; its label stands behind the bracket that opens it. Absent where the draft has it.</param>
/// <param name="Label">As printed, such as “3.”, “3 alt.” or “7 bis.”; null where none is.</param>
internal sealed record CompiledParagraphView(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proposal,
    string? Label, [property: Shape<ParagraphKind>] string Kind, int Level, IReadOnlyList<CompiledRunView> Runs)
{
    public static CompiledParagraphView Of(CompiledParagraph paragraph, IReadOnlyDictionary<string, string?> marks) => new(
        paragraph.Id, paragraph.IsProposed ? paragraph.Proposals[0].Id : null, paragraph.Label, WireName.Of(paragraph.Kind), paragraph.Level,
        [.. paragraph.Runs.Select(run => CompiledRunView.Of(run, marks))]);
}

/// <summary>A stretch of it. What is <c>base</c> or <c>struck</c> is, together, the draft's own text.</summary>
/// <param name="Text">The text; of a reference to a footnote, its mark.</param>
/// <param name="Delegations">Whose proposal the words are of, who would strike them or of whose proposal this is said; ISO 3166-1 alpha-3. Absent where nobody's.</param>
/// <param name="Proposals">Those proposals.</param>
/// <param name="Footnote">The footnote that it refers to.</param>
internal sealed record CompiledRunView(
    string Text, [property: Shape<CompiledMark>] string Mark,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Delegations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Proposals,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Bold,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Italic,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Footnote)
{
    public static CompiledRunView Of(CompiledRun run, IReadOnlyDictionary<string, string?> marks)
    {
        var footnote = run.Content.Embed?.Footnote;
        bool Has(string look) => run.Content.Attributes?.Values.ContainsKey(look) == true;
        return new(
            run.Content.Text ?? marks.GetValueOrDefault(footnote ?? "") ?? "",
            WireName.Of(run.Mark),
            run.Proposals.Count == 0 ? null : [.. run.Proposals.Select(proposal => proposal.Delegation).Distinct()],
            run.Proposals.Count == 0 ? null : [.. run.Proposals.Select(proposal => proposal.Id)],
            Has("strong"), Has("em"), footnote);
    }
}
