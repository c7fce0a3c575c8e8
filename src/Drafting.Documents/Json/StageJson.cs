using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>The draft's way through its stages, and what was reopened, in their JSON forms.</summary>
public static class StageJson
{
    /// <summary>Writes <c>stageHistory: [{from, stage, revision, at, by, delegation, reason, symbol, workingRevision?, hash}]</c>.</summary>
    public static void WriteMoves(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("stageHistory"u8);
        foreach (var move in draft.Moves)
        {
            writer.WriteStartObject();
            writer.WriteString("from"u8, WireName.Of(move.From));
            writer.WriteString("stage"u8, WireName.Of(move.Stage));
            writer.WriteNumber("revision"u8, move.Revision);
            writer.WriteTime("at", move.At);
            writer.WriteString("by"u8, move.By);
            writer.WriteString("delegation"u8, move.Delegation);
            writer.WriteString("reason"u8, move.Reason);
            writer.WriteString("symbol"u8, move.Symbol);
            if (move.WorkingRevision is { } working)
                writer.WriteNumber("workingRevision"u8, working);
            writer.WriteString("hash"u8, move.Hash);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static StageMove ReadMove(JsonElement json) => new(
        ReadStage(json, "from")!.Value,
        ReadStage(json, "stage")!.Value,
        json.GetProperty("revision").GetInt64(),
        json.GetProperty("at").GetDateTimeOffset(),
        json.OptionalString("by"),
        json.OptionalString("delegation"),
        json.OptionalString("reason"),
        json.OptionalString("symbol"),
        json.TryGetProperty("workingRevision"u8, out var working) ? working.GetInt32() : null,
        json.OptionalString("hash"));

    internal static void WriteReopenings(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("reopenings"u8);
        foreach (var reopening in draft.Reopenings)
        {
            writer.WriteStartObject();
            writer.WriteString("paragraph"u8, reopening.Paragraph);
            writer.WriteString("from"u8, WireName.Of(reopening.From));
            writer.WriteString("to"u8, WireName.Of(reopening.To));
            writer.WriteNumber("revision"u8, reopening.Revision);
            writer.WriteTime("at", reopening.At);
            writer.WriteString("by"u8, reopening.By);
            writer.WriteString("delegation"u8, reopening.Delegation);
            writer.WriteString("reason"u8, reopening.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static Reopening ReadReopening(JsonElement json) => new(
        json.GetProperty("paragraph").GetString()!,
        WireName.Parse<ParagraphStatus>(json.GetProperty("from").GetString()!)!.Value,
        WireName.Parse<ParagraphStatus>(json.GetProperty("to").GetString()!)!.Value,
        json.GetProperty("revision").GetInt64(),
        json.GetProperty("at").GetDateTimeOffset(),
        json.OptionalString("by"),
        json.OptionalString("delegation"),
        json.OptionalString("reason"));

    internal static void WriteProgress(Utf8JsonWriter writer, Progress progress)
    {
        writer.WriteStartObject("progress"u8);
        writer.WriteNumber("all"u8, progress.All);
        writer.WriteNumber("open"u8, progress.Open);
        writer.WriteNumber("bracketed"u8, progress.Bracketed);
        writer.WriteNumber("agreedAdRef"u8, progress.AgreedAdRef);
        writer.WriteNumber("agreed"u8, progress.Agreed);
        writer.WriteEndObject();
    }

    /// <summary>Writes <c>frozen: {hash, algorithm, revision, at}</c>, or null while the text is open.</summary>
    internal static void WriteFrozen(Utf8JsonWriter writer, Draft draft)
    {
        if (draft.Frozen is not { } frozen)
        {
            writer.WriteNull("frozen"u8);
            return;
        }

        writer.WriteStartObject("frozen"u8);
        writer.WriteString("hash"u8, frozen.Hash);
        writer.WriteString("algorithm"u8, "sha-256"u8);
        writer.WriteNumber("revision"u8, frozen.Revision);
        writer.WriteTime("at", frozen.At);
        writer.WriteEndObject();
    }

    internal static Stage? ReadStage(JsonElement json, string name) => json.OptionalString(name) is { } stage ? WireName.Parse<Stage>(stage) : null;
}
