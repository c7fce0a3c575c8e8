using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Drafts as the contract shows them: live paragraphs with printed labels, sponsors in the order of official lists.</summary>
public static class DraftJson
{
    /// <summary>Writes the whole draft.</summary>
    /// <param name="role">The reader's role on it.</param>
    public static void Write(Utf8JsonWriter writer, Draft draft, DraftRole role)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, draft.Id);
        writer.WriteNumber("revision"u8, draft.Revision);
        writer.WriteString("title"u8, draft.Title);
        writer.WriteString("symbol"u8, draft.Masthead.Symbol);
        writer.WriteString("language"u8, draft.Language);
        writer.WriteString("stage"u8, WireName.Of(draft.Stage));
        writer.WriteNumber("workingRevision"u8, draft.WorkingRevision);
        writer.WriteString("wordingBy"u8, WireName.Of(draft.WordingBy));
        writer.WriteBoolean("textIsOpen"u8, draft.TextIsOpen);
        writer.WriteBoolean("sponsorshipIsOpen"u8, draft.SponsorshipIsOpen);
        writer.WriteString("template"u8, draft.Template);
        SnapshotJson.WriteOrigin(writer, draft);
        OriginalJson.Write(writer, draft);
        writer.WriteString("role"u8, WireName.Of(role));
        writer.WriteTime("createdAt", draft.CreatedAt);
        writer.WriteString("createdBy"u8, draft.CreatedBy);
        MastheadJson.Write(writer, draft.Masthead);
        WriteParagraphs(writer, draft);
        WriteSponsors(writer, draft);
        SponsorJson.WriteSponsorship(writer, draft);
        StageJson.WriteProgress(writer, Progress.Of(draft));
        StageJson.WriteFrozen(writer, draft);
        StageJson.WriteMoves(writer, draft);
        StageJson.WriteReopenings(writer, draft);
        writer.WritePropertyName("silence"u8);
        if (draft.Silences is [.., var silence])
            SilenceJson.Write(writer, silence);
        else
            writer.WriteNullValue();
        WriteIssues(writer, draft);
        ProposalJson.Write(writer, draft.Proposals);
        ProposalJson.WriteSpeakers(writer, draft);
        ThreadJson.Write(writer, draft.Threads);
        SealedThreadJson.Write(writer, draft.SealedThreads);
        IgnoredFindingJson.Write(writer, draft);
        writer.WriteEndObject();
    }

    private static void WriteIssues(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("issues"u8);
        foreach (var issue in draft.Issues)
        {
            writer.WriteStartObject();
            writer.WriteString("symbol"u8, issue.Symbol);
            writer.WriteNumber("revision"u8, issue.Revision);
            writer.WriteTime("at", issue.At);
            writer.WriteString("hash"u8, issue.Hash);
            writer.WriteStartArray("addenda"u8);
            foreach (var addendum in issue.Addenda)
                writer.WriteStringValue(addendum.Symbol);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParagraphs(Utf8JsonWriter writer, Draft draft)
    {
        var live = draft.Live.ToList();
        var labels = PrintedLabels.Of([.. live.Select(placed => placed.Content)], draft.Language);
        writer.WriteStartArray("paragraphs"u8);
        foreach (var (placed, label) in live.Zip(labels))
        {
            writer.WriteStartObject();
            ParagraphJson.WriteFields(writer, placed.Content, label);
            if (placed.Content.Label is { } pinned)
                writer.WriteString("pinnedLabel"u8, pinned);
            WriteChange(writer, placed.LastChange);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter writer, LastChange change)
    {
        writer.WriteNumber("revision"u8, change.Revision);
        writer.WriteTime("at", change.At);
        writer.WriteString("by"u8, change.User);
        writer.WriteString("delegation"u8, change.Delegation);
    }

    private static void WriteSponsors(Utf8JsonWriter writer, Draft draft)
    {
        writer.WriteStartArray("sponsors"u8);
        var known = draft.Sponsors.Select(sponsor => (Sponsor: sponsor, Delegation: Delegations.Find(sponsor.Delegation)!));
        foreach (var (sponsor, delegation) in known.OrderBy(pair => pair.Delegation, Delegations.Comparer(draft.Language)))
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, sponsor.Delegation);
            writer.WriteString("name"u8, delegation.Name(draft.Language));
            writer.WriteString("role"u8, WireName.Of(sponsor.Role));
            writer.WriteTime("since", sponsor.Since);
            writer.WriteTime("withdrawn", sponsor.Withdrawn);
            if (sponsor.Group is { } group)
                writer.WriteString("group"u8, group);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
