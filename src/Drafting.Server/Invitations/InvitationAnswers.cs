using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Invitations;

/// <summary>The JSON of inviting people.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(InvitationsRequest))]
[JsonSerializable(typeof(InvitationRequest))]
[JsonSerializable(typeof(IReadOnlyList<InvitationView>))]
internal sealed partial class InvitationAnswers : JsonSerializerContext;
