using System.Text.Json;
using System.Text.Json.Serialization;

namespace Drafting.Server.AgreedLanguage;

/// <summary>The JSON of agreed language; what holds redlines is not here, since those are written as in a redline.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AgreedLanguageRequest))]
[JsonSerializable(typeof(IReadOnlyList<CounterpartView>))]
internal sealed partial class AgreedLanguageAnswers : JsonSerializerContext;
