namespace Drafting.Language.Citations;

/// <summary>The title printed with a resolution is its title. Marks, case and accents are not compared, and a part of it will do.</summary>
internal sealed class CitationTitle() : ParagraphRule("citationTitle")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        foreach (var citation in reading.Citations)
        {
            if (citation.Title is not { } title || reading.Setting.Known.Find(citation.KeyOf(CitedFacts.OrganOf(citation, reading.Setting.Known))) is not { } known || known.Key.Number != citation.Key.Number || known.Title(reading.Setting.Language) is not { } wanted)
                continue;
            var (printed, right) = (FoldedTitle.Of(title.Text), FoldedTitle.Of(wanted));
            if (printed.Length > 0 && !right.Contains(printed, StringComparison.Ordinal) && !printed.Contains(right, StringComparison.Ordinal))
                yield return Found(reading, title.Start, title.Length, ("number", CitedFacts.Number(reading, citation)), ("found", title.Text), ("wanted", wanted)) with
                {
                    Evidence = CitedFacts.Evidence(known, reading.Setting.Language),
                };
        }
    }
}
