using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Hosting;

/// <summary>The JSON of how the server is.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(ClusterView))]
internal sealed partial class HealthAnswers : JsonSerializerContext;
