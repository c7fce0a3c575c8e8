using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Drafting.Server.Answers;

/// <summary>
/// How all JSON of requests and answers is written, and the types of it that are of no one feature: each feature has its own beside its endpoints;
/// drafts, entries and answers to submissions have their writers beside the model.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(JsonElement?))]
[JsonSerializable(typeof(JsonBytes))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>Puts these types and the features' first and lets Chinese stand as it is.</summary>
    public static void Configure(JsonSerializerOptions options, IEnumerable<IJsonTypeInfoResolver> features)
    {
        options.TypeInfoResolverChain.Insert(0, JsonTypeInfoResolver.Combine([Default, .. features]));
        options.Converters.Add(new UtcTime());
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }
}
