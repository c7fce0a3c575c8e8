using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Sponsors and their ledger in their JSON forms.</summary>
public static class SponsorJson
{
    /// <summary>Writes <c>ledger: [{delegation, change, role, group, revision, at, by, byDelegation, capacity}]</c>.</summary>
    public static void WriteLedger(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("ledger"u8);
        foreach (var line in draft.Ledger)
        {
            writer.WriteStartObject();
            writer.WriteString("delegation"u8, line.Delegation);
            writer.WriteString("change"u8, WireName.Of(line.Change));
            writer.WriteString("role"u8, WireName.Of(line.Role));
            writer.WriteString("group"u8, line.Group);
            writer.WriteNumber("revision"u8, line.Revision);
            writer.WriteTime("at", line.At);
            writer.WriteString("by"u8, line.By);
            writer.WriteString("byDelegation"u8, line.ByDelegation);
            writer.WriteString("capacity"u8, line.Capacity);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static LedgerLine ReadLine(JsonElement json) => new(
        json.GetProperty("delegation").GetString()!,
        WireName.Parse<LedgerChange>(json.GetProperty("change").GetString()!)!.Value,
        WireName.Parse<SponsorRole>(json.GetProperty("role").GetString()!)!.Value,
        json.OptionalString("group"),
        json.GetProperty("revision").GetInt64(),
        json.GetProperty("at").GetDateTimeOffset(),
        json.OptionalString("by"),
        json.OptionalString("byDelegation"));

    /// <summary>The ledger of a draft that is older than it: who joined and who withdrew, by whom is not known.</summary>
    internal static IEnumerable<LedgerLine> Reconstructed(IEnumerable<Sponsor> sponsors)
    {
        foreach (var sponsor in sponsors)
        {
            yield return new(sponsor.Delegation, LedgerChange.Joined, sponsor.Role, sponsor.Group, 0, sponsor.Since, null, sponsor.Delegation);
            if (sponsor.Withdrawn is { } withdrawn)
                yield return new(sponsor.Delegation, LedgerChange.Withdrew, sponsor.Role, sponsor.Group, 0, withdrawn, null, sponsor.Delegation);
        }
    }

    internal static void WriteStored(Utf8JsonWriter writer, string name, IEnumerable<Sponsor> sponsors)
    {
        writer.WriteStartArray(name);
        foreach (var sponsor in sponsors)
        {
            writer.WriteStartObject();
            writer.WriteString("delegation"u8, sponsor.Delegation);
            writer.WriteString("role"u8, WireName.Of(sponsor.Role));
            writer.WriteTime("since", sponsor.Since);
            writer.WriteTime("withdrawn", sponsor.Withdrawn);
            writer.WriteString("group"u8, sponsor.Group);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static Sponsor ReadStored(JsonElement json) => new(
        json.GetProperty("delegation").GetString()!,
        WireName.Parse<SponsorRole>(json.GetProperty("role").GetString()!)!.Value,
        json.GetProperty("since").GetDateTimeOffset(),
        json.OptionalTime("withdrawn"),
        json.OptionalString("group"));

    /// <summary>Writes <c>sponsorship: {open, reason, at, by}</c>: the facilitator's word, or null; and <c>proponent: {kind, name}</c>, or null.</summary>
    internal static void WriteSponsorship(Utf8JsonWriter writer, Draft draft)
    {
        if (draft.Sponsorship is { } word)
        {
            writer.WriteStartObject("sponsorship"u8);
            writer.WriteBoolean("open"u8, word.Open);
            writer.WriteString("reason"u8, word.Reason);
            writer.WriteTime("at", word.At);
            writer.WriteString("by"u8, word.By);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("sponsorship"u8);
        }

        if (draft.Proponent is { } proponent)
            WriteProponent(writer, proponent);
        else
            writer.WriteNull("proponent"u8);
    }

    internal static void WriteProponent(Utf8JsonWriter writer, Proponent proponent)
    {
        writer.WriteStartObject("proponent"u8);
        writer.WriteString("kind"u8, WireName.Of(proponent.Kind));
        writer.WriteString("name"u8, proponent.Name);
        writer.WriteEndObject();
    }

    internal static SponsorshipWord? ReadSponsorship(JsonElement json) => json.OptionalObject("sponsorship") is { } word
        ? new(word.GetProperty("open").GetBoolean(), word.OptionalString("reason"), word.GetProperty("at").GetDateTimeOffset(), word.OptionalString("by"))
        : null;

    internal static Proponent? ReadProponent(JsonElement json) => json.OptionalObject("proponent") is { } proponent
        ? new(WireName.Parse<ProponentKind>(proponent.GetProperty("kind").GetString()!)!.Value, proponent.OptionalString("name"))
        : null;
}
