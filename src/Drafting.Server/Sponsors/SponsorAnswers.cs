using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Sponsors;

/// <summary>The JSON of groups of sponsors.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<GroupView>))]
internal sealed partial class SponsorAnswers : JsonSerializerContext;
