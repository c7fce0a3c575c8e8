using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Documents.Ports;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>A draft's whole state as stored: tombstones and clients' marks too.</summary>
public static class SnapshotJson
{
    /// <summary>The state as bytes.</summary>
    public static EncodedSnapshot Encode(Draft draft) => new(draft.Id, draft.Revision, Utf8Json.Encode(writer => Write(writer, draft)));

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static Draft Decode(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        var json = document.RootElement;
        var paragraphs = json.GetProperty("paragraphs").EnumerateArray().Select(ReadPlaced).ToList();
        return new Draft
        {
            Id = json.GetProperty("id").GetString()!,
            Revision = json.GetProperty("revision").GetInt64(),
            Title = json.GetProperty("title").GetString()!,
            Language = json.GetProperty("language").GetString()!,
            Template = json.OptionalString("template"),
            Stage = WireName.Parse<Stage>(json.GetProperty("stage").GetString()!)!.Value,
            CreatedAt = json.GetProperty("createdAt").GetDateTimeOffset(),
            CreatedBy = json.OptionalString("createdBy"),
            Masthead = MastheadJson.Read(json.GetProperty("masthead")),
            Order = [.. paragraphs.Select(paragraph => paragraph.Content.Id)],
            Paragraphs = paragraphs.ToImmutableDictionary(paragraph => paragraph.Content.Id),
            Sponsors = [.. json.GetProperty("sponsors").EnumerateArray().Select(ReadSponsor)],
            Versions = [.. json.GetProperty("versions").EnumerateArray().Select(ReadVersion)],
            Clients = json.GetProperty("clients").EnumerateObject().ToImmutableDictionary(client => client.Name, client => ReadMark(client.Value)),
        };
    }

    private static void Write(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, draft.Id);
        writer.WriteNumber("revision"u8, draft.Revision);
        writer.WriteString("title"u8, draft.Title);
        writer.WriteString("language"u8, draft.Language);
        writer.WriteString("template"u8, draft.Template);
        writer.WriteString("stage"u8, WireName.Of(draft.Stage));
        writer.WriteTime("createdAt", draft.CreatedAt);
        writer.WriteString("createdBy"u8, draft.CreatedBy);
        MastheadJson.Write(writer, draft.Masthead);
        WriteParagraphs(writer, draft);
        WriteSponsors(writer, draft);
        WriteVersions(writer, draft);
        WriteClients(writer, draft);
        writer.WriteEndObject();
    }

    private static void WriteParagraphs(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("paragraphs"u8);
        foreach (var placed in draft.Order.Select(id => draft.Paragraphs[id]))
        {
            writer.WriteStartObject();
            ParagraphJson.WriteFields(writer, placed.Content, placed.Content.Label);
            writer.WriteBoolean("removed"u8, placed.IsRemoved);
            writer.WriteBoolean("joined"u8, placed.IsJoined);
            writer.WriteNumber("revision"u8, placed.LastChange.Revision);
            writer.WriteTime("at", placed.LastChange.At);
            writer.WriteString("by"u8, placed.LastChange.User);
            writer.WriteString("delegation"u8, placed.LastChange.Delegation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteSponsors(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("sponsors"u8);
        foreach (var sponsor in draft.Sponsors)
        {
            writer.WriteStartObject();
            writer.WriteString("delegation"u8, sponsor.Delegation);
            writer.WriteString("role"u8, WireName.Of(sponsor.Role));
            writer.WriteTime("since", sponsor.Since);
            writer.WriteTime("withdrawn", sponsor.Withdrawn);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteVersions(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("versions"u8);
        foreach (var version in draft.Versions)
        {
            writer.WriteStartObject();
            writer.WriteString("label"u8, version.Label);
            writer.WriteNumber("revision"u8, version.Revision);
            writer.WriteTime("at", version.At);
            writer.WriteString("by"u8, version.User);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteClients(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartObject("clients"u8);
        foreach (var (client, mark) in draft.Clients)
        {
            writer.WriteStartObject(client);
            writer.WriteNumber("sequence"u8, mark.Sequence);
            writer.WriteNumber("revision"u8, mark.Revision);
            writer.WriteString("user"u8, mark.User);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static PlacedParagraph ReadPlaced(JsonElement json) => new(
        ParagraphJson.Read(json),
        json.GetProperty("removed").GetBoolean(),
        json.GetProperty("joined").GetBoolean(),
        new LastChange(json.GetProperty("revision").GetInt64(), json.GetProperty("at").GetDateTimeOffset(), json.OptionalString("by"), json.OptionalString("delegation")));

    private static Sponsor ReadSponsor(JsonElement json) => new(
        json.GetProperty("delegation").GetString()!,
        WireName.Parse<SponsorRole>(json.GetProperty("role").GetString()!)!.Value,
        json.GetProperty("since").GetDateTimeOffset(),
        json.OptionalTime("withdrawn"));

    private static NamedVersion ReadVersion(JsonElement json) => new(
        json.GetProperty("label").GetString()!, json.GetProperty("revision").GetInt64(), json.GetProperty("at").GetDateTimeOffset(), json.OptionalString("by"));

    private static ClientMark ReadMark(JsonElement json) => new(
        json.GetProperty("sequence").GetInt64(), json.GetProperty("revision").GetInt64(), json.GetProperty("user").GetString()!);
}
