using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Board;

/// <summary>The JSON of the board.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<BoardRowView>))]
internal sealed partial class BoardAnswers : JsonSerializerContext;
