using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>Issued texts and their addenda as stored.</summary>
internal static class IssueJson
{
    public static void WriteStored(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("issues"u8);
        foreach (var issue in draft.Issues)
        {
            writer.WriteStartObject();
            writer.WriteString("symbol"u8, issue.Symbol);
            writer.WriteNumber("revision"u8, issue.Revision);
            writer.WriteTime("at", issue.At);
            writer.WriteString("hash"u8, issue.Hash);
            SponsorJson.WriteStored(writer, "sponsors", issue.Sponsors);
            writer.WriteStartArray("addenda"u8);
            foreach (var addendum in issue.Addenda)
            {
                writer.WriteStartObject();
                writer.WriteNumber("number"u8, addendum.Number);
                writer.WriteString("symbol"u8, addendum.Symbol);
                writer.WriteNumber("revision"u8, addendum.Revision);
                writer.WriteTime("at", addendum.At);
                writer.WriteString("by"u8, addendum.By);
                SponsorJson.WriteStored(writer, "sponsors", addendum.Sponsors);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static IssuedText ReadStored(JsonElement json) => new(
        json.GetProperty("symbol").GetString()!,
        json.GetProperty("revision").GetInt64(),
        json.GetProperty("at").GetDateTimeOffset(),
        json.OptionalString("hash"),
        [.. json.GetProperty("sponsors").EnumerateArray().Select(SponsorJson.ReadStored)],
        [.. json.GetProperty("addenda").EnumerateArray().Select(ReadAddendum)]);

    /// <summary>Of a draft that was issued before issues were kept: as it stands.</summary>
    public static IEnumerable<IssuedText> Reconstructed(Stage stage, Masthead masthead, long revision, DateTimeOffset at, IEnumerable<Sponsor> sponsors) =>
        stage.IsIssued() && masthead.Symbol is { } symbol ? [new(symbol, revision, at, null, [.. sponsors.Where(sponsor => sponsor.Withdrawn is null)], [])] : [];

    private static Addendum ReadAddendum(JsonElement json) => new(
        json.GetProperty("number").GetInt32(),
        json.GetProperty("symbol").GetString()!,
        json.GetProperty("revision").GetInt64(),
        json.GetProperty("at").GetDateTimeOffset(),
        json.OptionalString("by"),
        [.. json.GetProperty("sponsors").EnumerateArray().Select(SponsorJson.ReadStored)]);
}
