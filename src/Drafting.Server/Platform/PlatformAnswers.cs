using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Platform;

/// <summary>The JSON of what clients have to know of the platform.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PlatformView))]
[JsonSerializable(typeof(IReadOnlyList<DelegationView>))]
[JsonSerializable(typeof(IReadOnlyList<OtherNamesView>))]
internal sealed partial class PlatformAnswers : JsonSerializerContext;
