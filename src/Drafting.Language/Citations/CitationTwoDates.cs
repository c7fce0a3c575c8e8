namespace Drafting.Language.Citations;

/// <summary>A resolution of which nothing is known has one date throughout a text.</summary>
internal sealed class CitationTwoDates() : TextRule("citationTwoDates")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var days = new Dictionary<CitedKey, DateOnly>();
        foreach (var reading in readings)
        {
            foreach (var citation in reading.Citations)
            {
                if (citation.Date is not { } date || setting.Known.Family(citation.Key).Any() || days.TryAdd(citation.Key, date.Day) || days[citation.Key] == date.Day)
                    continue;
                yield return Found(reading, date.Start, date.Length,
                    ("number", CitedFacts.Number(reading, citation)), ("found", reading.Text.Substring(date.Start, date.Length)), ("first", CitedFacts.Printed(days[citation.Key], setting.Language)));
            }
        }
    }
}
