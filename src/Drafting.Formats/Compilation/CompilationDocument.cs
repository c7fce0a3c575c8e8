using Drafting.Documents.Compilation;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;

namespace Drafting.Formats.Compilation;

/// <summary>A compilation text as a document that the writers of files write: brackets, names and labels in its text.</summary>
public static class CompilationDocument
{
    /// <summary>For a file that shows looks: what comes is bold and what goes is struck through, where the style wants it.</summary>
    /// <param name="draft">The draft as it is printed.</param>
    /// <param name="text">Its compilation.</param>
    /// <param name="marks">How the words are marked.</param>
    public static ExportedDocument ForWord(ExportedDocument draft, CompiledText text, WordMarks marks) =>
        Of(draft, text, paragraph => Looking(paragraph, text.Language, marks));

    /// <summary>For plain text, where the brackets say it alone.</summary>
    /// <inheritdoc cref="ForWord"/>
    public static ExportedDocument ForText(ExportedDocument draft, CompiledText text) => Of(draft, text, paragraph => paragraph.Printed.Select(run => run.Content));

    private static ExportedDocument Of(ExportedDocument draft, CompiledText text, Func<CompiledParagraph, IEnumerable<DeltaOp>> content)
    {
        var ofDraft = text.Paragraphs.Select(paragraph => paragraph.Id).ToHashSet();
        // The note on sponsors is no paragraph of the draft's.
        var others = draft.Paragraphs.Where(paragraph => !ofDraft.Contains(paragraph.Id)).ToList();
        return draft with
        {
            Source = null,
            Paragraphs = [.. others, .. text.Paragraphs.Select(paragraph => Exported(paragraph, content(paragraph)))],
            Threads = CompiledPlaces.Of(draft, text, others.Count),
        };
    }

    // A mark is what a footnote is referred to by, so it stands before its brackets.
    private static ExportedParagraph Exported(CompiledParagraph paragraph, IEnumerable<DeltaOp> content) => paragraph.Kind == ParagraphKind.Footnote
        ? new(paragraph.Id, paragraph.Kind, paragraph.Level, paragraph.Label, Delta.Of(content))
        : new(paragraph.Id, paragraph.Kind, paragraph.Level, paragraph.IsProposed ? null : paragraph.Label, Delta.Of(content));

    private static IEnumerable<DeltaOp> Looking(CompiledParagraph paragraph, string language, WordMarks marks)
    {
        var (bold, italic) = OpeningWords.LookIn(language);
        // The writers know the opening words of what begins with them; the others are looked for here.
        var known = OpeningWords.Length(paragraph.PlainText, language, paragraph.Kind);
        List<CompiledRun> runs = [.. paragraph.Printed];
        foreach (var (run, opening) in runs.Zip(CompiledOpenings.Of(runs, paragraph.Kind, language)))
        {
            var look = marks == WordMarks.BracketsOnly ? null : run.Mark switch
            {
                CompiledMark.Added => Attributes.Flag("strong"),
                CompiledMark.Struck => Attributes.Flag(Piece.Struck),
                _ => null,
            };
            var cut = known > 0 ? 0 : opening;
            known -= run.Content.Length;
            if (cut > 0)
                yield return With(run.Content.Slice(0, cut), [look, bold ? Attributes.Flag("strong") : null, italic ? Attributes.Flag("em") : null]);
            if (cut < run.Content.Length)
                yield return With(run.Content.Slice(cut, run.Content.Length - cut), [look]);
        }
    }

    private static DeltaOp With(DeltaOp op, IEnumerable<Attributes?> looks) =>
        op.WithAttributes(looks.Aggregate(op.Attributes, (attributes, look) => Attributes.Compose(attributes, look, keepNull: false)));
}
