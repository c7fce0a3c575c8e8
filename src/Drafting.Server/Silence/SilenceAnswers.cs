using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Silence;

/// <summary>The JSON of breaking silence.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ObjectionRequest))]
internal sealed partial class SilenceAnswers : JsonSerializerContext;
