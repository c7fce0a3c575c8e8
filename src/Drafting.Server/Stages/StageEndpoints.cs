using System.Text;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Drafts;
using Drafting.Server.Pipeline;

namespace Drafting.Server.Stages;

/// <summary>Where a draft can go, and the letters its hash is taken of. It is moved by the operation <c>setStage</c>.</summary>
internal static class StageEndpoints
{
    public static void MapStages(this IEndpointRouteBuilder api)
    {
        var draft = api.MapGroup("/drafts/{id}").WithTags("Stages").Compressed().Refuses("unknownDraft");
        draft.MapGet("/stages", StagesAsync)
            .WithSummary("The draft's stage, the steps possible now with what each needs and whether I may take it, and its history.");
        draft.MapGet("/canonical", CanonicalAsync).Refuses("unknownRevision")
            .WithSummary("The text in the canonical form (RFC 8785) whose SHA-256 is the draft's “frozen” hash; now, or as of a revision.");
    }

    private static async Task<ShapedJson<StagesShape>> StagesAsync(string id, Person me, DraftAccess access, DraftReading reading, TimeProvider time, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        var draft = await reading.NowAsync(id, cancellation);
        // A language version goes where its original goes.
        var possible = draft.Original is not null ? [] : StageMachine.Possible(draft, time.GetUtcNow()).ToList();
        return JsonBytes.Of(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("stage"u8, WireName.Of(draft.Stage));
            writer.WriteStartArray("possible"u8);
            foreach (var step in possible)
                Write(writer, step, actor, draft);
            writer.WriteEndArray();
            StageJson.WriteMoves(writer, draft);
            writer.WriteEndObject();
        });
    }

    private static async Task<ShapedJson<IReadOnlyList<CanonicalParagraphShape>>> CanonicalAsync(string id, Person me, DraftAccess access, DraftReading reading, long? revision, CancellationToken cancellation)
    {
        await access.RequireAsync(me, id, cancellation);
        return new JsonBytes(Encoding.UTF8.GetBytes(CanonicalText.Of(await reading.AtAsync(id, revision, cancellation))));
    }

    private static void Write(Utf8JsonWriter writer, StageStep step, Actor actor, Draft draft)
    {
        writer.WriteStartObject();
        writer.WriteString("stage"u8, WireName.Of(step.To));
        writer.WriteBoolean("needsReason"u8, step.IsBack);
        writer.WriteBoolean("needsSymbol"u8, step.To == Stage.Issued && draft.Masthead.Symbol is null);
        writer.WriteString("symbol"u8, step.To == Stage.Revised ? Symbols.NextRevision(draft.Issues) : null);
        writer.WriteBoolean("mayMove"u8, step.IsFor(actor));
        writer.WriteEndObject();
    }
}
