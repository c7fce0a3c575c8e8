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
        var revision = json.GetProperty("revision").GetInt64();
        var stage = StageJson.ReadStage(json, "stage")!.Value;
        var masthead = MastheadJson.Read(json.GetProperty("masthead"));
        var createdAt = json.GetProperty("createdAt").GetDateTimeOffset();
        ImmutableArray<Sponsor> sponsors = [.. json.GetProperty("sponsors").EnumerateArray().Select(SponsorJson.ReadStored)];
        return new Draft
        {
            Id = json.GetProperty("id").GetString()!,
            Revision = revision,
            Title = json.GetProperty("title").GetString()!,
            Language = json.GetProperty("language").GetString()!,
            Template = json.OptionalString("template"),
            Origin = ReadOrigin(json),
            Stage = stage,
            CreatedAt = createdAt,
            CreatedBy = json.OptionalString("createdBy"),
            Masthead = masthead,
            Order = [.. paragraphs.Select(paragraph => paragraph.Content.Id)],
            Paragraphs = paragraphs.ToImmutableDictionary(paragraph => paragraph.Content.Id),
            Sponsors = sponsors,
            // What follows is absent in snapshots older than it.
            Ledger = [.. json.OptionalList("ledger")?.Select(SponsorJson.ReadLine) ?? SponsorJson.Reconstructed(sponsors)],
            Sponsorship = SponsorJson.ReadSponsorship(json),
            Proponent = SponsorJson.ReadProponent(json),
            Moves = [.. json.OptionalList("stageHistory")?.Select(StageJson.ReadMove) ?? []],
            WordingBy = json.OptionalString("wordingBy") is { } by ? WireName.Parse<WordingBy>(by)!.Value : WordingBy.Editors,
            WorkingRevision = json.TryGetProperty("workingRevision"u8, out var working) ? working.GetInt32() : 0,
            Silences = [.. json.OptionalList("silences")?.Select(SilenceJson.ReadStored) ?? []],
            Issues = [.. json.OptionalList("issues")?.Select(IssueJson.ReadStored) ?? IssueJson.Reconstructed(stage, masthead, revision, createdAt, sponsors)],
            Reopenings = [.. json.OptionalList("reopenings")?.Select(StageJson.ReadReopening) ?? []],
            Proposals = PlacedBook<Proposal>.Of(json.OptionalList("proposals")?.Select(ProposalJson.Read) ?? []),
            Speakers = [.. json.OptionalList("speakers")?.Select(ProposalJson.ReadSpeakers) ?? []],
            Threads = PlacedBook<CommentThread>.Of(json.OptionalList("threads")?.Select(ThreadJson.Read) ?? []),
            SealedThreads = PlacedBook<SealedThread>.Of(json.OptionalList("sealedThreads")?.Select(SealedThreadJson.ReadStored) ?? []),
            Original = OriginalJson.Read(json),
            Translated = OriginalJson.ReadTranslated(json),
            Ignored = [.. json.OptionalList("ignored")?.Select(IgnoredFindingJson.Read) ?? []],
            LastSaid = json.TryGetProperty("lastSaid"u8, out var said) ? said.GetInt64() : 0,
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
        WriteOrigin(writer, draft);
        OriginalJson.Write(writer, draft);
        OriginalJson.WriteTranslated(writer, draft);
        writer.WriteString("stage"u8, WireName.Of(draft.Stage));
        writer.WriteTime("createdAt", draft.CreatedAt);
        writer.WriteString("createdBy"u8, draft.CreatedBy);
        MastheadJson.Write(writer, draft.Masthead);
        WriteParagraphs(writer, draft);
        SponsorJson.WriteStored(writer, "sponsors", draft.Sponsors);
        SponsorJson.WriteLedger(writer, draft);
        SponsorJson.WriteSponsorship(writer, draft);
        StageJson.WriteMoves(writer, draft);
        writer.WriteNumber("workingRevision"u8, draft.WorkingRevision);
        writer.WriteString("wordingBy"u8, WireName.Of(draft.WordingBy));
        SilenceJson.WriteStored(writer, draft);
        IssueJson.WriteStored(writer, draft);
        StageJson.WriteReopenings(writer, draft);
        ProposalJson.Write(writer, draft.Proposals, stored: true);
        ProposalJson.WriteSpeakers(writer, draft);
        ThreadJson.Write(writer, draft.Threads);
        SealedThreadJson.Write(writer, draft.SealedThreads, stored: true);
        IgnoredFindingJson.Write(writer, draft);
        writer.WriteNumber("lastSaid"u8, draft.LastSaid);
        WriteVersions(writer, draft);
        WriteClients(writer, draft);
        writer.WriteEndObject();
    }

    /// <summary>Writes <c>origin: {draft, revision}</c>, null of what is no copy.</summary>
    internal static void WriteOrigin(Utf8JsonWriter writer, Draft draft)
    {
        writer.WritePropertyName("origin"u8);
        if (draft.Origin is not { } origin)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("draft"u8, origin.Draft);
        writer.WriteNumber("revision"u8, origin.Revision);
        writer.WriteEndObject();
    }

    private static Origin? ReadOrigin(JsonElement json) => json.TryGetProperty("origin"u8, out var origin) && origin.ValueKind == JsonValueKind.Object
        ? new(origin.GetProperty("draft").GetString()!, origin.GetProperty("revision").GetInt64())
        : null;

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

    private static NamedVersion ReadVersion(JsonElement json) => new(
        json.GetProperty("label").GetString()!, json.GetProperty("revision").GetInt64(), json.GetProperty("at").GetDateTimeOffset(), json.OptionalString("by"));

    private static ClientMark ReadMark(JsonElement json) => new(
        json.GetProperty("sequence").GetInt64(), json.GetProperty("revision").GetInt64(), json.GetProperty("user").GetString()!);
}
