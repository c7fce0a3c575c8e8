using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Answers;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Drafting.Server.Live;

/// <summary>What the server pushes about a draft; encoded when first sent, then as it is for everybody.</summary>
internal static class Push
{
    public static SerializedHubMessage Entries(string draftId, IReadOnlyList<EncodedEntry> entries) => Of(nameof(IDraftPushes.Entries), draftId, new EntryList(entries));

    public static SerializedHubMessage Cursor(string draftId, Caret caret) => Of(nameof(IDraftPushes.Cursor), draftId, caret);

    /// <param name="people">The attendees, encoded.</param>
    public static SerializedHubMessage Presence(string draftId, JsonBytes people) => Of(nameof(IDraftPushes.Presence), draftId, people);

    public static SerializedHubMessage Role(string draftId, DraftRole role) => Of(nameof(IDraftPushes.Role), draftId, WireName.Of(role));

    /// <param name="room">The room, encoded.</param>
    public static SerializedHubMessage Room(string draftId, JsonBytes room) => Of(nameof(IDraftPushes.Room), draftId, room);

    public static SerializedHubMessage Closed(string draftId, string reason) => Of(nameof(IDraftPushes.Closed), draftId, reason);

    private static SerializedHubMessage Of(string push, string draftId, object content) =>
        new(new InvocationMessage(JsonNamingPolicy.CamelCase.ConvertName(push), [draftId, content]));
}
