using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Threads;
using Drafting.Testing;

namespace Drafting.Formats.Tests.Docx;

/// <summary>Drafts with comments, as they are printed.</summary>
internal static class CommentedDraft
{
    public static readonly Actor Secretariat = new("officer@example.org", null, DraftRole.Facilitator);
    public static readonly Actor Kazakhstan = new("kaz@example.org", "KAZ", DraftRole.Editor);
    public static readonly Actor France = new("fra@example.org", "FRA", DraftRole.Proposer);

    private static readonly Actor[] Members = [Secretariat, Kazakhstan, France];

    /// <summary>A draft that begins from a text, in negotiation.</summary>
    public static Draft Of(ParsedDocument document) => NewDraft.FromTemplate("d", null, "t", document, null, "nobody", Submitting.At) with { Stage = Stage.Negotiation };

    /// <summary>It after members have commented on it, and edited it if <paramref name="edits"/> says so.</summary>
    public static Draft Discussed(this Draft draft, SeededRandom random, int entries, double edits)
    {
        for (var i = 0; i < entries; i++)
            draft = draft.Submitted(random.Pick(Members), random.Chance(edits) ? RandomDrafts.Operation(random, draft, $"n{i}") : RandomThreads.Operation(random, draft, $"t{i}"));
        return draft;
    }

    /// <summary>It as printed, without comments.</summary>
    public static ExportedDocument Printed(this Draft draft)
    {
        var live = draft.Live.Select(placed => placed.Content).ToList();
        return new()
        {
            Language = draft.Language,
            Title = draft.Title,
            Masthead = draft.Masthead,
            Paragraphs = [.. live.Zip(PrintedLabels.Of(live, draft.Language), (paragraph, label) => new ExportedParagraph(paragraph.Id, paragraph.Kind, paragraph.Level, label, paragraph.Text))],
        };
    }

    /// <summary>The Word file with its comments.</summary>
    public static byte[] Written(this Draft draft) => DocxExport.Write(ThreadExport.Beside(draft.Printed(), draft));
}
