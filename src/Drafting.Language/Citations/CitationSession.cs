namespace Drafting.Language.Citations;

/// <summary>The date printed with a resolution of which nothing is known lies within its session, and between those of the numbers before and behind it.</summary>
internal sealed class CitationSession() : ParagraphRule("citationSession")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        var (known, language) = (reading.Setting.Known, reading.Setting.Language);
        foreach (var citation in reading.Citations)
        {
            if (citation.Date is not { } date || CitedFacts.MayBeAnothers(citation) || CitationOrgan.Adopter(citation, known) is not null
                || citation.Organs.Any(organ => known.Family(citation.KeyOf(organ)).Any() || organ == CitedOrgan.Other))
                continue;
            if (!citation.Organs.Any(organ => CitedFacts.IsPossible(citation, organ)))
                yield return Impossible(SessionTimes.Of(citation.Organ, citation.Number)!.Value.First, SessionTimes.Of(citation.Organ, citation.Number)!.Value.Last);
            else if (citation.Kind == CitedKind.Resolution && known.Between(citation.Organ, citation.Number) is var (before, behind) && (date.Day < before.Date || date.Day > behind.Date))
                yield return Impossible(before.Date, behind.Date) with { Evidence = CitedFacts.Evidence(date.Day < before.Date ? before : behind, language) };

            Finding Impossible(DateOnly first, DateOnly last) => Found(reading, date.Start, date.Length,
                ("number", CitedFacts.Number(reading, citation)), ("found", reading.Text.Substring(date.Start, date.Length)), ("first", CitedFacts.Printed(first, language)), ("last", CitedFacts.Printed(last, language)));
        }
    }
}
