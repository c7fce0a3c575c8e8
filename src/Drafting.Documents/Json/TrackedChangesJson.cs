using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>Tracked changes: <c>trackedChanges: {count, before, authors: [{name, count, first, last}]}</c>; what is not known is left out.</summary>
internal static class TrackedChangesJson
{
    public static void Write(Utf8JsonWriter writer, TrackedChanges changes)
    {
        writer.WriteStartObject("trackedChanges"u8);
        writer.WriteNumber("count"u8, changes.Count);
        if (changes.Before is { } before)
            writer.WriteString("before"u8, before);
        writer.WriteStartArray("authors"u8);
        foreach (var author in changes.Authors)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, author.Name);
            writer.WriteNumber("count"u8, author.Count);
            if (author.First is { } first)
                writer.WriteString("first"u8, first.UtcDateTime);
            if (author.Last is { } last)
                writer.WriteString("last"u8, last.UtcDateTime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static TrackedChanges Read(JsonElement json) => new(
        json.GetProperty("count").GetInt32(),
        [.. json.GetProperty("authors").EnumerateArray().Select(author => new ChangeAuthor(author.GetProperty("name").GetString()!, author.GetProperty("count").GetInt32(), Time(author, "first"), Time(author, "last")))],
        json.OptionalString("before"));

    private static DateTimeOffset? Time(JsonElement json, string name) => json.TryGetProperty(name, out var time) ? time.GetDateTimeOffset() : null;
}
