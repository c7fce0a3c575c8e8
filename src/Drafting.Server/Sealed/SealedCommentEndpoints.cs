using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Answers;

namespace Drafting.Server.Sealed;

/// <summary>Comments that only one's own delegation reads. Each call answers what it reads then; none is compressed, as the words of others do not stand beside what is sealed.</summary>
internal static class SealedCommentEndpoints
{
    private const string Json = "application/json";

    public static void MapSealedComments(this IEndpointRouteBuilder api)
    {
        var comments = api.MapGroup("/drafts/{id}/sealed-comments").WithTags("Comments within a delegation").Refuses("unknownDraft");
        comments.MapGet("/", FindAsync).WithSummary("The threads that only my delegation reads; none for the secretariat.");
        var written = comments.MapGroup("").Refuses(RefusalCodes.Forbidden, RefusalCodes.UnknownThread).RefusesAsOwner(RefusalCodes.TooLarge, RefusalCodes.Unavailable);
        written.MapPost("/", CommentAsync).Accepts<SealedCommentShape>(Json)
            .Refuses(RefusalCodes.InvalidText, RefusalCodes.TooLarge, RefusalCodes.IdTaken, RefusalCodes.UnknownParagraph, RefusalCodes.UnknownRevision, RefusalCodes.OutOfRange, RefusalCodes.CutsSurrogatePair)
            .WithSummary("Comments on the text, or answers, for my delegation alone.");
        written.MapPut("/{thread}", SetAsync).Accepts<SealedSettingShape>(Json).Refuses(RefusalCodes.UnknownDelegation).WithSummary("Resolves a thread, opens it again, or says whose matter it is.");
        written.MapPut("/{thread}/{comment}", EditAsync).Accepts<SealedEditShape>(Json).Refuses(RefusalCodes.UnknownComment, RefusalCodes.InvalidText, RefusalCodes.TooLarge).WithSummary("Writes a comment of mine anew.");
        written.MapDelete("/{thread}/{comment}", TakeAwayAsync).Refuses("malformed", RefusalCodes.UnknownComment).WithSummary("Takes a comment of mine away; the facilitator those of his delegation.");
    }

    private static async Task<ShapedJson<SealedCommentsShape>> FindAsync(string id, Person me, DraftAccess access, DelegationComments comments, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        return Answer(await comments.SeenByAsync(actor, id, cancellation));
    }

    private static async Task<ShapedJson<SealedCommentsShape>> CommentAsync(string id, Person me, Body<JsonElement> body, DraftAccess access, DelegationComments comments, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        return await WriteAsync(actor, id, Read("comment", body.Value), Revision(body.Value), comments, cancellation);
    }

    private static async Task<ShapedJson<SealedCommentsShape>> SetAsync(string id, string thread, Person me, Body<JsonElement> body, DraftAccess access, DelegationComments comments, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        return await WriteAsync(actor, id, Read("setThread", body.Value, ("thread", thread)), null, comments, cancellation);
    }

    private static async Task<ShapedJson<SealedCommentsShape>> EditAsync(
        string id, string thread, string comment, Person me, Body<JsonElement> body, DraftAccess access, DelegationComments comments, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        if (Read("editComment", body.Value, ("thread", thread), ("comment", comment)) is not EditComment { Text: not null } edit)
            throw Refused.Malformed("“text” is missing. To take a comment away use DELETE.");
        return await WriteAsync(actor, id, edit, null, comments, cancellation);
    }

    private static async Task<ShapedJson<SealedCommentsShape>> TakeAwayAsync(
        string id, string thread, string comment, Person me, DraftAccess access, DelegationComments comments, CancellationToken cancellation)
    {
        var actor = await access.RequireAsync(me, id, cancellation);
        return await WriteAsync(actor, id, new EditComment(thread, comment, null), null, comments, cancellation);
    }

    private static async Task<ShapedJson<SealedCommentsShape>> WriteAsync(Actor actor, string id, ThreadOperation operation, long? revision, DelegationComments comments, CancellationToken cancellation)
    {
        await comments.WriteAsync(actor, id, operation, revision, cancellation);
        return Answer(await comments.SeenByAsync(actor, id, cancellation));
    }

    /// <summary>A body read as the operation it is, with what the address says: what is malformed in a submission is malformed here.</summary>
    private static ThreadOperation Read(string name, JsonElement body, params (string Name, string Value)[] address)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw Refused.Malformed("The body is an object.");
        try
        {
            using var operation = JsonDocument.Parse(Utf8Json.Encode(writer =>
            {
                writer.WriteStartObject();
                foreach (var field in body.EnumerateObject().Where(field => field.Name != "op" && !address.Any(part => part.Name == field.Name)))
                    field.WriteTo(writer);
                foreach (var (part, value) in address)
                    writer.WriteString(part, value);
                writer.WriteString("op"u8, name);
                writer.WriteEndObject();
            }));
            return (ThreadOperation)OperationJson.Read(operation.RootElement);
        }
        catch (FormatException e)
        {
            throw Refused.Malformed(e.Message);
        }
        catch (InvalidOperationException)
        {
            throw Refused.Malformed("The body has half a surrogate pair.");
        }
    }

    private static long? Revision(JsonElement body) => !body.TryGetProperty("revision", out var revision) || revision.ValueKind == JsonValueKind.Null ? null
        : revision.ValueKind == JsonValueKind.Number && revision.TryGetInt64(out var number) && number >= 0 ? number
        : throw Refused.Malformed("“revision” is a whole number, 0 or more.");

    private static JsonBytes Answer(DelegationThreads seen) => JsonBytes.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("revision"u8, seen.Revision);
        ThreadJson.Write(writer, PlacedBook<CommentThread>.Of(seen.Threads));
        writer.WriteEndObject();
    });
}
