using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Desk;

/// <summary>The JSON of checks.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(OperationConverter)])]
[JsonSerializable(typeof(FindingsView))]
[JsonSerializable(typeof(IReadOnlyList<RuleView>))]
internal sealed partial class DeskAnswers : JsonSerializerContext;
