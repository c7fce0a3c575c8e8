using Google.Protobuf;

namespace Drafting.Server.Tests.Telemetry;

/// <summary>A message of OTLP, read by field number: opentelemetry-proto's <c>metrics.proto</c>, <c>trace.proto</c> and <c>common.proto</c> have them.</summary>
internal sealed class OtlpMessage
{
    private readonly Dictionary<int, List<object>> fields = [];

    public OtlpMessage(byte[] bytes)
    {
        var input = new CodedInputStream(bytes);
        while (input.ReadTag() is var tag and not 0)
        {
            object value = WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => input.ReadUInt64(),
                WireFormat.WireType.Fixed64 => input.ReadFixed64(),
                WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
                WireFormat.WireType.LengthDelimited => input.ReadBytes().ToByteArray(),
                var other => throw new InvalidDataException($"No message of OTLP has the wire type {other}."),
            };
            var field = WireFormat.GetTagFieldNumber(tag);
            if (!fields.TryGetValue(field, out var values))
                fields[field] = values = [];
            values.Add(value);
        }
    }

    public IEnumerable<OtlpMessage> All(int field) => fields.GetValueOrDefault(field, []).Select(value => new OtlpMessage((byte[])value));

    public string Text(int field) => System.Text.Encoding.UTF8.GetString((byte[])fields[field][^1]);

    public ulong? Number(int field) => fields.GetValueOrDefault(field)?[^1] as ulong?;

    /// <summary>Attributes whose values are text, by key.</summary>
    public IEnumerable<(string Key, string Value)> Attributes(int field) => All(field)
        .Where(attribute => attribute.All(2).Single().fields.ContainsKey(1))
        .Select(attribute => (attribute.Text(1), attribute.All(2).Single().Text(1)));
}
