using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.Languages;

/// <summary>The JSON of language versions.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LanguageVersionRequest))]
[JsonSerializable(typeof(IReadOnlyList<DraftLanguageView>))]
internal sealed partial class DraftLanguageAnswers : JsonSerializerContext;
