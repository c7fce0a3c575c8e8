using System.Text;
using Drafting.Documents;
using Drafting.Formats.Docx;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Access;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Drafting.Server.Wire;

namespace Drafting.Server.Endpoints;

/// <summary>What changed between two texts.</summary>
internal static class RedlineEndpoints
{
    public static void MapRedlines(this IEndpointRouteBuilder api) =>
        api.MapGet("/redline", CompareAsync).WithTags("Redlines").Produces<RedlineView>().Produces<StagedRedlineView>().Produces(200, contentType: "text/html").Produces(200, contentType: DocxExport.ContentType).ProducesProblem(400).ProducesProblem(404)
            .WithSummary("What changed from one text to another: draft:ID, draft:ID@REVISION, draft:ID@v:LABEL or library:ID. With via, what changed at which of two steps.");

    private static async Task<IResult> CompareAsync(Person me, ReferencedTexts texts, TimeProvider time, HttpResponse response, string? from, string? via, string? to, CancellationToken cancellation, string format = "json")
    {
        if (format is not ("json" or "html" or "docx"))
            throw Refused.UnsupportedFormat(format, "json, html, docx");
        if (via is not null && format != "json")
            throw Refused.UnsupportedFormat(format, "json");
        var (old, @new) = (TextReference.Parse(from, "from"), TextReference.Parse(to, "to"));
        var between = via is null ? null : TextReference.Parse(via, "via");
        var oldText = await texts.FindAsync(me, old, cancellation);
        var newText = await texts.FindAsync(me, @new, cancellation);
        if (between is not null)
        {
            var betweenText = await texts.FindAsync(me, between, cancellation);
            var staged = StagedRedline.Compare(Paragraphs(oldText), Paragraphs(betweenText), Paragraphs(newText), newText.Language);
            return TypedResults.Ok(new StagedRedlineView(from!, via!, to!, staged.Language, staged.Paragraphs, staged.First, staged.Second, staged.Places));
        }

        var isOneFile = TrackedPair.Are(old, @new);
        var redline = Redline.Compare(Paragraphs(oldText, isOneFile), Paragraphs(newText, isOneFile), newText.Language);
        var heading = new RedlineHeading(newText.Title, oldText.Name, newText.Name);
        var mine = new RevisionAuthor(AuthorOf(me, redline.Language), time.GetUtcNow());
        return format switch
        {
            "html" => TypedResults.Content(RedlineHtml.Write(redline, heading), "text/html; charset=utf-8", Encoding.UTF8),
            "docx" => AttachedFile.Of(
                response, $"{oldText.Name} – {newText.Name}", "docx",
                DocxRedline.Write(redline, oldText.Paragraphs, newText.Paragraphs, heading, isOneFile ? AuthorsOf([.. oldText.ChangedStretches, .. newText.ChangedStretches]) ?? mine : mine), DocxExport.ContentType),
            _ => TypedResults.Ok(new RedlineView(from!, to!, redline.Language, redline.Paragraphs, redline.Stats, redline.Places)),
        };
    }

    // Whoever hands the redline in signs its changes: the delegation, or the person where there is none.
    private static string AuthorOf(Person me, string language) =>
        me.Delegation is { } code && Delegations.Find(code) is { } delegation ? delegation.Name(language) : me.Name;

    // Of a file with tracked changes, a change that is none of them, such as a number's, is one of those who made them.
    private static RevisionAuthor? AuthorsOf(IReadOnlyList<ChangedStretch> stretches) =>
        stretches.Count == 0 ? null : new(string.Join(", ", stretches.Select(stretch => stretch.Author).Where(name => name.Length > 0).Distinct()), stretches.Max(stretch => stretch.At));

    private static List<RedlineParagraph> Paragraphs(ReferencedText text, bool withAuthors = false)
    {
        var marks = text.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote).ToLookup(paragraph => paragraph.Id, paragraph => paragraph.Label);
        var authored = (withAuthors ? text.ChangedStretches : []).ToLookup(stretch => stretch.Paragraph, stretch => new AuthoredStretch(stretch.Start, stretch.Length, new(stretch.Author, stretch.At)));
        return [.. text.Paragraphs.Select(paragraph => new RedlineParagraph(paragraph.Id, WireName.Of(paragraph.Kind), paragraph.Level, paragraph.Label, paragraph.Text.PlainText)
        {
            Authored = [.. authored[paragraph.Id]],
            Notes = [.. NotesIn(paragraph.Text, marks)],
        })];
    }

    private static IEnumerable<NoteReference> NotesIn(Delta text, ILookup<string, string?> marks)
    {
        var at = 0;
        foreach (var op in text.Ops)
        {
            if (op.Embed?.Footnote is { } note)
                yield return new(at, marks[note].FirstOrDefault() is { Length: > 0 } mark ? mark : "*");
            at += op.Text?.Length ?? 0;
        }
    }
}
