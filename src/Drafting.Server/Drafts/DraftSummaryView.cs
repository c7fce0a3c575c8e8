using Drafting.Documents;
using Drafting.Documents.Ports;
using Drafting.Operations;
using Drafting.Server.Access;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>A draft in somebody's list.</summary>
/// <param name="TemplateName">Symbol of the text it began from, or its title; null where it began blank, or that text is gone.</param>
/// <param name="AgreedCount">Of <paramref name="ParagraphCount"/> paragraphs under negotiation, those agreed.</param>
/// <param name="Deadline">When the silence that runs on it ends; null where none runs.</param>
internal sealed record DraftSummaryView(
    string Id, string Title, string? Symbol, [property: Shape<LanguageShape>] string Language, [property: Shape<Stage>] string Stage, long Revision, int SponsorCount,
    DateTimeOffset CreatedAt, LastChangeView LastChange, [property: Shape<DraftRole>] string Role, string? Template, string? TemplateName, int AgreedCount, int ParagraphCount, DateTimeOffset? Deadline)
{
    /// <param name="people">Those who changed drafts last, by address.</param>
    /// <param name="templates">What the drafts' templates are called, by id.</param>
    public static DraftSummaryView Of(ListedDraft listed, IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, string> templates)
    {
        var summary = listed.Summary;
        return new(
            summary.Id, summary.Title, summary.Symbol, summary.Language, summary.Stage, summary.Revision, summary.SponsorCount, summary.CreatedAt,
            new(summary.LastChangeAt, summary.LastChangeBy, people.GetValueOrDefault(summary.LastChangeBy ?? "")?.Name, summary.LastChangeDelegation), WireName.Of(listed.Role), summary.Template,
            templates.GetValueOrDefault(summary.Template ?? ""), summary.AgreedCount, summary.ParagraphCount, summary.Deadline);
    }
}

/// <summary>Who changed something last, and when.</summary>
/// <param name="By">The account's address.</param>
/// <param name="ByName">The person's name; null where there is no such account any more.</param>
internal sealed record LastChangeView(DateTimeOffset At, string? By, string? ByName, string? Delegation);
