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
    public static SerializedHubMessage Entries(string draftId, IReadOnlyList<EncodedEntry> entries) => Of("entries", draftId, new EntryList(entries));

    public static SerializedHubMessage Cursor(string draftId, Caret caret) => Of("cursor", draftId, caret);

    /// <param name="people">The attendees, encoded.</param>
    public static SerializedHubMessage Presence(string draftId, JsonBytes people) => Of("presence", draftId, people);

    public static SerializedHubMessage Role(string draftId, DraftRole role) => Of("role", draftId, WireName.Of(role));

    public static SerializedHubMessage Closed(string draftId, string reason) => Of("closed", draftId, reason);

    private static SerializedHubMessage Of(string target, string draftId, object content) => new(new InvocationMessage(target, [draftId, content]));
}
