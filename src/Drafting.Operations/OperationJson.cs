using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Operations in their JSON form: an object with <c>op</c> and the fields of SPEC.md.</summary>
public static class OperationJson
{
    /// <summary>Writes one operation as a JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, Operation operation)
    {
        writer.WriteStartObject();
        switch (operation)
        {
            case EditText edit:
                writer.WriteString("op"u8, "editText"u8);
                writer.WriteString("paragraph"u8, edit.Paragraph);
                WriteDelta(writer, edit.Delta);
                break;
            case InsertParagraph insert:
                writer.WriteString("op"u8, "insertParagraph"u8);
                writer.WriteString("id"u8, insert.Id);
                WritePlacement(writer, insert);
                WriteKind(writer, insert.Kind, insert.Level);
                if (insert.Label is not null)
                    writer.WriteString("label"u8, insert.Label);
                WriteDelta(writer, insert.Delta);
                if (insert.Version is { } version)
                    writer.WriteNumber("version"u8, version);
                break;
            case RemoveParagraph remove:
                writer.WriteString("op"u8, "removeParagraph"u8);
                writer.WriteString("paragraph"u8, remove.Paragraph);
                break;
            case RestoreParagraph restore:
                writer.WriteString("op"u8, "restoreParagraph"u8);
                writer.WriteString("paragraph"u8, restore.Paragraph);
                if (restore.Content is { } content)
                    WriteRestored(writer, content);
                break;
            case MoveParagraph move:
                writer.WriteString("op"u8, "moveParagraph"u8);
                writer.WriteString("paragraph"u8, move.Paragraph);
                WritePlacement(writer, move);
                break;
            case SplitParagraph split:
                writer.WriteString("op"u8, "splitParagraph"u8);
                writer.WriteString("paragraph"u8, split.Paragraph);
                writer.WriteNumber("offset"u8, split.Offset);
                writer.WriteString("newId"u8, split.NewId);
                break;
            case JoinParagraph join:
                writer.WriteString("op"u8, "joinParagraph"u8);
                writer.WriteString("paragraph"u8, join.Paragraph);
                if (join.Into is not null)
                {
                    writer.WriteString("into"u8, join.Into);
                    writer.WriteNumber("offset"u8, join.Offset);
                    writer.WriteNumber("length"u8, join.Length);
                }

                break;
            case SetParagraph set:
                writer.WriteString("op"u8, "setParagraph"u8);
                writer.WriteString("paragraph"u8, set.Paragraph);
                if (set.Kind is { } kind)
                    writer.WriteString("kind"u8, WireName.Of(kind));
                if (set.Level is { } level)
                    writer.WriteNumber("level"u8, level);
                if (set.SetsLabel)
                    writer.WriteString("label"u8, set.Label);
                break;
            case SetParagraphStatus status:
                writer.WriteString("op"u8, "setParagraphStatus"u8);
                writer.WriteString("paragraph"u8, status.Paragraph);
                writer.WriteString("status"u8, WireName.Of(status.Status));
                if (status.Reason is not null)
                    writer.WriteString("reason"u8, status.Reason);
                break;
            case SetMasthead masthead:
                writer.WriteString("op"u8, "setMasthead"u8);
                foreach (var (name, value) in masthead.Fields)
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

                break;
            case RoomOperation room:
                RoomOperationJson.WriteFields(writer, room);
                break;
            case ProposalOperation proposal:
                ProposalOperationJson.WriteFields(writer, proposal);
                break;
            case ThreadOperation thread:
                ThreadOperationJson.WriteFields(writer, thread);
                break;
            case FindingOperation finding:
                FindingOperationJson.WriteFields(writer, finding);
                break;
            case LanguageOperation language:
                LanguageOperationJson.WriteFields(writer, language);
                break;
            default:
                throw new ArgumentException($"Unknown operation {operation.GetType().Name}.", nameof(operation));
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads one operation.</summary>
    /// <exception cref="FormatException">It is not an operation; the message says what is wrong.</exception>
    public static Operation Read(JsonElement json)
    {
        var fields = new OperationFields(json);
        return fields.Text("op") switch
        {
            "editText" => new EditText(fields.Id("paragraph"), fields.Delta("delta")),
            "insertParagraph" => new InsertParagraph(
                fields.Id("id"), fields.OptionalId("after"), fields.Name<ParagraphKind>("kind"), fields.Number("level", 0), fields.TextDelta("delta"),
                fields.OptionalText("label"), fields.OptionalId("behind"), fields.OptionalNumber("version")),
            "removeParagraph" => new RemoveParagraph(fields.Id("paragraph")),
            "restoreParagraph" => new RestoreParagraph(fields.Id("paragraph"), ReadRestored(fields)),
            "moveParagraph" => new MoveParagraph(fields.Id("paragraph"), fields.OptionalId("after"), fields.OptionalId("behind")),
            "splitParagraph" => new SplitParagraph(fields.Id("paragraph"), fields.Number("offset"), fields.Id("newId")),
            "joinParagraph" => new JoinParagraph(
                fields.Id("paragraph"), fields.OptionalId("into"), fields.Number("offset", 0), fields.Number("length", 0)),
            "setParagraph" => new SetParagraph(
                fields.Id("paragraph"), fields.OptionalName<ParagraphKind>("kind"), fields.OptionalNumber("level"), fields.Has("label"), fields.OptionalText("label")),
            "setParagraphStatus" => new SetParagraphStatus(fields.Id("paragraph"), fields.Name<ParagraphStatus>("status"), fields.OptionalText("reason")),
            "setMasthead" => new SetMasthead(json.EnumerateObject().Where(field => field.Name != "op").GroupBy(field => field.Name).ToDictionary(fields => fields.Key, fields => fields.Last().Value.Clone())),
            var name => ProposalOperationJson.Read(name, fields) ?? ThreadOperationJson.Read(name, fields) ?? FindingOperationJson.Read(name, fields) ?? LanguageOperationJson.Read(name, fields) ?? (Operation)RoomOperationJson.Read(name, fields),
        };
    }

    private static RestoredContent? ReadRestored(OperationFields fields) =>
        fields.Has("delta")
            ? new RestoredContent(
                fields.OptionalId("after"), fields.Name<ParagraphKind>("kind"), fields.Number("level", 0), fields.OptionalText("label"),
                fields.TextDelta("delta"), fields.OptionalName<ParagraphStatus>("status") ?? ParagraphStatus.Open, fields.OptionalNumber("version"))
            : null;

    private static void WriteRestored(Utf8JsonWriter writer, RestoredContent content)
    {
        writer.WriteString("after"u8, content.After);
        WriteKind(writer, content.Kind, content.Level);
        writer.WriteString("label"u8, content.Label);
        WriteDelta(writer, content.Delta);
        writer.WriteString("status"u8, WireName.Of(content.Status));
        if (content.Version is { } version)
            writer.WriteNumber("version"u8, version);
    }

    private static void WritePlacement(Utf8JsonWriter writer, Placement placement)
    {
        writer.WriteString("after"u8, placement.After);
        if (placement.Behind is not null)
            writer.WriteString("behind"u8, placement.Behind);
    }

    private static void WriteKind(Utf8JsonWriter writer, ParagraphKind kind, int level)
    {
        writer.WriteString("kind"u8, WireName.Of(kind));
        writer.WriteNumber("level"u8, level);
    }

    private static void WriteDelta(Utf8JsonWriter writer, Delta delta)
    {
        writer.WritePropertyName("delta"u8);
        DeltaJson.Write(writer, delta);
    }
}
