using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Amendments;

/// <summary>The JSON of oral amendments.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SpokenAmendmentsView))]
[JsonSerializable(typeof(AmendmentsRequest))]
internal sealed partial class AmendmentAnswers : JsonSerializerContext;
