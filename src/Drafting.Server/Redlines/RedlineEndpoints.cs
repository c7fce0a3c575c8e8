using System.Text;
using Drafting.Documents;
using Drafting.Formats;
using Drafting.Formats.Docx.Redlines;
using Drafting.Formats.Docx.Writing;
using Drafting.Redlines;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Library;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Redlines;

/// <summary>What changed between two texts.</summary>
internal static class RedlineEndpoints
{
    public static void MapRedlines(this IEndpointRouteBuilder api) =>
        api.MapGet("/redline", CompareAsync).WithTags("Redlines").Produces<RedlineView>().Produces<StagedRedlineView>().Produces(200, contentType: "text/html").Produces(200, contentType: DocxExport.ContentType).ProducesPaper()
            .Refuses("invalidField", "unknownDraft", "unknownRevision", "unknownVersion", "unknownText").RefusesField("format", "unsupportedFormat")
            .WithSummary("What changed from one text to another: draft:ID, draft:ID@REVISION, draft:ID@v:LABEL or library:ID. As json, html, docx or pdf. With via, what changed at which of two steps: as json or docx.");

    private static async Task<IResult> CompareAsync(Person me, ReferencedTexts texts, TimeProvider time, HttpResponse response, string? from, string? via, string? to, CancellationToken cancellation, string format = "json")
    {
        if (format is not ("json" or "html" or "docx" or "pdf"))
            throw Refused.UnsupportedFormat(format, "json, html, docx, pdf");
        if (via is not null && format is ("html" or "pdf"))
            throw Refused.UnsupportedFormat(format, "json, docx");
        var (old, @new) = (TextReference.Parse(from, "from"), TextReference.Parse(to, "to"));
        var between = via is null ? null : TextReference.Parse(via, "via");
        var oldText = await texts.FindAsync(me, old, cancellation);
        var newText = await texts.FindAsync(me, @new, cancellation);
        if (between is not null)
        {
            var betweenText = await texts.FindAsync(me, between, cancellation);
            if (format == "json")
            {
                var staged = StagedRedline.Compare(RedlineText.Of(oldText.Paragraphs), RedlineText.Of(betweenText.Paragraphs), RedlineText.Of(newText.Paragraphs), newText.Language);
                return TypedResults.Ok(new StagedRedlineView(from!, via!, to!, staged.Language, staged.Paragraphs, staged.First, staged.Second, staged.Places));
            }

            // Several hands wrote each step: its changes bear its name, so that a reader of the file can tell the steps apart.
            RedlineStep[] steps =
            [
                Step(oldText, betweenText, newText.Language, AreOneFile(old, between), new($"{oldText.Name} → {betweenText.Name}", time.GetUtcNow())),
                Step(betweenText, newText, newText.Language, AreOneFile(between, @new), new($"{betweenText.Name} → {newText.Name}", time.GetUtcNow())),
            ];
            return Word(response, steps, [oldText, betweenText, newText]);
        }

        var step = Step(oldText, newText, newText.Language, AreOneFile(old, @new), new(AuthorOf(me, newText.Language), time.GetUtcNow()));
        if (format == "html")
            return TypedResults.Content(RedlineHtml.Write(step.Redline, new(newText.Title, oldText.Name, newText.Name)), "text/html; charset=utf-8", Encoding.UTF8);
        if (format == "pdf")
            return new PaperFile($"{oldText.Name} – {newText.Name}", RedlineHtml.Write(step.Redline, new(newText.Title, oldText.Name, newText.Name)));
        if (format == "docx")
            return Word(response, [step], [oldText, newText]);
        return TypedResults.Ok(new RedlineView(from!, to!, step.Redline.Language, step.Redline.Paragraphs, step.Redline.Stats, step.Redline.Places));
    }

    private static FileContentHttpResult Word(HttpResponse response, IReadOnlyList<RedlineStep> steps, IReadOnlyList<ReferencedText> texts)
    {
        var cover = new RedlineCover(texts[^1].Title, texts[^1].Masthead, [.. texts.Select(text => text.Name)]);
        return AttachedFile.Of(response, string.Join(" – ", cover.Names), "docx", DocxRedline.Write(steps, [.. texts.Select(text => text.Paragraphs)], cover), DocxExport.ContentType);
    }

    private static bool AreOneFile(TextReference one, TextReference other) =>
        one is TextReference.OfLibrary a && other is TextReference.OfLibrary b && TrackedPair.Are(a.Id, b.Id);

    // Where two texts are those of one file with tracked changes, its own authors sign them.
    private static RedlineStep Step(ReferencedText from, ReferencedText to, string language, bool isOneFile, RevisionAuthor author) => new(
        Redline.Compare(RedlineText.Of(from.Paragraphs, isOneFile ? from.ChangedStretches : null), RedlineText.Of(to.Paragraphs, isOneFile ? to.ChangedStretches : null), language),
        (isOneFile ? AuthorsOf([.. from.ChangedStretches, .. to.ChangedStretches]) : null) ?? author);

    // Whoever hands the redline in signs its changes: the delegation, or the person where there is none.
    private static string AuthorOf(Person me, string language) =>
        me.Delegation is { } code && Delegations.Find(code) is { } delegation ? delegation.Name(language) : me.Name;

    // Of a file with tracked changes, a change that is none of them, such as a number's, is one of those who made them.
    private static RevisionAuthor? AuthorsOf(IReadOnlyList<ChangedStretch> stretches) =>
        stretches.Count == 0 ? null : new(string.Join(", ", stretches.Select(stretch => stretch.Author).Where(name => name.Length > 0).Distinct()), stretches.Max(stretch => stretch.At));
}
