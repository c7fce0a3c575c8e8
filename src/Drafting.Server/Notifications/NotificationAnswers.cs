using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Notifications;

/// <summary>The JSON of notifications.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NotificationListView))]
[JsonSerializable(typeof(NotificationChoicesView))]
[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(ChoicesRequest))]
internal sealed partial class NotificationAnswers : JsonSerializerContext;
