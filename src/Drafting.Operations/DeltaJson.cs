using System.Text;
using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Deltas in their JSON form, <c>{"ops":[{"insert":"text","attributes":{…}},{"retain":3},{"delete":1}]}</c>.</summary>
public static class DeltaJson
{
    /// <summary>No delta reaches further, all its steps together, so that sums of lengths stay far from overflow.</summary>
    internal const int MaximumLength = 1 << 24;

    /// <summary>Writes the delta as a JSON value.</summary>
    public static void Write(Utf8JsonWriter writer, Delta delta)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("ops"u8);
        foreach (var op in delta.Ops)
            WriteOp(writer, op);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Reads a delta, putting it into normal form.</summary>
    /// <param name="json">An object with <c>ops</c>, or the array of ops itself.</param>
    /// <exception cref="FormatException">The JSON is not a delta; the message says where.</exception>
    public static Delta Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("ops"u8, out var inner))
            json = inner;
        if (json.ValueKind != JsonValueKind.Array)
            throw new FormatException("A delta is an object with a list “ops”.");
        var builder = new DeltaBuilder();
        var length = 0L;
        foreach (var op in json.EnumerateArray())
        {
            // Editors write an empty paragraph as one empty insert; it says nothing.
            if (ReadOp(op) is not { Length: > 0 } read)
                continue;
            length += read.Length;
            if (length > MaximumLength)
                throw new FormatException("A delta reaches no further than any text.");
            builder.Add(read);
        }

        return builder.Build();
    }

    /// <summary>The delta as JSON text.</summary>
    public static string ToString(Delta delta)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, delta);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteOp(Utf8JsonWriter writer, DeltaOp op)
    {
        writer.WriteStartObject();
        switch (op.Action)
        {
            case DeltaAction.Delete:
                writer.WriteNumber("delete"u8, op.Length);
                break;
            case DeltaAction.Retain:
                writer.WriteNumber("retain"u8, op.Length);
                break;
            case DeltaAction.Insert when op.Embed is { } embed:
                writer.WritePropertyName("insert"u8);
                embed.Content.WriteTo(writer);
                break;
            default:
                writer.WriteString("insert"u8, op.Text);
                break;
        }

        if (op.Attributes is not null)
        {
            writer.WriteStartObject("attributes"u8);
            foreach (var (name, value) in op.Attributes.Values)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static DeltaOp ReadOp(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("Each op of a delta is an object.");
        Attributes? attributes = null;
        if (json.TryGetProperty("attributes"u8, out var map) && map.ValueKind != JsonValueKind.Null)
        {
            if (map.ValueKind != JsonValueKind.Object)
                throw new FormatException("The attributes of an op are an object.");
            attributes = Attributes.Of(map.EnumerateObject().Select(a => new KeyValuePair<string, JsonElement>(a.Name, a.Value.Clone())));
        }

        var actions = 0;
        DeltaOp op = default;
        if (json.TryGetProperty("insert"u8, out var insert))
        {
            actions++;
            op = ReadInsert(insert, attributes);
        }

        if (json.TryGetProperty("retain"u8, out var retain))
        {
            actions++;
            op = DeltaOp.Retain(ReadLength(retain), attributes);
        }

        if (json.TryGetProperty("delete"u8, out var delete))
        {
            actions++;
            op = DeltaOp.Delete(ReadLength(delete));
        }

        return actions == 1 ? op : throw new FormatException("An op has one of “insert”, “retain” and “delete”.");
    }

    private static DeltaOp ReadInsert(JsonElement insert, Attributes? attributes)
    {
        if (insert.ValueKind == JsonValueKind.Object)
            return DeltaOp.Insert(new Embed(insert.Clone()), attributes);
        if (insert.ValueKind != JsonValueKind.String)
            throw new FormatException("“insert” is a text or an object.");
        try
        {
            return DeltaOp.Insert(insert.GetString()!, attributes);
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("The inserted text has half a surrogate pair.");
        }
    }

    private static int ReadLength(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var length) && length is > 0 and <= MaximumLength
            ? length
            : throw new FormatException("“retain” and “delete” are whole numbers above 0 and no longer than any text.");
}
