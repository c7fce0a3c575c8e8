using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Documents.Ports;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Entries of the log as the contract has them: <c>{revision, at, user, delegation, clientId, sequence, operations}</c>.</summary>
public static class EntryJson
{
    /// <summary>The entry with its bytes, encoded once for storage and for everyone who is sent it.</summary>
    public static EncodedEntry Encode(Entry entry) =>
        new(entry.Revision, entry.ClientId, entry.Sequence, Utf8Json.Encode(writer => Write(writer, entry)));

    /// <summary>Reads what <see cref="Encode"/> wrote.</summary>
    public static Entry Decode(ReadOnlyMemory<byte> payload)
    {
        using var document = JsonDocument.Parse(payload);
        var json = document.RootElement;
        return new Entry(
            json.GetProperty("revision").GetInt64(),
            json.GetProperty("at").GetDateTimeOffset(),
            json.GetProperty("user").GetString()!,
            json.OptionalString("delegation"),
            json.GetProperty("clientId").GetString()!,
            json.GetProperty("sequence").GetInt64(),
            [.. json.GetProperty("operations").EnumerateArray().Select(OperationJson.Read)]);
    }

    private static void Write(Utf8JsonWriter writer, Entry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("revision"u8, entry.Revision);
        writer.WriteTime("at", entry.At);
        writer.WriteString("user"u8, entry.User);
        writer.WriteString("delegation"u8, entry.Delegation);
        writer.WriteString("clientId"u8, entry.ClientId);
        writer.WriteNumber("sequence"u8, entry.Sequence);
        WriteOperations(writer, entry.Operations);
        writer.WriteEndObject();
    }

    private static void WriteOperations(Utf8JsonWriter writer, ImmutableArray<Operation> operations)
    {
        writer.WriteStartArray("operations"u8);
        foreach (var operation in operations)
            OperationJson.Write(writer, operation);
        writer.WriteEndArray();
    }
}
