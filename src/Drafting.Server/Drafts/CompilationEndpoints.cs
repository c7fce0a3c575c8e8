using System.Text;
using Drafting.Documents.Compilation;
using Drafting.Formats.Compilation;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Html;
using Drafting.Formats.PlainText;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Pipeline;

namespace Drafting.Server.Drafts;

/// <summary>The compilation text: a draft with all that is proposed to it.</summary>
internal static class CompilationEndpoints
{
    public static void MapCompilation(this IEndpointRouteBuilder api) =>
        api.MapGet("/drafts/{id}/compilation", CompileAsync).Compressed().WithTags("Drafts").Produces<CompilationView>().Produces(200, contentType: "text/plain").Produces(200, contentType: DocxExport.ContentType).ProducesPaper()
            .Refuses("unknownDraft", "unknownRevision", "invalidField").RefusesField("format", "unsupportedFormat")
            .WithSummary("The draft with all open proposals in place, attributed: json, txt, docx or pdf, now or as of a revision. style is nameLast or verbFirst, marks strikeAndBold or bracketsOnly, names codes or names; with tracked, a docx has the proposals as tracked changes; with comments, a docx and json have the comments beside the text; of a pdf, lines numbers the lines of each paragraph, and apart begins a page with each.");

    private static async Task<IResult> CompileAsync(
        string id, Person me, DraftAccess access, DraftReading reading, HttpResponse response, long? revision, string? style, string? marks, string? names, CancellationToken cancellation,
        string format = "json", bool tracked = false, bool comments = false, bool lines = false, bool apart = false)
    {
        await access.RequireAsync(me, id, cancellation);
        if (format is not ("json" or "txt" or "docx" or "pdf"))
            throw Refused.UnsupportedFormat(format, "json, txt, docx, pdf");
        if (tracked && format != "docx")
            throw Refused.Field("tracked", "Only a docx has tracked changes.");
        var usual = new CompilationStyle();
        var wanted = new CompilationStyle(Word<VerbPlace>("style", style) ?? usual.Verb, Word<WordMarks>("marks", marks) ?? usual.Marks, Word<NameForm>("names", names));
        var draft = await reading.AtAsync(id, revision, cancellation);
        var text = CompiledText.Of(draft, wanted);
        var printed = DraftExport.Of(draft, comments);
        if (format == "json")
            return TypedResults.Ok(CompilationView.Of(text, draft, comments ? printed : null));
        var name = $"{draft.Masthead.Symbol ?? draft.Title} ({text.Name})";
        if (format == "docx")
            return AttachedFile.Of(response, name, "docx", tracked ? CompilationRedline.Write(printed, text) : DocxExport.Write(CompilationDocument.ForWord(printed, text, wanted.Marks)), DocxExport.ContentType);
        if (format == "pdf")
            return new PaperFile(name, HtmlExport.Write(CompilationDocument.ForWord(printed, text, wanted.Marks), new(lines, apart)));
        AttachedFile.Name(response, "inline", name, "txt");
        return TypedResults.Content(TextExport.Write(CompilationDocument.ForText(printed, text)), "text/plain; charset=utf-8", Encoding.UTF8);
    }

    private static T? Word<T>(string field, string? word)
        where T : struct, Enum =>
        word is null ? null : WireName.Parse<T>(word) ?? throw Refused.Field(field, $"“{field}” is one of: {string.Join(", ", WireName.All<T>())}.");
}
