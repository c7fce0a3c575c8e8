namespace Drafting.Language.Citations;

/// <summary>The newest resolution of a title that a text cites is the newest there is: when a template is rolled forward, the last one has often been forgotten.</summary>
internal sealed class CitationSuperseded() : TextRule("citationSuperseded")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var newest = new Dictionary<string, (Reading Reading, Citation Citation, KnownResolution Known)>(StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            foreach (var citation in reading.Citations)
            {
                if (CitedFacts.Of(citation, setting.Known) is { } known && known.Title(setting.Language) is { } title
                    && (!newest.TryGetValue(FoldedTitle.Of(title), out var other) || other.Known.Date < known.Date))
                    newest[FoldedTitle.Of(title)] = (reading, citation, known);
            }
        }

        var own = setting.Symbol is { } symbol ? KnownResolutions.KeyOf(symbol) : null;
        var order = readings.Select((reading, index) => (reading, index)).ToDictionary(each => each.reading, each => each.index);
        foreach (var (reading, citation, known) in newest.Values.OrderBy(each => order[each.Reading]).ThenBy(each => each.Citation.Start))
        {
            if (setting.Known.Newer(known, setting.Language, setting.Day).FirstOrDefault(newer => newer.Key != own) is { } newer)
                yield return Found(reading, citation.NumberStart, citation.NumberLength, ("number", CitedFacts.Number(reading, citation)), ("newer", newer.Key.Number), ("day", CitedFacts.Printed(newer.Date, setting.Language))) with
                {
                    Evidence = CitedFacts.Evidence(newer, setting.Language),
                };
        }
    }
}
