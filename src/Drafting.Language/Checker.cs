namespace Drafting.Language;

/// <summary>What was found in a text, and what need not be found again.</summary>
public sealed class CheckedFindings
{
    internal CheckedFindings(TextSetting setting, IReadOnlyDictionary<string, Kept> kept, IReadOnlyList<Reading> readings, IReadOnlyList<Finding> all)
    {
        Readings = readings;
        Setting = setting;
        ByParagraph = kept;
        All = all;
    }

    /// <summary>All findings in reading order.</summary>
    public IReadOnlyList<Finding> All { get; }

    /// <summary>Its paragraphs as they were read, in order.</summary>
    public IReadOnlyList<Reading> Readings { get; }

    /// <summary>What is the same for all of them.</summary>
    public TextSetting Setting { get; }

    internal IReadOnlyDictionary<string, Kept> ByParagraph { get; }

    /// <summary>A paragraph as it was read, and what the rules that look at it alone found.</summary>
    internal sealed record Kept(Reading Reading, IReadOnlyList<Finding> Findings);
}

/// <summary>Checks texts: findings follow from the text alone, and from what is known of resolutions.</summary>
public sealed class Checker(IReadOnlyList<Rule> rules)
{
    // Of one rule in one paragraph: nobody reads more, and who mends these sees the next.
    private const int MostOfOne = 200;

    private readonly ILookup<string, ParagraphRule> ofParagraphs = ByLanguage(rules.OfType<ParagraphRule>());
    private readonly ILookup<string, TextRule> ofTexts = ByLanguage(rules.OfType<TextRule>());

    /// <summary>What is wrong in a text. Paragraphs that are as they were in <paramref name="before"/> are not looked at again by rules that need no other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">What was found in an earlier state of it; null where there is none. The answer does not depend on it.</param>
    public CheckedFindings Check(CheckedText text, CheckedFindings? before = null)
    {
        var setting = new TextSetting(text.Language, text.Kind, text.Masthead.Organ, text.Symbol, text.Day) { Known = text.Known };
        var known = before?.Setting == setting ? before.ByParagraph : null;
        var kept = new Dictionary<string, CheckedFindings.Kept>(text.Paragraphs.Count, StringComparer.Ordinal);
        var readings = new List<Reading>(text.Paragraphs.Count);
        foreach (var paragraph in text.Paragraphs)
        {
            // A draft that another node has comes here anew each time: the paragraphs are the same where they say the same.
            var one = known?.GetValueOrDefault(paragraph.Id) is { } same && same.Reading.Paragraph == paragraph ? same : Look(new(paragraph, setting));
            kept[paragraph.Id] = one;
            readings.Add(one.Reading);
        }

        var place = readings.Select((reading, index) => (reading.Id, index)).ToDictionary(each => each.Id, each => each.index, StringComparer.Ordinal);
        var all = kept.Values.SelectMany(one => one.Findings)
            .Concat(ofTexts[setting.Language].SelectMany(rule => FirstOfEach(rule.In(readings, setting))))
            .OrderBy(finding => place[finding.Paragraph]).ThenBy(finding => finding.Start).ThenBy(finding => finding.Length);
        return new(setting, kept, readings, [.. all]);
    }

    private CheckedFindings.Kept Look(Reading reading) => new(reading, [.. ofParagraphs[reading.Setting.Language].SelectMany(rule => rule.In(reading).Take(MostOfOne))]);

    private static IEnumerable<Finding> FirstOfEach(IEnumerable<Finding> findings)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return findings.Where(finding => (counts[finding.Paragraph] = counts.GetValueOrDefault(finding.Paragraph) + 1) <= MostOfOne);
    }

    private static ILookup<string, T> ByLanguage<T>(IEnumerable<T> rules) where T : Rule =>
        rules.SelectMany(rule => rule.Entry.Languages, (rule, language) => (rule, language)).ToLookup(each => each.language, each => each.rule, StringComparer.Ordinal);
}
