using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Operations that concern no paragraph, in their JSON form.</summary>
internal static class RoomOperationJson
{
    public static void WriteFields(Utf8JsonWriter writer, RoomOperation operation)
    {
        switch (operation)
        {
            case AddSponsor add:
                writer.WriteString("op"u8, "addSponsor"u8);
                writer.WriteString("delegation"u8, add.Delegation);
                writer.WriteString("role"u8, WireName.Of(add.Role));
                WriteGiven(writer, "group", add.Group);
                break;
            case WithdrawSponsor withdraw:
                writer.WriteString("op"u8, "withdrawSponsor"u8);
                writer.WriteString("delegation"u8, withdraw.Delegation);
                break;
            case SetSponsorship sponsorship:
                writer.WriteString("op"u8, "setSponsorship"u8);
                writer.WriteBoolean("open"u8, sponsorship.Open);
                WriteGiven(writer, "reason", sponsorship.Reason);
                break;
            case SetWording wording:
                writer.WriteString("op"u8, "setWording"u8);
                writer.WriteString("by"u8, WireName.Of(wording.By));
                break;
            case SetSpeakers speakers:
                writer.WriteString("op"u8, "setSpeakers"u8);
                writer.WriteString("group"u8, speakers.Group);
                WriteTexts(writer, "delegations", speakers.Delegations);
                break;
            case SetProponent proponent:
                writer.WriteString("op"u8, "setProponent"u8);
                writer.WriteString("kind"u8, proponent.Kind);
                WriteGiven(writer, "name", proponent.Name);
                break;
            case SetStage stage:
                writer.WriteString("op"u8, "setStage"u8);
                writer.WriteString("stage"u8, stage.Stage);
                WriteGiven(writer, "symbol", stage.Symbol);
                WriteGiven(writer, "reason", stage.Reason);
                WriteGiven(writer, "deadline", stage.Deadline);
                WriteGiven(writer, "timeZone", stage.TimeZone);
                WriteGiven(writer, "at", stage.At);
                WriteGiven(writer, "hash", stage.Hash);
                break;
            case NameVersion version:
                writer.WriteString("op"u8, "nameVersion"u8);
                writer.WriteString("label"u8, version.Label);
                break;
            case IssueAddendum addendum:
                writer.WriteString("op"u8, "issueAddendum"u8);
                WriteGiven(writer, "symbol", addendum.Symbol);
                if (addendum.Delegations is { } delegations)
                    WriteTexts(writer, "delegations", delegations);
                break;
            case TakeIn taken:
                writer.WriteString("op"u8, "takeIn"u8);
                writer.WriteString("draft"u8, taken.Draft);
                writer.WriteNumber("from"u8, taken.From);
                writer.WriteNumber("revision"u8, taken.Revision);
                break;
            case BreakSilence broken:
                writer.WriteString("op"u8, "breakSilence"u8);
                writer.WriteString("sealed"u8, broken.Sealed);
                break;
            case ReleaseObjections release:
                writer.WriteString("op"u8, "releaseObjections"u8);
                writer.WriteString("by"u8, release.By);
                writer.WriteStartArray("objections"u8);
                foreach (var objection in release.Objections)
                    ObjectionJson.Write(writer, objection);
                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"Unknown operation {operation.GetType().Name}.", nameof(operation));
        }
    }

    /// <exception cref="FormatException">It is not an operation.</exception>
    public static RoomOperation Read(string name, OperationFields fields) => name switch
    {
        "addSponsor" => new AddSponsor(fields.Text("delegation"), fields.OptionalName<SponsorRole>("role") ?? SponsorRole.Co, fields.OptionalText("group")),
        "withdrawSponsor" => new WithdrawSponsor(fields.Text("delegation")),
        "setWording" => new SetWording(fields.Name<WordingBy>("by")),
        "setSpeakers" => new SetSpeakers(fields.Text("group"), fields.OptionalTexts("delegations") ?? throw new FormatException("“delegations” is missing.")),
        "setSponsorship" => new SetSponsorship(fields.Flag("open"), fields.OptionalText("reason")),
        "setProponent" => new SetProponent(fields.Text("kind"), fields.OptionalText("name")),
        "setStage" => new SetStage(fields.Text("stage"), fields.OptionalText("symbol"), fields.OptionalText("reason"))
        {
            Deadline = fields.OptionalText("deadline"),
            TimeZone = fields.OptionalText("timeZone"),
            At = fields.OptionalText("at"),
            Hash = fields.OptionalText("hash"),
        },
        "nameVersion" => new NameVersion(fields.Text("label")),
        "issueAddendum" => new IssueAddendum(fields.OptionalText("symbol"), fields.OptionalTexts("delegations")),
        "takeIn" => new TakeIn(fields.Id("draft"), fields.Long("from"), fields.Long("revision")),
        "breakSilence" => new BreakSilence(fields.Text("sealed")),
        "releaseObjections" => new ReleaseObjections(fields.Text("by"), fields.Objects("objections", ObjectionJson.Read)),
        _ => throw new FormatException($"There is no operation “{name}”."),
    };

    private static void WriteGiven(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    internal static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
