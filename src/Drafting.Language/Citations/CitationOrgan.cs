namespace Drafting.Language.Citations;

/// <summary>A resolution is of the organ the words say: where another one adopted that number on the printed day, they do not.</summary>
internal sealed class CitationOrgan() : ParagraphRule("citationOrgan")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        var (known, language) = (reading.Setting.Known, reading.Setting.Language);
        foreach (var citation in reading.Citations)
        {
            if (Adopter(citation, known) is not { } adopter)
                continue;
            yield return Found(reading, citation.NumberStart, citation.NumberLength,
                ("number", CitedFacts.Number(reading, citation)), ("found", OrganNames.Write(citation.Organ, language)), ("wanted", OrganNames.Write(adopter.Key.Organ, language))) with
            {
                Evidence = CitedFacts.Evidence(adopter, language),
            };
        }
    }

    /// <summary>What another organ than the one the words name adopted under that number on the printed day, when that one did not; null where there is no such thing.</summary>
    public static KnownResolution? Adopter(Citation citation, KnownResolutions known)
    {
        if (citation.Date is not { } date || !citation.IsNamed || citation.Organ == CitedOrgan.Other || citation.Organs.Any(organ => CitedFacts.AgreesWith(citation, organ, known)))
            return null;
        // Unless it is known what the named organ adopted under that number, its session must not fit.
        if (CitedFacts.IsPossible(citation, citation.Organ) && !known.Family(citation.Key).Any())
            return null;
        return Enum.GetValues<CitedOrgan>().Where(organ => organ != citation.Organ && SessionTimes.Has(organ, citation.Number))
            .SelectMany(organ => known.Family(citation.KeyOf(organ))).FirstOrDefault(each => each.Date == date.Day);
    }
}
