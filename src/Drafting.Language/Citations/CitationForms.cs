namespace Drafting.Language.Citations;

/// <summary>What a text cites by number elsewhere it does not cite by symbol: “resolution 72/7”, not “A/RES/72/7”. Notes and brackets may.</summary>
internal sealed class CitationForms() : TextRule("citationForms")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        if (!readings.Any(reading => reading.Text.Contains("/RES/", StringComparison.Ordinal)))
            yield break;
        var cited = readings.SelectMany(reading => reading.Citations).Select(citation => citation.Key).ToHashSet();
        foreach (var reading in readings.Where(reading => reading.Kind is Operations.ParagraphKind.Preambular or Operations.ParagraphKind.Operative or Operations.ParagraphKind.Sub))
        {
            foreach (var document in CitedDocuments.In(reading.Text, setting.Language))
            {
                if (document.Kind == CitedDocumentKind.Document && KnownResolutions.KeyOf(document.Name) is { } key && cited.Contains(key) && (document.Start == 0 || reading.Text[document.Start - 1] != '('))
                    yield return Found(reading, document.Start, document.Length, ("found", document.Name), ("wanted", key.Number));
            }
        }
    }
}
