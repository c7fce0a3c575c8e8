using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Operations on a language version and its original in their JSON form.</summary>
internal static class LanguageOperationJson
{
    public static void WriteFields(Utf8JsonWriter writer, LanguageOperation operation)
    {
        switch (operation)
        {
            case Follow follow:
                writer.WriteString("op"u8, "follow"u8);
                writer.WriteString("draft"u8, follow.Draft);
                writer.WriteNumber("from"u8, follow.From);
                writer.WriteNumber("revision"u8, follow.Revision);
                break;
            case MarkTranslated mark:
                writer.WriteString("op"u8, "markTranslated"u8);
                writer.WriteString("paragraph"u8, mark.Paragraph);
                writer.WriteNumber("revision"u8, mark.Revision);
                break;
            default:
                throw new ArgumentException($"Unknown operation {operation.GetType().Name}.", nameof(operation));
        }
    }

    /// <summary>Null where it is no operation on a language version.</summary>
    public static LanguageOperation? Read(string name, OperationFields fields) => name switch
    {
        "follow" => new Follow(fields.Id("draft"), fields.Long("from"), fields.Long("revision")),
        "markTranslated" => new MarkTranslated(fields.Id("paragraph"), fields.Long("revision")),
        _ => null,
    };
}
