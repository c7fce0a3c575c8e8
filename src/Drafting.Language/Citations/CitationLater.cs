namespace Drafting.Language.Citations;

/// <summary>Nothing cited is later than the text itself.</summary>
internal sealed class CitationLater() : ParagraphRule("citationLater")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        var (known, day, language) = (reading.Setting.Known, reading.Setting.Day, reading.Setting.Language);
        foreach (var citation in reading.Citations)
        {
            // A wrong date is told by what is known of its number.
            var fact = CitedFacts.Of(citation, known);
            if (fact is null ? citation.Date?.Day > day : fact.Date > day && (citation.IsNamed || citation.Date?.Day == fact.Date))
                yield return Found(reading, citation.NumberStart, citation.NumberLength, ("number", CitedFacts.Number(reading, citation)), ("day", CitedFacts.Printed(fact?.Date ?? citation.Date!.Value.Day, language))) with
                {
                    Evidence = fact is null ? null : CitedFacts.Evidence(fact, language),
                };
        }
    }
}
