using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Silence procedures in their JSON forms. Only the stored one holds the sealed objections.</summary>
public static class SilenceJson
{
    /// <summary>
    /// Writes <c>{revision, openedAt, deadline, timeZone, hash, isBroken, endedAt, outcome, released, objections?}</c>: what everyone may see, and the
    /// objections where the reader may.
    /// </summary>
    public static void Write(Utf8JsonWriter writer, SilenceProcedure silence, IEnumerable<Objection>? objections = null)
    {
        writer.WriteStartObject();
        WriteFields(writer, silence);
        writer.WriteBoolean("isBroken"u8, silence.IsBroken);
        if (objections is not null)
            WriteObjections(writer, "objections", objections);
        writer.WriteEndObject();
    }

    internal static void WriteStored(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("silences"u8);
        foreach (var silence in draft.Silences)
        {
            writer.WriteStartObject();
            WriteFields(writer, silence);
            writer.WriteStartArray("sealed"u8);
            foreach (var objection in silence.Sealed)
                writer.WriteStringValue(objection);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static SilenceProcedure ReadStored(JsonElement json) => new(
        json.GetProperty("revision").GetInt64(),
        json.GetProperty("openedAt").GetDateTimeOffset(),
        json.GetProperty("deadline").GetDateTimeOffset(),
        json.GetProperty("timeZone").GetString()!,
        json.OptionalString("hash"))
    {
        Sealed = [.. json.GetProperty("sealed").EnumerateArray().Select(objection => objection.GetString()!)],
        Released = json.OptionalList("released") is { } released ? [.. released.Select(ObjectionJson.Read)] : null,
        EndedAt = json.OptionalTime("endedAt"),
        Outcome = StageJson.ReadStage(json, "outcome"),
    };

    private static void WriteFields(Utf8JsonWriter writer, SilenceProcedure silence)
    {
        writer.WriteNumber("revision"u8, silence.Revision);
        writer.WriteTime("openedAt", silence.OpenedAt);
        writer.WriteTime("deadline", silence.Deadline);
        writer.WriteString("timeZone"u8, silence.TimeZone);
        writer.WriteString("hash"u8, silence.Hash);
        writer.WriteTime("endedAt", silence.EndedAt);
        writer.WriteString("outcome"u8, silence.Outcome is { } outcome ? WireName.Of(outcome) : null);
        if (silence.Released is { } released)
            WriteObjections(writer, "released", released);
        else
            writer.WriteNull("released"u8);
    }

    private static void WriteObjections(Utf8JsonWriter writer, string name, IEnumerable<Objection> objections)
    {
        writer.WriteStartArray(name);
        foreach (var objection in objections)
            ObjectionJson.Write(writer, objection);
        writer.WriteEndArray();
    }
}
