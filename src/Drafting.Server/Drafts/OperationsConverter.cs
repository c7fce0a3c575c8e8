using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Operations;

namespace Drafting.Server.Drafts;

/// <summary>Operations in answers that are records.</summary>
internal sealed class OperationsConverter : JsonConverter<IReadOnlyList<Operation>>
{
    public override IReadOnlyList<Operation> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        [.. JsonElement.ParseValue(ref reader).EnumerateArray().Select(OperationJson.Read)];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Operation> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var operation in value)
            OperationJson.Write(writer, operation);
        writer.WriteEndArray();
    }
}
