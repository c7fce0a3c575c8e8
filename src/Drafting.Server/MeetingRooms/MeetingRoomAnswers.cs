using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.MeetingRooms;

/// <summary>The JSON of meeting rooms.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MeetingRoomRequest))]
[JsonSerializable(typeof(JoinCodeView))]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(JoinedView))]
internal sealed partial class MeetingRoomAnswers : JsonSerializerContext;
