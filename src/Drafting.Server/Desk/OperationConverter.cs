using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Operations;

namespace Drafting.Server.Desk;

/// <summary>Operations in answers that are records.</summary>
internal sealed class OperationConverter : JsonConverter<Operation>
{
    public override Operation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => OperationJson.Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Operation value, JsonSerializerOptions options) => OperationJson.Write(writer, value);
}
