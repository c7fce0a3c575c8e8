using System.Text;
using Drafting.Amendments;
using Drafting.Documents;
using Drafting.Formats;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Redlines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Amendments;

/// <summary>Amendments as they are read out in a meeting, and as they are understood again.</summary>
internal static class AmendmentEndpoints
{
    public static void MapAmendments(this IEndpointRouteBuilder api)
    {
        // Not compressed: one of the texts may be of others.
        api.MapGet("/redline/amendments", SayAsync).WithTags("Redlines").Produces(200, contentType: "text/plain").Produces(200, contentType: DocxExport.ContentType)
            .Refuses("invalidField", "unknownDraft", "unknownRevision", "unknownVersion", "unknownText").RefusesField("format", "unsupportedFormat")
            .WithSummary("The sentences that are read out to make one text of another, of the same references as a redline: in en, zh or fr, else in English; the new text's language where none is given. As json, text or docx.");
        api.MapPost("/drafts/{id}/amendments/read", ReadAsync).WithTags("Drafts").Refuses("unknownDraft", "invalidField")
            .WithSummary("Reads sentences, in English, Chinese or French, as amendments of the draft as it is: what they change, as operations to be submitted or proposed, and what was not understood. Nothing is changed.");
    }

    private static async Task<Results<Ok<SpokenAmendmentsView>, ContentHttpResult, FileContentHttpResult>> SayAsync(
        Person me, ReferencedTexts texts, HttpResponse response, string? from, string? to, string? language, CancellationToken cancellation, string format = "json")
    {
        if (format is not ("json" or "text" or "docx"))
            throw Refused.UnsupportedFormat(format, "json, text, docx");
        var (old, @new) = (TextReference.Parse(from, "from"), TextReference.Parse(to, "to"));
        var oldText = await texts.FindAsync(me, old, cancellation);
        var newText = await texts.FindAsync(me, @new, cancellation);
        var spoken = OralAmendments.Between(oldText.Paragraphs, newText.Paragraphs, newText.Language, language ?? newText.Language);
        var title = OralAmendments.Title(oldText.Name, newText.Name, spoken.Language);
        if (format == "json")
            return TypedResults.Ok(SpokenAmendmentsView.Of(from!, to!, title, spoken, oldText.Paragraphs));
        List<string> lines = [.. spoken.Sentences.Select((sentence, i) => $"{i + 1}. {sentence.Text}"), .. spoken.Unspoken.Select(each => $"[{each.Text}]")];
        if (format == "docx")
            return AttachedFile.Of(response, title, "docx", DocxExport.Write(Printed(title, spoken.Language, newText.Masthead, lines)), DocxExport.ContentType);
        AttachedFile.Name(response, "inline", title, "txt");
        return TypedResults.Content(string.Concat(lines.Select(line => $"{line}\n")), "text/plain; charset=utf-8", Encoding.UTF8);
    }

    private static async Task<Ok<ReadAmendmentsView>> ReadAsync(string id, Body<AmendmentsRequest> body, Person me, DraftAccess access, DraftReading reading, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        if (body.Value.Text is not { } text)
            throw Refused.Field("text", "“text” holds the sentences.");
        if (!OralAmendments.Fits(text))
            throw Refused.Field("text", $"At most {OralAmendments.LongestText:N0} characters and {OralAmendments.MostSentences:N0} sentences are read at once.");
        var draft = await reading.NowAsync(id, cancellation);
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var labelled = live.Zip(PrintedLabels.Of(live, draft.Language), (paragraph, label) => paragraph with { Label = label }).ToList();
        var language = body.Value.Language ?? draft.Language;
        return TypedResults.Ok(ReadAmendmentsView.Of(text, draft.Revision, labelled, OralAmendments.Read(text, labelled, language), language));
    }

    private static ExportedDocument Printed(string title, string language, Masthead masthead, IReadOnlyList<string> lines) => new()
    {
        Language = language,
        Title = title,
        Masthead = masthead,
        Paragraphs = [new("title", ParagraphKind.Title, 0, null, Delta.FromText(title)), .. lines.Select((line, i) => new ExportedParagraph($"s{i}", ParagraphKind.Plain, 0, null, Delta.FromText(line)))],
    };
}
