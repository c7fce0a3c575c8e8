using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>
/// Tracked changes: <c>trackedChanges: {count, before, authors: [{name, count, first, last}]}</c> and
/// <c>changedStretches: [{paragraph, start, length, author, at}]</c>; what is not known is left out.
/// </summary>
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

    public static void WriteStretches(Utf8JsonWriter writer, IReadOnlyList<ChangedStretch> stretches)
    {
        writer.WriteStartArray("changedStretches"u8);
        foreach (var stretch in stretches)
        {
            writer.WriteStartObject();
            writer.WriteString("paragraph"u8, stretch.Paragraph);
            writer.WriteNumber("start"u8, stretch.Start);
            writer.WriteNumber("length"u8, stretch.Length);
            writer.WriteString("author"u8, stretch.Author);
            if (stretch.At is { } at)
                writer.WriteString("at"u8, at.UtcDateTime);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static IReadOnlyList<ChangedStretch> ReadStretches(JsonElement json) =>
        [.. json.EnumerateArray().Select(stretch => new ChangedStretch(
            stretch.GetProperty("paragraph").GetString()!, stretch.GetProperty("start").GetInt32(), stretch.GetProperty("length").GetInt32(), stretch.GetProperty("author").GetString()!, Time(stretch, "at")))];

    private static DateTimeOffset? Time(JsonElement json, string name) => json.TryGetProperty(name, out var time) ? time.GetDateTimeOffset() : null;
}
