using System.Globalization;

namespace Drafting.Language.Citations;

/// <summary>
/// There is a resolution of that number. That there is none is sure only of sessions that are known whole, and of the Security Council, whose numbers
/// go on from year to year; of other sessions of the General Assembly a number that no text at hand cites is worth a look.
/// </summary>
internal sealed class CitationUnknown() : ParagraphRule("citationUnknown")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        var (known, language) = (reading.Setting.Known, reading.Setting.Language);
        foreach (var citation in reading.Citations)
        {
            if (citation.Kind != CitedKind.Resolution || citation.Organs.Any(organ => known.Family(citation.KeyOf(organ)).Any()))
                continue;
            if (citation.Number.Form == NumberForm.WithYear)
            {
                if (citation.Organ == CitedOrgan.SecurityCouncil && known.Between(citation.Organ, citation.Number) is var (before, behind)
                    && (citation.Number.Year < before.Date.Year || citation.Number.Year > behind.Date.Year))
                    yield return Missing(before, before.Date.Year == behind.Date.Year ? before.Date.Year.ToString(CultureInfo.InvariantCulture) : $"{before.Date.Year}–{behind.Date.Year}");
                continue;
            }

            if (citation.IsNamed && known.LastOfItsSession(citation.Organ, citation.Number) is { } last)
                yield return Missing(last, last.Key.Number);
            else if (citation.IsNamed && citation.Number.Letters.Length == 0 && known.Nearest(citation.Organ, citation.Number) is { } near && !IsOutOfOrder(citation, known))
                yield return Missing(near, near.Key.Number) with { Level = FindingLevel.Hint };

            Finding Missing(KnownResolution known, string nearest) => Found(reading, citation.NumberStart, citation.NumberLength, ("number", CitedFacts.Number(reading, citation)), ("nearest", nearest)) with { Evidence = CitedFacts.Evidence(known, language) };
        }
    }

    // That its date is impossible says more.
    private static bool IsOutOfOrder(Citation citation, KnownResolutions known) =>
        citation.Date is { } date && (!CitedFacts.IsPossible(citation, citation.Organ)
            || known.Between(citation.Organ, citation.Number) is var (before, behind) && (date.Day < before.Date || date.Day > behind.Date));
}
