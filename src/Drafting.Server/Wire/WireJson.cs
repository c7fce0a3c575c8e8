using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Documents.Ports;
using Drafting.Server.Access;
using Drafting.Server.Hubs;
using Microsoft.AspNetCore.Mvc;

namespace Drafting.Server.Wire;

/// <summary>The JSON of requests and answers; drafts, entries and answers to submissions have their own writers beside the model.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(UserRequest))]
[JsonSerializable(typeof(SetupRequest))]
[JsonSerializable(typeof(SetupCheck))]
[JsonSerializable(typeof(DraftRequest))]
[JsonSerializable(typeof(MemberRequest))]
[JsonSerializable(typeof(VersionRequest))]
[JsonSerializable(typeof(ObjectionRequest))]
[JsonSerializable(typeof(IReadOnlyList<GroupView>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement?))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(IReadOnlyList<UserView>))]
[JsonSerializable(typeof(InvitationsRequest))]
[JsonSerializable(typeof(InvitationRequest))]
[JsonSerializable(typeof(IReadOnlyList<InvitationView>))]
[JsonSerializable(typeof(MembersRequest))]
[JsonSerializable(typeof(IReadOnlyList<DirectoryEntryView>))]
[JsonSerializable(typeof(IReadOnlyList<DelegationView>))]
[JsonSerializable(typeof(IReadOnlyList<DraftSummaryView>))]
[JsonSerializable(typeof(IReadOnlyList<BoardRowView>))]
[JsonSerializable(typeof(NotificationListView))]
[JsonSerializable(typeof(NotificationChoicesView))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(ChoicesRequest))]
[JsonSerializable(typeof(IReadOnlyList<LibrarySummaryView>))]
[JsonSerializable(typeof(MemberView))]
[JsonSerializable(typeof(IReadOnlyList<MemberView>))]
[JsonSerializable(typeof(VersionView))]
[JsonSerializable(typeof(IReadOnlyList<VersionView>))]
[JsonSerializable(typeof(IReadOnlyList<RemovedParagraphView>))]
[JsonSerializable(typeof(BlameView))]
[JsonSerializable(typeof(DueUpdatesView))]
[JsonSerializable(typeof(PlatformView))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(ClusterView))]
[JsonSerializable(typeof(Attendee[]))]
[JsonSerializable(typeof(Caret))]
[JsonSerializable(typeof(OpenAnswer))]
[JsonSerializable(typeof(EntryList))]
[JsonSerializable(typeof(JsonBytes))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Puts these types first and lets Chinese stand as it is.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.Converters.Add(new UtcTime());
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
