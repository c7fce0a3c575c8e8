using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Documents.Ports;
using Drafting.Server.Answers;

namespace Drafting.Server.Live;

/// <summary>Entries as pushed: their stored bytes go to every connection as they are.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record EntryList(IReadOnlyList<EncodedEntry> Entries)
{
    internal sealed class Converter : JsonConverter<EntryList>
    {
        public override EntryList Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Entries are only written.");

        public override void Write(Utf8JsonWriter writer, EntryList value, JsonSerializerOptions options) =>
            JsonBytes.WriteList(writer, value.Entries.Select(entry => entry.Payload));
    }
}
