using Drafting.Documents;
using Drafting.Formats;

namespace Drafting.Server.Drafts;

/// <summary>A draft as it is to be printed.</summary>
internal static class DraftExport
{
    public static ExportedDocument Of(Draft draft)
    {
        var live = draft.Live.Select(placed => placed.Content).ToList();
        var labels = PrintedLabels.Of(live, draft.Language);
        return new()
        {
            Language = draft.Language,
            Title = draft.Title,
            Masthead = draft.Masthead,
            Sponsors = Sponsors(draft),
            Paragraphs = [.. live.Zip(labels, (paragraph, label) => new ExportedParagraph(paragraph.Id, paragraph.Kind, paragraph.Level, label, paragraph.Text))],
        };
    }

    /// <summary>The names of those who have not withdrawn, in the order of official lists.</summary>
    private static IReadOnlyList<string> Sponsors(Draft draft) =>
    [
        .. draft.Sponsors.Where(sponsor => sponsor.Withdrawn is null).Select(sponsor => Delegations.Find(sponsor.Delegation)).OfType<Delegation>()
            .Order(Delegations.Comparer(draft.Language)).Select(delegation => delegation.Name(draft.Language)),
    ];
}
