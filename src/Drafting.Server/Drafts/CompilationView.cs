using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Documents.Compilation;
using Drafting.Formats;
using Drafting.Formats.Compilation;
using Drafting.Formats.Threads;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>A draft with all that is proposed to it in place.</summary>
/// <param name="Revision">The revision it is of.</param>
/// <param name="Paragraphs">In the order of the draft: behind each its rival texts, what would move behind it and what would be new there.</param>
/// <param name="Threads">The comments beside it, as in the Word file; absent where nobody asked for them.</param>
internal sealed record CompilationView(
    long Revision, [property: Shape<LanguageShape>] string Language, IReadOnlyList<CompiledParagraphView> Paragraphs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CompiledThreadView>? Threads)
{
    /// <param name="text">The compilation.</param>
    /// <param name="draft">The draft it is of.</param>
    /// <param name="commented">The draft as printed with its comments, where they are wanted.</param>
    public static CompilationView Of(CompiledText text, Draft draft, ExportedDocument? commented)
    {
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var labels = PrintedLabels.Of(live, draft.Language);
        var marks = live.Zip(labels).Where(note => note.First.Kind == ParagraphKind.Footnote).ToDictionary(note => note.First.Id, note => note.Second);
        foreach (var note in text.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote))
            marks.TryAdd(note.Id, note.Label);
        return new(
            text.Revision, text.Language, [.. text.Paragraphs.Select(paragraph => CompiledParagraphView.Of(paragraph, text.Language, marks))],
            commented is null ? null : [.. CompiledPlaces.Of(commented, text, before: 0).Select(CompiledThreadView.Of)]);
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
    public static CompiledParagraphView Of(CompiledParagraph paragraph, string language, IReadOnlyDictionary<string, string?> marks) => new(
        paragraph.Id, paragraph.IsProposed ? paragraph.Proposals[0].Id : null, paragraph.Label, WireName.Of(paragraph.Kind), paragraph.Level,
        [.. paragraph.Runs.Zip(CompiledOpenings.Of(paragraph.Runs, paragraph.Kind, language)).SelectMany(each => InTwo(each.First, each.Second)).Select(piece => CompiledRunView.Of(piece.Run, piece.IsOpening, marks))]);

    private static IEnumerable<(CompiledRun Run, bool IsOpening)> InTwo(CompiledRun run, int opening)
    {
        if (opening > 0)
            yield return (run with { Content = run.Content.Slice(0, opening) }, true);
        if (opening < run.Content.Length)
            yield return (run with { Content = run.Content.Slice(opening, run.Content.Length - opening) }, false);
    }
}

/// <summary>A stretch of it. What is <c>base</c> or <c>struck</c> is, together, the draft's own text.</summary>
/// <param name="Text">The text; of a reference to a footnote, its mark.</param>
/// <param name="Delegations">Whose proposal the words are of, who would strike them or of whose proposal this is said; ISO 3166-1 alpha-3. Absent where nobody's.</param>
/// <param name="Proposals">Those proposals.</param>
/// <param name="Opening">Whether these are the words that the paragraph opens with, or would, which print sets off.</param>
/// <param name="Footnote">The footnote that it refers to.</param>
internal sealed record CompiledRunView(
    string Text, [property: Shape<CompiledMark>] string Mark,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Delegations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Proposals,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Bold,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Italic,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Opening,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Footnote)
{
    public static CompiledRunView Of(CompiledRun run, bool isOpening, IReadOnlyDictionary<string, string?> marks)
    {
        var footnote = run.Content.Embed?.Footnote;
        bool Has(string look) => run.Content.Attributes?.Values.ContainsKey(look) == true;
        return new(
            run.Content.Text ?? marks.GetValueOrDefault(footnote ?? "") ?? "",
            WireName.Of(run.Mark),
            run.Proposals.Count == 0 ? null : [.. run.Proposals.Select(proposal => proposal.Delegation).Distinct()],
            run.Proposals.Count == 0 ? null : [.. run.Proposals.Select(proposal => proposal.Id)],
            Has("strong"), Has("em"), isOpening, footnote);
    }
}

/// <summary>A thread of comments beside a compilation text.</summary>
/// <param name="From">Where what it stands on begins.</param>
/// <param name="To">Where that ends; the same place where nothing of it is left.</param>
/// <param name="Quoted">The words it was begun on, in quotation marks; null where there were none.</param>
/// <param name="Resolved">Whether it is done with.</param>
internal sealed record CompiledThreadView(CompiledPlaceView From, CompiledPlaceView To, string? Quoted, bool Resolved, IReadOnlyList<CompiledCommentView> Comments)
{
    public static CompiledThreadView Of(ExportedThread thread) => new(
        CompiledPlaceView.Of(thread.From), CompiledPlaceView.Of(thread.To), thread.Quoted, thread.IsResolved,
        [.. thread.Comments.Select(comment => new CompiledCommentView(comment.Author, comment.Initials, comment.At, comment.Text))]);
}

/// <summary>A place in a compilation text.</summary>
/// <param name="Paragraph">The paragraph, counted from 0.</param>
/// <param name="Offset">How far in, in UTF-16 code units of its runs; a reference to a footnote counts 1.</param>
internal sealed record CompiledPlaceView(int Paragraph, int Offset)
{
    public static CompiledPlaceView Of(ExportedPlace place) => new(place.Paragraph, place.Offset);
}

/// <summary>A comment.</summary>
/// <param name="Author">Whose it is, in the draft's language; empty where nobody knows.</param>
/// <param name="Delegation">ISO 3166-1 alpha-3; null where it is none's.</param>
/// <param name="Text">What it says; lines end with <c>\n</c>.</param>
internal sealed record CompiledCommentView(string Author, string? Delegation, DateTimeOffset At, string Text);
