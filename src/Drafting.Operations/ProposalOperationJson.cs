using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Operations on proposals in their JSON form.</summary>
public static class ProposalOperationJson
{
    internal static void WriteFields(Utf8JsonWriter writer, ProposalOperation operation)
    {
        switch (operation)
        {
            case Propose propose:
                writer.WriteString("op"u8, "propose"u8);
                writer.WriteString("proposal"u8, propose.Proposal);
                WriteWho(writer, propose.Delegation, propose.Group);
                WriteSteps(writer, "operations"u8, propose.Operations);
                WriteStretches(writer, "reserved"u8, propose.Reserved);
                if (propose.InsteadOf is not null)
                    writer.WriteString("insteadOf"u8, propose.InsteadOf);
                WriteReason(writer, propose.Reason);
                break;
            case EditProposal edit:
                writer.WriteString("op"u8, "editProposal"u8);
                writer.WriteString("proposal"u8, edit.Proposal);
                WriteSteps(writer, "over"u8, edit.Over);
                WriteSteps(writer, "operations"u8, edit.Operations);
                break;
            case TakeStance stance:
                writer.WriteString("op"u8, "takeStance"u8);
                writer.WriteString("proposal"u8, stance.Proposal);
                WriteWho(writer, stance.Delegation, stance.Group);
                writer.WriteString("stance"u8, WireName.Of(stance.Stance));
                WriteReason(writer, stance.Reason);
                break;
            case AcceptProposal accept:
                writer.WriteString("op"u8, "acceptProposal"u8);
                writer.WriteString("proposal"u8, accept.Proposal);
                if (accept.Hunks is { } hunks)
                {
                    writer.WriteStartArray("hunks"u8);
                    foreach (var hunk in hunks)
                        writer.WriteNumberValue(hunk);
                    writer.WriteEndArray();
                }

                if (accept.Of is { } places)
                    writer.WriteNumber("of"u8, places);
                if (accept.Seen is { } seen)
                    writer.WriteNumber("seen"u8, seen);
                if (accept.Written is { } written)
                    writer.WriteNumber("written"u8, written);
                if (accept.Steps > 0)
                    writer.WriteNumber("steps"u8, accept.Steps);
                break;
            case CloseProposal close:
                writer.WriteString("op"u8, "closeProposal"u8);
                writer.WriteString("proposal"u8, close.Proposal);
                writer.WriteString("end"u8, WireName.Of(close.End));
                WriteReason(writer, close.Reason);
                break;
            case ReopenProposal reopen:
                writer.WriteString("op"u8, "reopenProposal"u8);
                writer.WriteString("proposal"u8, reopen.Proposal);
                if (reopen.Operations is { } operations)
                    WriteSteps(writer, "operations"u8, operations);
                break;
            default:
                throw new ArgumentException($"Unknown operation {operation.GetType().Name}.", nameof(operation));
        }
    }

    /// <summary>The operation; null where the name is of no operation on proposals.</summary>
    /// <exception cref="FormatException">It is malformed.</exception>
    internal static ProposalOperation? Read(string name, OperationFields fields) => name switch
    {
        "propose" => new Propose(
            fields.Id("proposal"), fields.Text("delegation"), fields.OptionalText("group"), Steps(fields, "operations"), fields.OptionalObjects("reserved", ReadStretch) ?? [],
            fields.OptionalId("insteadOf"), fields.OptionalText("reason")),
        "editProposal" => new EditProposal(fields.Id("proposal"), Steps(fields, "over"), Steps(fields, "operations")),
        "takeStance" => new TakeStance(fields.Id("proposal"), fields.Text("delegation"), fields.OptionalText("group"), fields.Name<Stance>("stance"), fields.OptionalText("reason")),
        "acceptProposal" => new AcceptProposal(fields.Id("proposal"), fields.OptionalNumbers("hunks"), fields.OptionalNumber("of"), fields.OptionalLong("seen"), fields.OptionalLong("written"), fields.Number("steps", 0)),
        "closeProposal" => new CloseProposal(fields.Id("proposal"), fields.Name<ProposalEnd>("end"), fields.OptionalText("reason")),
        "reopenProposal" => new ReopenProposal(fields.Id("proposal"), fields.OptionalObjects("operations", OperationJson.Read)),
        _ => null,
    };

    private static IReadOnlyList<Operation> Steps(OperationFields fields, string name) => fields.OptionalObjects(name, OperationJson.Read) ?? [];

    /// <summary>Reads <c>{paragraph, start?, length?}</c>.</summary>
    /// <exception cref="FormatException">It is malformed.</exception>
    public static TextStretch ReadStretch(JsonElement json)
    {
        var fields = new OperationFields(json);
        return fields.OptionalNumber("length") is { } length ? new(fields.Id("paragraph"), fields.Number("start", 0), length) : new(fields.Id("paragraph"), 0, null);
    }

    /// <summary>Writes what <see cref="ReadStretch"/> reads.</summary>
    public static void WriteStretch(Utf8JsonWriter writer, TextStretch stretch)
    {
        writer.WriteStartObject();
        writer.WriteString("paragraph"u8, stretch.Paragraph);
        if (stretch.Length is { } length)
        {
            writer.WriteNumber("start"u8, stretch.Start);
            writer.WriteNumber("length"u8, length);
        }

        writer.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<Operation> steps)
    {
        writer.WriteStartArray(name);
        foreach (var step in steps)
            OperationJson.Write(writer, step);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list of stretches; none where there are none.</summary>
    internal static void WriteStretches(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<TextStretch> stretches)
    {
        if (stretches.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var stretch in stretches)
            WriteStretch(writer, stretch);
        writer.WriteEndArray();
    }

    private static void WriteWho(Utf8JsonWriter writer, string delegation, string? group)
    {
        writer.WriteString("delegation"u8, delegation);
        if (group is not null)
            writer.WriteString("group"u8, group);
    }

    private static void WriteReason(Utf8JsonWriter writer, string? reason)
    {
        if (reason is not null)
            writer.WriteString("reason"u8, reason);
    }
}
