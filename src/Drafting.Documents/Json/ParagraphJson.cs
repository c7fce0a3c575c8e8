using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Paragraphs as the contract has them: <c>{id, kind, level, label, text, delta, version, status}</c>.</summary>
internal static class ParagraphJson
{
    /// <summary>Writes a paragraph's fields into the object that is open.</summary>
    /// <param name="label">The label as printed.</param>
    public static void WriteFields(Utf8JsonWriter writer, Paragraph paragraph, string? label)
    {
        writer.WriteString("id"u8, paragraph.Id);
        writer.WriteString("kind"u8, WireName.Of(paragraph.Kind));
        writer.WriteNumber("level"u8, paragraph.Level);
        writer.WriteString("label"u8, label);
        writer.WriteString("text"u8, paragraph.Text.PlainText);
        writer.WritePropertyName("delta"u8);
        DeltaJson.Write(writer, paragraph.Text);
        writer.WriteNumber("version"u8, paragraph.Version);
        writer.WriteString("status"u8, WireName.Of(paragraph.Status));
    }

    /// <summary>Reads a paragraph; <c>text</c> is passed over, it follows from <c>delta</c>.</summary>
    public static Paragraph Read(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        WireName.Parse<ParagraphKind>(json.GetProperty("kind").GetString()!) ?? ParagraphKind.Plain,
        json.GetProperty("level").GetInt32(),
        json.OptionalString("label"),
        DeltaJson.Read(json.GetProperty("delta")),
        json.GetProperty("version").GetInt32(),
        WireName.Parse<ParagraphStatus>(json.GetProperty("status").GetString()!) ?? ParagraphStatus.Open);
}
