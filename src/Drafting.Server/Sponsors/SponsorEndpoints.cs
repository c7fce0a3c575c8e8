using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Formats.Docx.Writing;
using Drafting.Formats.Sponsors;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Pipeline;

namespace Drafting.Server.Sponsors;

/// <summary>Who sponsors a draft, since when, by whose hand, and how it is printed. Sponsors join and withdraw by operations.</summary>
internal static class SponsorEndpoints
{
    private static readonly IReadOnlyList<GroupView> Groups = [.. SponsorGroups.All.Select(group => new GroupView(group.Code, group.Names))];

    public static void MapSponsors(this IEndpointRouteBuilder api)
    {
        api.MapGet("/groups", () => new TaggedJson<IReadOnlyList<GroupView>>(Groups) { IsKept = true }).Compressed().WithTags("Delegations")
            .WithSummary("The groups on whose members' behalf a delegation can sponsor.");
        var draft = api.MapGroup("/drafts/{id}").WithTags("Sponsors").Compressed().Refuses("unknownDraft", "invalidField");
        draft.MapGet("/sponsors", SponsorsAsync)
            .WithSummary("The sponsors in official order with their line in one of the six languages, and the whole ledger.");
        draft.MapGet("/addenda", AddendaAsync)
            .WithSummary("The addenda to the issued texts, and who would be in the next one. An addendum is issued by the operation issueAddendum.");
        draft.MapGet("/addenda/{number:int}", ExportAsync).Produces(200, contentType: "text/plain").Produces(200, contentType: "text/html").Produces(200, contentType: DocxExport.ContentType).ProducesPaper()
            .Refuses("unknownAddendum").RefusesField("format", "unsupportedFormat")
            .WithSummary("An addendum as a file, text, html, docx or pdf, in one of the six languages; “of” is the symbol of the issued text, the last one where absent.");
    }

    private static async Task<ShapedJson<SponsorListShape>> SponsorsAsync(string id, Person me, DraftAccess access, DraftReading reading, string? language, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.NowAsync(id, cancellation);
        var printed = Language(language, draft);
        return JsonBytes.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("isOpen"u8, draft.SponsorshipIsOpen);
            WriteCounts(writer, draft);
            writer.WriteString("line"u8, SponsorList.Line(draft, printed));
            writer.WriteString("submittedBy"u8, SponsorList.SubmittedBy(draft.Proponent, printed));
            writer.WriteString("mark"u8, SponsorList.Mark(draft, printed));
            writer.WriteString("note"u8, SponsorList.Note(draft, printed));
            WriteSponsors(writer, "sponsors", draft.PresentSponsors, printed);
            SponsorJson.WriteLedger(writer, draft);
            writer.WriteEndObject();
        });
    }

    private static async Task<ShapedJson<AddendaShape>> AddendaAsync(string id, Person me, DraftAccess access, DraftReading reading, string? language, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.NowAsync(id, cancellation);
        var printed = Language(language, draft);
        return JsonBytes.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("issued"u8);
            foreach (var issue in draft.Issues)
            {
                writer.WriteStartObject();
                writer.WriteString("symbol"u8, issue.Symbol);
                writer.WriteNumber("revision"u8, issue.Revision);
                writer.WriteString("at"u8, Utf8Json.Time(issue.At));
                WriteSponsors(writer, "sponsors", issue.Sponsors, printed);
                writer.WriteStartArray("addenda"u8);
                foreach (var addendum in issue.Addenda)
                    WriteAddendum(writer, addendum, printed);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            WriteSponsors(writer, "next", draft.AdditionalSponsors, printed);
            writer.WriteEndObject();
        });
    }

    private static async Task<IResult> ExportAsync(
        string id, int number, Person me, DraftAccess access, DraftReading reading, HttpResponse response, string? format, string? language, string? of, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.NowAsync(id, cancellation);
        var printed = Language(language, draft);
        var issue = of is null ? draft.Issues.LastOrDefault() : draft.Issues.FirstOrDefault(issue => issue.Symbol == of);
        var addendum = issue?.Addenda.FirstOrDefault(addendum => addendum.Number == number)
            ?? throw new RefusedException("unknownAddendum", "The issued text has no such addendum.");
        return PrintedFile.Of(response, addendum.Symbol, AddendumDocument.Of(draft, addendum, printed), format);
    }

    private static string Language(string? language, Draft draft) => language is null || Delegations.Languages.Contains(language)
        ? language ?? draft.Language
        : throw Refused.Field("language", $"“language” is one of: {string.Join(", ", Delegations.Languages)}.");

    private static void WriteAddendum(Utf8JsonWriter writer, Addendum addendum, string language)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number"u8, addendum.Number);
        writer.WriteString("symbol"u8, addendum.Symbol);
        writer.WriteNumber("revision"u8, addendum.Revision);
        writer.WriteString("at"u8, Utf8Json.Time(addendum.At));
        writer.WriteString("by"u8, addendum.By);
        writer.WriteString("line"u8, SponsorList.Joined(SponsorList.Names(addendum.Sponsors, language), language));
        WriteSponsors(writer, "sponsors", addendum.Sponsors, language);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, Draft draft)
    {
        var present = draft.PresentSponsors.ToList();
        var members = present.Count(sponsor => Delegations.Find(sponsor.Delegation)!.Member);
        writer.WriteStartObject("counts"u8);
        writer.WriteNumber("all"u8, present.Count);
        writer.WriteNumber("members"u8, members);
        writer.WriteNumber("observers"u8, present.Count - members);
        writer.WriteNumber("groups"u8, present.Count(sponsor => sponsor.Group is not null));
        writer.WriteNumber("main"u8, present.Count(sponsor => sponsor.Role == SponsorRole.Main));
        writer.WriteEndObject();
    }

    private static void WriteSponsors(Utf8JsonWriter writer, string name, IEnumerable<Sponsor> sponsors, string language)
    {
        writer.WriteStartArray(name);
        foreach (var sponsor in sponsors.OrderBy(sponsor => Delegations.Find(sponsor.Delegation)!, Delegations.Comparer(language)))
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, sponsor.Delegation);
            writer.WriteString("name"u8, SponsorList.Names([sponsor], language)[0]);
            writer.WriteString("role"u8, WireName.Of(sponsor.Role));
            writer.WriteString("group"u8, sponsor.Group);
            writer.WriteString("since"u8, Utf8Json.Time(sponsor.Since));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
