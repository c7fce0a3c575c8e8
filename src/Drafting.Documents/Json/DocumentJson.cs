using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Parsed documents as the contract has them.</summary>
public static class DocumentJson
{
    /// <summary>Writes a parsed document under its library id.</summary>
    public static void Write(Utf8JsonWriter writer, string id, ParsedDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, id);
        writer.WriteString("kind"u8, WireName.Of(document.Kind));
        writer.WriteString("symbol"u8, document.Symbol);
        writer.WriteString("title"u8, document.Title);
        writer.WriteString("language"u8, document.Language);
        MastheadJson.Write(writer, document.Masthead);
        writer.WriteStartArray("sponsors"u8);
        foreach (var sponsor in document.Sponsors)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, sponsor.Code);
            writer.WriteString("name"u8, sponsor.Name);
            if (sponsor.Group is { } group)
                writer.WriteString("group"u8, group);
            if (sponsor.IsAdditional)
                writer.WriteBoolean("additional"u8, true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unresolvedSponsors"u8);
        foreach (var name in document.UnresolvedSponsors)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
        if (document.Proponent is { } proponent)
            SponsorJson.WriteProponent(writer, proponent);
        if (document.Steps.Count > 0)
            WorkflowStepJson.Write(writer, document.Steps);
        writer.WriteStartArray("paragraphs"u8);
        foreach (var paragraph in document.Paragraphs)
        {
            writer.WriteStartObject();
            ParagraphJson.WriteFields(writer, paragraph, paragraph.Label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("warnings"u8);
        foreach (var warning in document.Warnings)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, warning.Line);
            writer.WriteString("message"u8, warning.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (document.TrackedChanges is { } changes)
            TrackedChangesJson.Write(writer, changes);
        if (document.ChangedStretches.Count > 0)
            TrackedChangesJson.WriteStretches(writer, document.ChangedStretches);
        if (document.Comments.Count > 0)
            TextCommentJson.Write(writer, document.Comments);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static (string Id, ParsedDocument Document) Read(JsonElement json) => (
        json.GetProperty("id").GetString()!,
        new ParsedDocument
        {
            Kind = WireName.Parse<DocumentKind>(json.GetProperty("kind").GetString()!) ?? DocumentKind.Other,
            Symbol = json.OptionalString("symbol"),
            Title = json.GetProperty("title").GetString()!,
            Language = json.GetProperty("language").GetString()!,
            Masthead = MastheadJson.Read(json.GetProperty("masthead")),
            Sponsors = [.. json.GetProperty("sponsors").EnumerateArray().Select(ReadSponsor)],
            UnresolvedSponsors = [.. json.GetProperty("unresolvedSponsors").EnumerateArray().Select(name => name.GetString()!)],
            Proponent = SponsorJson.ReadProponent(json),
            Steps = WorkflowStepJson.Read(json),
            Paragraphs = [.. json.GetProperty("paragraphs").EnumerateArray().Select(ParagraphJson.Read)],
            TrackedChanges = json.TryGetProperty("trackedChanges", out var changes) ? TrackedChangesJson.Read(changes) : null,
            ChangedStretches = json.TryGetProperty("changedStretches", out var stretches) ? TrackedChangesJson.ReadStretches(stretches) : [],
            Comments = json.TryGetProperty("comments", out var comments) ? TextCommentJson.Read(comments) : [],
            Warnings = [.. json.GetProperty("warnings").EnumerateArray().Select(w => new ImportWarning(w.GetProperty("line").GetInt32(), w.GetProperty("message").GetString()!))],
        });

    private static NamedSponsor ReadSponsor(JsonElement json) => new(
        json.GetProperty("code").GetString()!,
        json.GetProperty("name").GetString()!,
        json.OptionalString("group"),
        json.TryGetProperty("additional", out var additional) && additional.ValueKind == JsonValueKind.True);
}
