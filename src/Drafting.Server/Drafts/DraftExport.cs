using Drafting.Documents;
using Drafting.Formats;
using Drafting.Formats.Sponsors;
using Drafting.Formats.Threads;
using Drafting.Operations;

namespace Drafting.Server.Drafts;

/// <summary>A draft as it is to be printed.</summary>
internal static class DraftExport
{
    /// <summary>The draft as printed: who submits it, for whom each sponsors, and the asterisk while the list may still change.</summary>
    public static ExportedDocument Of(Draft draft)
    {
        var printed = ExportedDocument.Of(Document(draft)) with
        {
            Sponsors = SponsorList.Names(draft.PresentSponsors, draft.Language),
            SubmittedBy = SponsorList.SubmittedBy(draft.Proponent, draft.Language),
        };
        return SponsorList.Note(draft, draft.Language) is { } note
            ? printed with { Paragraphs = [new("sponsors-note", ParagraphKind.Footnote, 0, SponsorList.Asterisk, Delta.FromText(note)), .. printed.Paragraphs] }
            : printed;
    }

    /// <summary>The same, with the comments beside it if somebody asked for them.</summary>
    public static ExportedDocument Of(Draft draft, bool comments) => comments ? ThreadExport.Beside(Of(draft), draft) : Of(draft);

    /// <summary>The draft as a finished text would be: with printed numbers, and the sponsors who have not withdrawn in the order of official lists.</summary>
    public static ParsedDocument Document(Draft draft)
    {
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var labels = PrintedLabels.Of(live, draft.Language);
        return new()
        {
            Kind = draft.Masthead.AdoptedOn is null ? DocumentKind.DraftResolution : DocumentKind.Resolution,
            Symbol = draft.Masthead.Symbol,
            Title = draft.Title,
            Language = draft.Language,
            Masthead = draft.Masthead,
            Sponsors = Sponsors(draft),
            Proponent = draft.Proponent,
            Paragraphs = [.. live.Zip(labels, (paragraph, label) => paragraph with { Label = label })],
        };
    }

    private static IReadOnlyList<NamedSponsor> Sponsors(Draft draft) =>
    [
        .. SponsorList.Ordered(draft.PresentSponsors, draft.Language).Select(pair => new NamedSponsor(
            pair.Delegation.Code,
            SponsorList.Name(pair.Delegation, pair.Sponsor.Group, draft.Language),
            pair.Sponsor.Group,
            IsAdditional: draft.Issues is [.., var issue] && !issue.Sponsors.Any(named => named.Delegation == pair.Delegation.Code))),
    ];
}
