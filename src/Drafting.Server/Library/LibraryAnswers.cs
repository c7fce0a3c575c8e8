using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Library;

/// <summary>The JSON of the library's lists, and of its texts beside each other.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<LibrarySummaryView>))]
[JsonSerializable(typeof(IReadOnlyList<LanguageVersionView>))]
[JsonSerializable(typeof(BesideView))]
internal sealed partial class LibraryAnswers : JsonSerializerContext;
