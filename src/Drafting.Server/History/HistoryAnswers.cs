using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.History;

/// <summary>The JSON of what happened to a draft.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(VersionRequest))]
[JsonSerializable(typeof(VersionView))]
[JsonSerializable(typeof(IReadOnlyList<VersionView>))]
[JsonSerializable(typeof(IReadOnlyList<RemovedParagraphView>))]
[JsonSerializable(typeof(BlameView))]
[JsonSerializable(typeof(ProgressHistoryView))]
internal sealed partial class HistoryAnswers : JsonSerializerContext;
