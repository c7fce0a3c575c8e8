using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Operations on findings in their JSON form.</summary>
internal static class FindingOperationJson
{
    public static void WriteFields(Utf8JsonWriter writer, FindingOperation operation)
    {
        writer.WriteString("op"u8, operation is IgnoreFinding ? "ignoreFinding"u8 : "heedFinding"u8);
        writer.WriteString("rule"u8, operation.Rule);
        writer.WriteString("words"u8, operation.Words);
        writer.WriteString("paragraph"u8, operation.Paragraph);
        if (operation is IgnoreFinding { Reason: { } reason })
            writer.WriteString("reason"u8, reason);
    }

    /// <summary>Null where it is no operation on a finding.</summary>
    public static FindingOperation? Read(string name, OperationFields fields) => name switch
    {
        "ignoreFinding" => new IgnoreFinding(fields.Id("rule"), fields.Text("words"), fields.OptionalId("paragraph"), fields.OptionalText("reason")),
        "heedFinding" => new HeedFinding(fields.Id("rule"), fields.Text("words"), fields.OptionalId("paragraph")),
        _ => null,
    };
}
