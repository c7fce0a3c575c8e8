namespace Drafting.Language.Citations;

/// <summary>The rules of what is cited: that it exists, is of that day and is called so.</summary>
internal static class CitationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new CitationDate(), new CitationOrgan(), new CitationSession(), new CitationUnknown(), new CitationLater(),
        new CitationTwoDates(), new CitationForms(), new CitationFirst(), new CitationSuperseded(), new CitationTitle(),
    ];
}
