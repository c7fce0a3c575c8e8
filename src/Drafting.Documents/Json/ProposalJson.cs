using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Proposals in their JSON form, the stored one and the contract's.</summary>
public static class ProposalJson
{
    /// <summary>
    /// Writes <c>proposals: [{id, delegation, group, revision, written, at, by, reason, operations, reserved, insteadOf, touched, stances, state, ending}]</c>,
    /// in the order of their making.
    /// </summary>
    /// <param name="stored">With what would undo the accepted ones, <c>undo</c>: the state as kept.</param>
    public static void Write(Utf8JsonWriter writer, PlacedBook<Proposal> proposals, bool stored = false)
    {
        writer.WriteStartArray("proposals"u8);
        foreach (var proposal in proposals.All)
            Write(writer, proposal, stored);
        writer.WriteEndArray();
    }

    /// <summary>Writes <c>speakers: [{group, delegations}]</c>.</summary>
    public static void WriteSpeakers(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("speakers"u8);
        foreach (var speakers in draft.Speakers)
        {
            writer.WriteStartObject();
            writer.WriteString("group"u8, speakers.Group);
            writer.WriteStartArray("delegations"u8);
            foreach (var delegation in speakers.Delegations)
                writer.WriteStringValue(delegation);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads one of what <see cref="WriteSpeakers"/> wrote.</summary>
    public static Speakers ReadSpeakers(JsonElement json) =>
        new(json.GetProperty("group").GetString()!, [.. json.GetProperty("delegations").EnumerateArray().Select(code => code.GetString()!)]);

    /// <summary>Reads one.</summary>
    public static Proposal Read(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        Delegation = json.GetProperty("delegation").GetString()!,
        Group = json.OptionalString("group"),
        Made = new(json.GetProperty("revision").GetInt64(), json.GetProperty("at").GetDateTimeOffset(), json.OptionalString("by"), json.GetProperty("delegation").GetString()),
        Written = (json.TryGetProperty("written"u8, out var written) ? written : json.GetProperty("revision")).GetInt64(),
        Reason = json.OptionalString("reason"),
        Operations = [.. json.GetProperty("operations").EnumerateArray().Select(OperationJson.Read)],
        Undo = json.OptionalList("undo")?.Select(OperationJson.Read).ToList(),
        Reserved = [.. json.GetProperty("reserved").EnumerateArray().Select(ProposalOperationJson.ReadStretch)],
        InsteadOf = json.OptionalString("insteadOf"),
        Touched = json.TryGetProperty("touched"u8, out var touched) && touched.ValueKind == JsonValueKind.Number ? touched.GetInt64() : null,
        Stances = [.. json.GetProperty("stances").EnumerateArray().Select(ReadStance)],
        State = WireName.Parse<ProposalState>(json.GetProperty("state").GetString()!)!.Value,
        Ending = json.TryGetProperty("ending"u8, out var ending) && ending.ValueKind == JsonValueKind.Object
            ? new(ending.GetProperty("revision").GetInt64(), ending.GetProperty("at").GetDateTimeOffset(), ending.OptionalString("by"), ending.OptionalString("reason"))
            : null,
    };

    private static void Write(Utf8JsonWriter writer, Proposal proposal, bool stored)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, proposal.Id);
        writer.WriteString("delegation"u8, proposal.Delegation);
        writer.WriteString("group"u8, proposal.Group);
        writer.WriteNumber("revision"u8, proposal.Made.Revision);
        writer.WriteNumber("written"u8, proposal.Written);
        writer.WriteTime("at", proposal.Made.At);
        writer.WriteString("by"u8, proposal.Made.User);
        writer.WriteString("reason"u8, proposal.Reason);
        WriteOperations(writer, "operations"u8, proposal.Operations);
        if (stored && proposal.Undo is { } undo)
            WriteOperations(writer, "undo"u8, undo);
        writer.WriteStartArray("reserved"u8);
        foreach (var stretch in proposal.Reserved)
            ProposalOperationJson.WriteStretch(writer, stretch);
        writer.WriteEndArray();
        writer.WriteString("insteadOf"u8, proposal.InsteadOf);
        if (proposal.Touched is { } touched)
            writer.WriteNumber("touched"u8, touched);
        else
            writer.WriteNull("touched"u8);
        WriteStances(writer, proposal);
        writer.WriteString("state"u8, WireName.Of(proposal.State));
        WriteEnding(writer, proposal.Ending);
        writer.WriteEndObject();
    }

    private static void WriteOperations(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<Operation> operations)
    {
        writer.WriteStartArray(name);
        foreach (var operation in operations)
            OperationJson.Write(writer, operation);
        writer.WriteEndArray();
    }

    private static void WriteStances(Utf8JsonWriter writer, Proposal proposal)
    {
        writer.WriteStartArray("stances"u8);
        foreach (var taken in proposal.Stances)
        {
            writer.WriteStartObject();
            writer.WriteString("delegation"u8, taken.Delegation);
            writer.WriteString("group"u8, taken.Group);
            writer.WriteString("stance"u8, WireName.Of(taken.Stance));
            writer.WriteString("reason"u8, taken.Reason);
            writer.WriteTime("at", taken.At);
            writer.WriteString("by"u8, taken.By);
            writer.WriteBoolean("earlier"u8, taken.Earlier);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEnding(Utf8JsonWriter writer, ProposalEnding? ending)
    {
        if (ending is null)
        {
            writer.WriteNull("ending"u8);
            return;
        }

        writer.WriteStartObject("ending"u8);
        writer.WriteNumber("revision"u8, ending.Revision);
        writer.WriteTime("at", ending.At);
        writer.WriteString("by"u8, ending.By);
        writer.WriteString("reason"u8, ending.Reason);
        writer.WriteEndObject();
    }

    private static StanceTaken ReadStance(JsonElement json) => new(
        json.GetProperty("delegation").GetString()!,
        json.OptionalString("group"),
        WireName.Parse<Stance>(json.GetProperty("stance").GetString()!)!.Value,
        json.OptionalString("reason"),
        json.GetProperty("at").GetDateTimeOffset(),
        json.OptionalString("by"),
        json.TryGetProperty("earlier"u8, out var earlier) && earlier.GetBoolean());
}
