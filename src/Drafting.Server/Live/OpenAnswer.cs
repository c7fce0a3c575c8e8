using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Documents.Json;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Answers;

namespace Drafting.Server.Live;

/// <summary>
/// The answer to <c>Open</c>: the whole draft, or the entries the client lacks; the reader's role, which may have changed while he was away;
/// and how much one submission may hold, so that the client sends no more at once.
/// </summary>
/// <param name="LargestMessage">Bytes that one message on the hub may have, the submission's envelope included.</param>
/// <param name="Written">
/// Called when the answer is being written to the connection. The connection's write lock is held then, so whatever is sent from
/// there on stands behind the answer on the wire.
/// </param>
[JsonConverter(typeof(Converter))]
internal sealed record OpenAnswer(JsonBytes? Draft, IReadOnlyList<EncodedEntry>? Entries, DraftRole Role, long LargestMessage, Action Written)
{
    internal sealed class Converter : JsonConverter<OpenAnswer>
    {
        public override OpenAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("The answer is only written.");

        public override void Write(Utf8JsonWriter writer, OpenAnswer value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            if (value.Draft is { } draft)
            {
                writer.WritePropertyName("draft"u8);
                writer.WriteRawValue(draft.Utf8.Span, skipInputValidation: true);
            }
            else
            {
                writer.WritePropertyName("entries"u8);
                JsonBytes.WriteList(writer, value.Entries!.Select(entry => entry.Payload));
            }

            writer.WriteString("role"u8, WireName.Of(value.Role));
            writer.WriteStartObject("limits"u8);
            writer.WriteNumber("message"u8, value.LargestMessage);
            writer.WriteNumber("operations"u8, SubmissionJson.MaximumOperations);
            writer.WriteEndObject();
            writer.WriteEndObject();
            value.Written();
        }
    }
}
