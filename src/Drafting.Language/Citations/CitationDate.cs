using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>The date printed with a resolution is the day it was adopted.</summary>
internal sealed class CitationDate() : ParagraphRule("citationDate")
{
    public override IEnumerable<Finding> In(Reading reading)
    {
        var (known, language) = (reading.Setting.Known, reading.Setting.Language);
        foreach (var citation in reading.Citations)
        {
            if (citation.Date is not { } date || Right(citation, known) is not { } right)
                continue;
            var (printed, wanted) = (reading.Text.Substring(date.Start, date.Length), "");
            wanted = Dates.PrintedLike(right.Date, language, like: printed);
            yield return Found(reading, date.Start, date.Length, ("number", CitedFacts.Number(reading, citation)), ("found", printed), ("wanted", wanted)) with
            {
                Level = CitedFacts.Level(right),
                Fix = right.IsDisputed ? null : Fixes.Replace(reading, date.Start, date.Length, wanted),
                Evidence = CitedFacts.Evidence(right, language),
            };
        }
    }

    /// <summary>What is known of a citation whose date is wrong; null where it is right, or not known, or another organ's.</summary>
    public static KnownResolution? Right(Citation citation, KnownResolutions known)
    {
        if (citation.Date is null || citation.Organs.Any(organ => CitedFacts.AgreesWith(citation, organ, known)) || CitedFacts.MayBeAnothers(citation) || CitationOrgan.Adopter(citation, known) is not null)
            return null;
        var family = known.Family(citation.Key).ToList();
        // Of a bare number with parts of several days nobody can tell which is meant.
        return family.Count == 0 || family[0].Key != citation.Key && family.Select(each => each.Date).Distinct().Count() > 1 ? null : family[0];
    }
}
