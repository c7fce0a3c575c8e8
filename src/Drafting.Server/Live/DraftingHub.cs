using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Answers;
using Drafting.Server.Configuration;
using Drafting.Server.Contract;
using Drafting.Server.Drafts;
using Drafting.Server.Originals;
using Drafting.Server.Telemetry;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Live;

/// <summary>
/// The live side of drafts. A connection's calls are carried out one after the other, so what it sends is taken in the order sent and
/// one submission at most is in flight.
/// </summary>
[Authorize]
internal sealed class DraftingHub(
    DraftFeeds feeds, IDraftHost host, Submissions submissions, DraftAccess access, Connections connections, VersionFollowing following,
    LimitOptions limits, TimeProvider time, ILogger<DraftingHub> logger) : Hub
{
    /// <summary>Beyond this many entries the whole draft is shorter.</summary>
    private const long MaximumCatchUp = 5000;

    private const int MaximumId = 64;
    private const int MaximumOffset = 1 << 24;

    /// <summary>Opens a draft, again where it is open already.</summary>
    [return: Shape<OpenedShape>]
    public async Task<OpenAnswer> Open(string draftId, long? sinceRevision)
    {
        await RequireRoleAsync(draftId);
        await Close(draftId);
        if (Opened.Count >= limits.OpenDraftsPerConnection)
            throw new HubException($"tooManyDrafts: A connection opens {limits.OpenDraftsPerConnection} drafts at most; close one first.");

        var me = Context.ConnectionId;
        var viewer = new Viewer(me, Me, message => connections.SendAsync(me, message), time, logger);
        var feed = await feeds.JoinAsync(draftId, viewer) ?? throw UnknownDraft();
        try
        {
            // Once more, now that a removal would find the viewer.
            var actor = await RequireRoleAsync(draftId);
            var draft = await following.CaughtUpAsync(await host.FindAsync(draftId) ?? throw UnknownDraft(), Context.ConnectionAborted);
            var missed = sinceRevision is { } since ? await TryMissedAsync(feed, since, draft.Revision) : null;
            // The owner may be ahead of what has reached this node: what the answer lacks is pushed.
            viewer.Prepare(feed, missed is null ? draft.Revision : missed is [.., var last] ? last.Revision : sinceRevision!.Value, actor.Role);
            Opened[draftId] = (feed, viewer);
            feed.Announce(viewer);
            return new(missed is null ? JsonBytes.Of(writer => DraftJson.Write(writer, draft, actor.Role)) : null, missed, actor.Role, limits.Message, viewer.Start);
        }
        catch
        {
            Opened.TryRemove(draftId, out _);
            await feed.LeaveAsync(viewer);
            throw;
        }
    }

    /// <summary>Hands in a submission.</summary>
    [return: Shape<AnswerShape>]
    public async Task<JsonBytes> Submit(string draftId, [Shape<SubmissionShape>] JsonElement submission) =>
        await submissions.SubmitAsync(Me, draftId, submission, Context.ConnectionAborted)
        ?? Submissions.Encoded(Answer.Rejected(new("unknownDraft", Refused.UnknownDraft().Message)));

    /// <summary>Shows the others where this connection's caret is; what is no caret is ignored.</summary>
    public void Cursor(string draftId, [Shape<CaretPlaceShape>] JsonElement? cursor)
    {
        if (!Opened.TryGetValue(draftId, out var open))
            return;
        if (cursor is not { ValueKind: JsonValueKind.Object } at)
            open.Viewer.SetCursor(null, 0, 0);
        else if (Paragraph(at) is { } paragraph && Offset(at, "anchor") is { } anchor && Offset(at, "head") is { } head)
            open.Viewer.SetCursor(paragraph, anchor, head);
    }

    /// <summary>Closes a draft. Nothing about it is pushed once this is answered.</summary>
    public async Task Close(string draftId)
    {
        if (!Opened.TryRemove(draftId, out var open))
            return;
        await open.Viewer.StopAsync();
        await open.Feed.LeaveAsync(open.Viewer);
    }

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        ServerMetrics.Connected();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        ServerMetrics.Disconnected();
        foreach (var draftId in Opened.Keys)
            await Close(draftId);
    }

    private Person Me => Person.Of(Context.User) ?? throw new HubException("signInFirst: Sign in first.");

    private OpenDrafts Opened => OpenDrafts.Of(Context);

    private async Task<Actor> RequireRoleAsync(string draftId) =>
        await access.FindAsync(Me, draftId, Context.ConnectionAborted) ?? throw UnknownDraft();

    private static HubException UnknownDraft() => new($"unknownDraft: {Refused.UnknownDraft().Message}");

    /// <summary>The entries the client lacks; null where the whole draft is shorter, or the log cannot be read and the draft is all there is.</summary>
    private static async Task<IReadOnlyList<EncodedEntry>?> TryMissedAsync(DraftFeed feed, long since, long now)
    {
        try
        {
            return await MissedAsync(feed, since, now);
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<EncodedEntry>?> MissedAsync(DraftFeed feed, long since, long now)
    {
        if (since < 0 || since > now || now - since > MaximumCatchUp)
            return null;
        var missed = new List<EncodedEntry>();
        while (since < now && await feed.AfterAsync(since) is [.., var last] batch)
        {
            missed.AddRange(batch);
            since = last.Revision;
        }

        return missed;
    }

    private static string? Paragraph(JsonElement cursor) =>
        cursor.TryGetProperty("paragraph", out var value) && value.ValueKind == JsonValueKind.String
        && value.GetRawText().Length <= MaximumId + 2 && value.GetString() is { Length: > 0 } id ? id : null;

    private static int? Offset(JsonElement cursor, string name) =>
        cursor.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var offset)
        && offset is >= 0 and <= MaximumOffset ? offset : null;
}
