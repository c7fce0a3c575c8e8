using System.Text.Json;
using System.Text.Json.Serialization;
using Drafting.Documents.Json;

namespace Drafting.Server.Answers;

/// <summary>JSON that is encoded already: an answer of the HTTP API, or an argument or result on the hub.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class JsonBytes(ReadOnlyMemory<byte> utf8, int status = 200) : IResult
{
    public ReadOnlyMemory<byte> Utf8 => utf8;

    /// <summary>Encodes what a function writes.</summary>
    public static JsonBytes Of(Action<Utf8JsonWriter> write) => new(Utf8Json.Encode(write));

    /// <summary>A list of values that are encoded already.</summary>
    public static JsonBytes ListOf(IEnumerable<ReadOnlyMemory<byte>> values) => Of(writer => WriteList(writer, values));

    public static void WriteList(Utf8JsonWriter writer, IEnumerable<ReadOnlyMemory<byte>> values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            writer.WriteRawValue(value.Span, skipInputValidation: true);
        writer.WriteEndArray();
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = utf8.Length;
        await response.Body.WriteAsync(utf8, httpContext.RequestAborted);
    }

    internal sealed class Converter : JsonConverter<JsonBytes>
    {
        public override JsonBytes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Encoded JSON is only written.");

        public override void Write(Utf8JsonWriter writer, JsonBytes value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
