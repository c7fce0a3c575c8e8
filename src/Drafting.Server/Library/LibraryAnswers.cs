using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Library;

/// <summary>The JSON of the library's list.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<LibrarySummaryView>))]
internal sealed partial class LibraryAnswers : JsonSerializerContext;
