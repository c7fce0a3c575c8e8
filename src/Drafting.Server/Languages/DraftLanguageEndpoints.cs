using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Operations;
using Drafting.Redlines;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Contract;
using Drafting.Server.Drafts;
using Drafting.Server.Library;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Drafting.Server.Languages;

/// <summary>A draft in several languages: its versions, and each beside the original.</summary>
internal static class DraftLanguageEndpoints
{
    public static void MapDraftLanguages(this IEndpointRouteBuilder api)
    {
        var drafts = api.MapGroup("/drafts/{id}").WithTags("Language versions").Refuses("unknownDraft");
        drafts.MapPost("/languages", MakeAsync).Refuses("invalidField", "notAnOriginal", "languageTaken", RefusalCodes.Forbidden)
            .WithSummary("Makes a language version (facilitator): a draft of its own with the same paragraphs, to be translated, which follows this one in all but its words.");
        drafts.MapGet("/languages", ListAsync).WithSummary("The languages a draft is written in, the original first: those whose drafts I have a role on.");
        // Not compressed: the words of two drafts stand beside each other, and not everybody reads both.
        drafts.MapGet("/pairs", PairsAsync).Refuses(RefusalCodes.NoOriginal, RefusalCodes.Forbidden)
            .WithSummary("A language version beside its original: what is to be translated, what changed since, and where figures and brackets differ.");
    }

    private static async Task<CreatedJson<DraftShape>> MakeAsync(string id, Body<LanguageVersionRequest> body, Person me, DraftAccess access, VersionMaking versions, CancellationToken cancellation)
    {
        await access.RequireFacilitatorAsync(me, id, cancellation);
        var version = await versions.MakeAsync(me, id, body.Value, cancellation);
        return new(Utf8Json.Encode(writer => DraftJson.Write(writer, version, DraftRole.Facilitator)), $"/api/drafts/{version.Id}");
    }

    private static async Task<Ok<IReadOnlyList<DraftLanguageView>>> ListAsync(string id, Person me, DraftAccess access, VersionMaking versions, Pairs pairs, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var languages = new List<DraftLanguageView>();
        foreach (var draft in await versions.AllAsync(id, cancellation))
        {
            if (await access.FindAsync(me, draft.Id, cancellation) is null)
                continue;
            var states = draft.Original is null ? [] : (await pairs.OfAsync(draft, cancellation)).Pairs.CountBy(pair => pair.State).ToDictionary();
            languages.Add(new(draft.Language, draft.Id, draft.Title, draft.Original is null, states.GetValueOrDefault(PairState.ToTranslate), states.GetValueOrDefault(PairState.InWork), states.GetValueOrDefault(PairState.ChangedSince)));
        }

        return TypedResults.Ok<IReadOnlyList<DraftLanguageView>>(languages);
    }

    private static async Task<Ok<PairsView>> PairsAsync(string id, Person me, DraftAccess access, DraftReading reading, Pairs pairs, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        var version = await reading.NowAsync(id, cancellation);
        if (version.Original is { } followed && await access.FindAsync(me, followed.Draft, cancellation) is null)
            throw Refused.Forbidden("You have no role on the original.");
        var (original, found) = await pairs.OfAsync(version, cancellation);
        return TypedResults.Ok(new PairsView(original.Id, original.Revision, version.Revision, [.. found.Select(PairView.Of)]));
    }
}

/// <summary>POST /api/drafts/{id}/languages.</summary>
/// <param name="Title">Absent: that of <paramref name="From"/>, else the original's.</param>
/// <param name="From">Library id of the draft's template in this language: where the draft still reads as its template, the words are taken from it and count as translated.</param>
internal sealed record LanguageVersionRequest([property: Shape<LanguageShape>] string? Language, string? Title, string? From);

/// <summary>A draft in one of its languages.</summary>
/// <param name="Draft">Its id.</param>
/// <param name="IsOriginal">Whether the others follow it.</param>
/// <param name="ToTranslate">How many paragraphs have no words yet.</param>
/// <param name="InWork">How many have words of which nobody has said yet that they are the original's.</param>
/// <param name="ChangedSince">How many have changed in the original since they were translated.</param>
internal sealed record DraftLanguageView([property: Shape<LanguageShape>] string Language, string Draft, string Title, bool IsOriginal, int ToTranslate, int InWork, int ChangedSince);

/// <summary>A language version beside its original.</summary>
/// <param name="Original">The original's id.</param>
/// <param name="Revision">Of the original, as of which this is told: what a paragraph is marked as translated with.</param>
/// <param name="Version">The version's revision.</param>
/// <param name="Pairs">In the order of the paragraphs.</param>
internal sealed record PairsView(string Original, long Revision, long Version, IReadOnlyList<PairView> Pairs);

/// <summary>A paragraph of a language version beside the original's.</summary>
/// <param name="Paragraph">The id of both.</param>
/// <param name="Changed">The original's entry that changed it last; 0 for the text it began with.</param>
/// <param name="Translated">The revision of the original whose words it says; null where nobody has said so.</param>
/// <param name="Changes">Of one changed since: what changed in the original's words.</param>
/// <param name="Findings">What only the original (left) or only the version (right) has: days, symbols, numbers, brackets.</param>
internal sealed record PairView(string Paragraph, [property: Shape<PairState>] string State, long Changed, long? Translated, IReadOnlyList<RedlineSegment> Changes, IReadOnlyList<BesideMarkView> Findings)
{
    public static PairView Of(Pair pair) => new(
        pair.Version.Id, WireName.Of(pair.State), pair.Changed, pair.Translated, pair.Changes, [.. pair.Findings.Select(mark => new BesideMarkView(WireName.Of(mark.Kind), mark.Left, mark.Right))]);
}
