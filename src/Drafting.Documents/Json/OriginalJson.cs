using System.Collections.Immutable;
using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>How a language version stands to its original, in its JSON form.</summary>
internal static class OriginalJson
{
    /// <summary>Writes <c>original: {draft, revision}</c>, null of what is no language version.</summary>
    public static void Write(Utf8JsonWriter writer, Draft draft)
    {
        if (draft.Original is not { } original)
        {
            writer.WriteNull("original"u8);
            return;
        }

        writer.WriteStartObject("original"u8);
        writer.WriteString("draft"u8, original.Draft);
        writer.WriteNumber("revision"u8, original.Revision);
        writer.WriteEndObject();
    }

    /// <summary>Writes <c>translated: {paragraph: revision of the original}</c>.</summary>
    public static void WriteTranslated(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartObject("translated"u8);
        foreach (var (paragraph, revision) in draft.Translated)
            writer.WriteNumber(paragraph, revision);
        writer.WriteEndObject();
    }

    /// <summary>Null of what is no language version, and in what was stored before there were any.</summary>
    public static OriginalDraft? Read(JsonElement json) => json.TryGetProperty("original"u8, out var original) && original.ValueKind == JsonValueKind.Object
        ? new(original.GetProperty("draft").GetString()!, original.GetProperty("revision").GetInt64())
        : null;

    /// <summary>What <see cref="WriteTranslated"/> wrote; nothing in what was stored before.</summary>
    public static ImmutableDictionary<string, long> ReadTranslated(JsonElement json) => json.TryGetProperty("translated"u8, out var translated)
        ? translated.EnumerateObject().ToImmutableDictionary(each => each.Name, each => each.Value.GetInt64())
        : ImmutableDictionary<string, long>.Empty;
}
