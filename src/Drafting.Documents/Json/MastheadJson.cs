using System.Text.Json;

namespace Drafting.Documents.Json;

/// <summary>The masthead as an object of texts and lists of texts.</summary>
internal static class MastheadJson
{
    public static void Write(Utf8JsonWriter writer, Masthead masthead)
    {
        writer.WriteStartObject("masthead"u8);
        writer.WriteString("organ"u8, masthead.Organ);
        writer.WriteString("session"u8, masthead.Session);
        writer.WriteString("committee"u8, masthead.Committee);
        WriteList(writer, "agendaItems", masthead.AgendaItems);
        WriteList(writer, "agendaTitles", masthead.AgendaTitles);
        writer.WriteString("symbol"u8, masthead.Symbol);
        writer.WriteString("distribution"u8, masthead.Distribution);
        writer.WriteString("date"u8, masthead.Date);
        writer.WriteString("adoptedOn"u8, masthead.AdoptedOn);
        writer.WriteString("originalLanguage"u8, masthead.OriginalLanguage);
        writer.WriteString("jobNumber"u8, masthead.JobNumber);
        writer.WriteString("adoptionNote"u8, masthead.AdoptionNote);
        writer.WriteEndObject();
    }

    public static Masthead Read(JsonElement json) =>
        MastheadFields.Set(new Masthead(), json.EnumerateObject().ToDictionary(field => field.Name, field => field.Value));

    private static void WriteList(Utf8JsonWriter writer, string name, IReadOnlyList<string> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            writer.WriteStringValue(item);
        writer.WriteEndArray();
    }
}
