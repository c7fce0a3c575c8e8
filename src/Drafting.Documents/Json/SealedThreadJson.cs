using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Sealed threads in their JSON form: the stored one with their bytes, the contract's without.</summary>
internal static class SealedThreadJson
{
    /// <summary>Writes <c>sealedThreads: [{id, on, revision}]</c>, in the order of their making; stored, with <c>steps: [{id, revision, at, sealed}]</c>.</summary>
    public static void Write(Utf8JsonWriter writer, PlacedBook<SealedThread> threads, bool stored = false)
    {
        writer.WriteStartArray("sealedThreads"u8);
        foreach (var thread in threads.All)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, thread.Id);
            writer.WriteStartArray("on"u8);
            foreach (var stretch in thread.On)
                ProposalOperationJson.WriteStretch(writer, stretch);
            writer.WriteEndArray();
            writer.WriteNumber("revision"u8, thread.Revision);
            if (stored)
                WriteSteps(writer, thread);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads one as it is stored.</summary>
    public static SealedThread ReadStored(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        On = [.. json.GetProperty("on").EnumerateArray().Select(ProposalOperationJson.ReadStretch)],
        Steps = [.. json.GetProperty("steps").EnumerateArray().Select(step => new SealedStep(
            step.GetProperty("id").GetString()!, step.GetProperty("revision").GetInt64(), step.GetProperty("at").GetDateTimeOffset(), step.GetProperty("sealed").GetString()!))],
    };

    private static void WriteSteps(Utf8JsonWriter writer, SealedThread thread)
    {
        writer.WriteStartArray("steps"u8);
        foreach (var step in thread.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, step.Id);
            writer.WriteNumber("revision"u8, step.Revision);
            writer.WriteTime("at", step.At);
            writer.WriteString("sealed"u8, step.Sealed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
