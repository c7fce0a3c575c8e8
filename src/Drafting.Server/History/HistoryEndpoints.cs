using System.Text;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Documents.Rooms;
using Drafting.Documents.Writing;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Drafts;
using Drafting.Server.Pipeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.History;

/// <summary>What happened to a draft: its log, its paragraphs' versions, what was removed, and named versions.</summary>
internal static class HistoryEndpoints
{
    private const int MaximumEntries = 5000;

    public static void MapHistory(this IEndpointRouteBuilder api)
    {
        var draft = api.MapGroup("/drafts/{id}").WithTags("History").Compressed().Refuses("unknownDraft");
        draft.MapGet("/log", LogAsync).WithSummary("Entries after a revision, 500 where no limit is given.");
        draft.MapGet("/paragraphs/{paragraph}/history", ParagraphAsync).Refuses("unknownParagraph").WithSummary("Every version of one paragraph, oldest first. With pause, in seconds, only the states somebody left: before somebody else wrote, or nobody did for that long; each with what changed against the one before.");
        draft.MapGet("/blame", BlameAsync).Refuses("unknownRevision").WithSummary("Who wrote which stretch of the text and when, now or as of a revision.");
        draft.MapGet("/removed", RemovedAsync).WithSummary("Paragraphs that were removed and can be restored.");
        draft.MapGet("/progress", ProgressAsync).Produces(200, contentType: "text/csv").RefusesField("format", "unsupportedFormat").WithSummary("How many paragraphs were open, in brackets, agreed ad referendum and agreed, and how many proposals open, at the end of each day on which something happened, of each hour where all did within two days: json or csv.");
        draft.MapGet("/versions", VersionsAsync).WithSummary("Named versions.");
        draft.MapPost("/versions", NameAsync).Refuses("invalidField").RefusesAsOwner(RefusalCodes.Forbidden, RefusalCodes.InvalidLabel, RefusalCodes.Unavailable).WithSummary("Names the draft as it is now.");
    }

    private static async Task<ShapedJson<IReadOnlyList<EntryShape>>> LogAsync(string id, Person me, DraftAccess access, IDraftLog log, CancellationToken cancellation, long after = 0, int limit = 500)
    {
        await access.RequireAsync(me, id, cancellation);
        if (after < 0)
            throw Refused.Field("after", "“after” is a revision, 0 or more.");
        if (limit < 1)
            throw Refused.Field("limit", "“limit” is a whole number, 1 or more.");
        return JsonBytes.ListOf((await log.ReadAsync(id, after, Math.Min(limit, MaximumEntries), cancellation)).Select(entry => entry.Payload));
    }

    private static async Task<Ok<IReadOnlyList<ParagraphVersionView>>> ParagraphAsync(
        string id, string paragraph, Person me, DraftAccess access, IDraftLog log, int? pause, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        if (pause < 1)
            throw Refused.Field("pause", "“pause” is a whole number of seconds, 1 or more.");
        var versions = await DraftHistory.ParagraphVersionsAsync(log, id, paragraph, cancellation);
        if (versions.Count == 0)
            throw Refused.UnknownParagraph();
        return TypedResults.Ok<IReadOnlyList<ParagraphVersionView>>(pause is { } seconds ? Left(StatesLeft.Among(versions, TimeSpan.FromSeconds(seconds))) : [.. versions.Select(View)]);
    }

    private static List<ParagraphVersionView> Left(IReadOnlyList<ParagraphVersion> states) =>
        [.. states.Select((state, at) => at == 0 ? View(state) : View(state) with { Segments = Redline.Mark(states[at - 1].Text.PlainText, state.Text.PlainText) })];

    private static async Task<Ok<BlameView>> BlameAsync(
        string id, Person me, DraftAccess access, WrittenDrafts written, Accounts accounts, long? revision, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await written.AtAsync(id, revision, cancellation);
        var passages = draft.Draft.Live.Select(placed => (placed.Content, Passages: Passage.Of(draft.Of(placed.Content.Id)))).ToList();
        var people = await accounts.FindAllAsync([.. passages.SelectMany(text => text.Passages).Select(passage => passage.First.User).OfType<string>().Distinct()]);
        return TypedResults.Ok(BlameView.Of(draft.Draft, passages, people));
    }

    private static async Task<Ok<IReadOnlyList<RemovedParagraphView>>> RemovedAsync(
        string id, Person me, DraftAccess access, DraftReading reading, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.NowAsync(id, cancellation);
        return TypedResults.Ok<IReadOnlyList<RemovedParagraphView>>(
        [
            .. from key in draft.Order
               let placed = draft.Paragraphs[key]
               where placed is { IsRemoved: true, IsJoined: false }
               let content = placed.Content
               // What undo took back, or nobody had filled, holds nothing to restore.
               where content.Text.Length > 0
               select new RemovedParagraphView(
                   key, WireName.Of(content.Kind), content.Level, content.Label, content.Text.PlainText, content.Text, placed.LastChange.Revision, placed.LastChange.At, placed.LastChange.User),
        ]);
    }

    private static async Task<Results<Ok<ProgressHistoryView>, ContentHttpResult>> ProgressAsync(
        string id, Person me, DraftAccess access, DraftReading reading, ProgressHistories histories, PlatformOptions platform, HttpResponse response, CancellationToken cancellation, string format = "json")
    {
        await access.RequireAsync(me, id, cancellation);
        if (format is not ("json" or "csv"))
            throw Refused.UnsupportedFormat(format, "json, csv");
        var view = ProgressHistoryView.Of(await histories.OfAsync(id, cancellation), platform.TimeZone);
        if (format == "json")
            return TypedResults.Ok(view);
        var draft = await reading.NowAsync(id, cancellation);
        AttachedFile.Name(response, "attachment", $"{draft.Masthead.Symbol ?? draft.Title} (progress)", "csv");
        return TypedResults.Content(view.ToCsv(), "text/csv; charset=utf-8", Encoding.UTF8);
    }

    private static async Task<Ok<IReadOnlyList<VersionView>>> VersionsAsync(string id, Person me, DraftAccess access, DraftReading reading, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var draft = await reading.NowAsync(id, cancellation);
        return TypedResults.Ok<IReadOnlyList<VersionView>>([.. draft.Versions.Select(View)]);
    }

    private static async Task<Created<VersionView>> NameAsync(
        string id, Person me, Body<VersionRequest> body, DraftAccess access, DraftReading reading, Submissions submissions, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        var label = body.Value.Label?.Trim() ?? throw Refused.Field("label", "“label” is missing.");
        var now = await reading.NowAsync(id, cancellation);
        // A client id of its own: naming is one call, with no numbering to keep.
        var submission = new Submission($"server-{Guid.NewGuid():N}", 1, now.Revision, [new NameVersion(label)]);
        var answer = await submissions.SubmitAsync(actor, id, submission) ?? throw Refused.UnknownDraft();
        if (answer.Refusal is { } refusal)
            throw RefusedException.Of(refusal, refusal.Code == RefusalCodes.InvalidLabel ? "label" : null);
        var version = (await reading.AtAsync(id, answer.Revision, cancellation)).Versions.First(version => version.Label == label);
        return TypedResults.Created((string?)null, View(version));
    }

    private static ParagraphVersionView View(ParagraphVersion version) =>
        new(version.Version, version.Revision, version.At, version.By, version.Delegation, version.Text.PlainText, version.Text);

    private static VersionView View(NamedVersion version) => new(version.Label, version.Revision, version.At, version.User);
}
