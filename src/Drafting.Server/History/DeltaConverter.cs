using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Operations;

namespace Drafting.Server.History;

/// <summary>Texts as deltas, in answers that are records.</summary>
internal sealed class DeltaConverter : JsonConverter<Delta>
{
    public override Delta Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DeltaJson.Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Delta value, JsonSerializerOptions options) => DeltaJson.Write(writer, value);
}
