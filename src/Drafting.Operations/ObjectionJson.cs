using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Objections in their JSON form: <c>{delegation, by, paragraphs, reason, at}</c>.</summary>
public static class ObjectionJson
{
    /// <summary>Writes one objection.</summary>
    public static void Write(Utf8JsonWriter writer, Objection objection)
    {
        writer.WriteStartObject();
        writer.WriteString("delegation"u8, objection.Delegation);
        writer.WriteString("by"u8, objection.By);
        RoomOperationJson.WriteTexts(writer, "paragraphs", objection.Paragraphs);
        writer.WriteString("reason"u8, objection.Reason);
        writer.WriteString("at"u8, objection.At);
        writer.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is not an objection.</exception>
    public static Objection Read(JsonElement json)
    {
        var fields = new OperationFields(json);
        return new(fields.Text("delegation"), fields.Text("by"), fields.OptionalTexts("paragraphs") ?? [], fields.OptionalText("reason"), fields.Text("at"));
    }
}
