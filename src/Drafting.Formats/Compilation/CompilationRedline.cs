using Drafting.Documents;
using Drafting.Documents.Compilation;
using Drafting.Formats.Docx.Redlines;
using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Formats.Compilation;

/// <summary>
/// A compilation text as tracked changes, each signed by the delegations whose proposal it is. Rejecting all gives the draft as it stands; rival wordings stand side by side, to be accepted
/// or rejected one by one. Stances, reservations and moves are no changes of the words: the text with brackets has them.
/// </summary>
public static class CompilationRedline
{
    /// <summary>The Word file.</summary>
    /// <param name="draft">The draft as it is printed, with the comments that are to be beside it.</param>
    /// <param name="text">Its compilation.</param>
    public static byte[] Write(ExportedDocument draft, CompiledText text)
    {
        var (rows, from, to) = (new List<RedlinedParagraph>(), new List<Paragraph>(), new List<Paragraph>());
        foreach (var paragraph in text.Paragraphs.Where(HasWords))
        {
            var (old, @new) = (Side(paragraph, CompiledMark.Added), Side(paragraph, CompiledMark.Struck));
            var (isOld, isNew) = (!paragraph.IsProposed, paragraph.RemovedBy.Count == 0);
            // What others would write in a paragraph that is to go is lost with it.
            var runs = paragraph.Runs.Where(run => run.Content.Text is not null && (isNew || run.Mark != CompiledMark.Added));
            var segments = runs.Select(run => Segment(run, text.Language)).OfType<RedlineSegment>().ToList();
            rows.Add(new(
                !isOld ? RedlineChange.Inserted : !isNew ? RedlineChange.Deleted : segments.Exists(segment => segment.Op != SegmentOp.Equal) ? RedlineChange.Changed : RedlineChange.Unchanged,
                isOld ? SideOf(old, from.Count) : null,
                isNew ? SideOf(@new, to.Count) : null,
                segments,
                EndBy: !isOld ? AuthorOf(paragraph.Proposals, text.Language) : !isNew ? AuthorOf(paragraph.RemovedBy, text.Language) : null));
            if (isOld)
                from.Add(old);
            if (isNew)
                to.Add(@new);
        }

        var step = new RedlineStep(Redline.Of(text.Language, rows), new(text.Name, null));
        return DocxRedline.Write([step], [from, to], new(draft.Title, draft.Masthead, [text.Name]), draft);
    }

    // A place that something would move to has none.
    private static bool HasWords(CompiledParagraph paragraph) => !paragraph.IsProposed || paragraph.Runs.Any(run => run.Mark == CompiledMark.Added);

    private static Paragraph Side(CompiledParagraph paragraph, CompiledMark without) => new(
        paragraph.Id, paragraph.Kind, paragraph.Level, paragraph.Label,
        Delta.Of(paragraph.Runs.Where(run => run.Mark is CompiledMark.Base or CompiledMark.Added or CompiledMark.Struck && run.Mark != without).Select(run => run.Content)));

    private static RedlineSide SideOf(Paragraph paragraph, int index) => new(paragraph.Id, index, paragraph.Label, WireName.Of(paragraph.Kind), paragraph.Level);

    private static RedlineSegment? Segment(CompiledRun run, string language) => run.Mark switch
    {
        CompiledMark.Base => new(SegmentOp.Equal, run.Content.Text!),
        CompiledMark.Struck => new(SegmentOp.Delete, run.Content.Text!, By: AuthorOf(run.Proposals, language)),
        CompiledMark.Added => new(SegmentOp.Insert, run.Content.Text!, By: AuthorOf(run.Proposals, language)),
        _ => null,
    };

    // Several who would do the same sign it together, as of when the first proposed it.
    private static RedlineAuthor AuthorOf(IReadOnlyList<Proposal> proposals, string language) =>
        new(string.Join(", ", proposals.Select(proposal => proposal.ProposerIn(language)).Distinct()), proposals[0].Made.At);
}
