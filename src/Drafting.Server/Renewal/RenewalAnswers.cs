using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Renewal;

/// <summary>The JSON of what is due to be updated.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DueUpdatesView))]
internal sealed partial class RenewalAnswers : JsonSerializerContext;
