using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>Findings that are ignored, in their JSON form, the stored one and the contract's.</summary>
public static class IgnoredFindingJson
{
    /// <summary>Writes <c>ignored: [{rule, words, paragraph, reason, revision, at, by, delegation}]</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("ignored"u8);
        foreach (var ignored in draft.Ignored)
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, ignored.Rule);
            writer.WriteString("words"u8, ignored.Words);
            writer.WriteString("paragraph"u8, ignored.Paragraph);
            writer.WriteString("reason"u8, ignored.Reason);
            writer.WriteNumber("revision"u8, ignored.Made.Revision);
            writer.WriteTime("at", ignored.Made.At);
            writer.WriteString("by"u8, ignored.Made.User);
            writer.WriteString("delegation"u8, ignored.Made.Delegation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads one.</summary>
    public static IgnoredFinding Read(JsonElement json) => new(
        json.GetProperty("rule").GetString()!,
        json.GetProperty("words").GetString()!,
        json.OptionalString("paragraph"),
        json.OptionalString("reason"),
        new(json.GetProperty("revision").GetInt64(), json.GetProperty("at").GetDateTimeOffset(), json.OptionalString("by"), json.OptionalString("delegation")));
}
