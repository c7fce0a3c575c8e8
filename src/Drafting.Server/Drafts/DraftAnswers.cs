using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Drafts;

/// <summary>The JSON of making, listing and compiling drafts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CompilationView))]
[JsonSerializable(typeof(DraftRequest))]
[JsonSerializable(typeof(IReadOnlyList<DraftSummaryView>))]
internal sealed partial class DraftAnswers : JsonSerializerContext;
