using Drafting.Documents;

namespace Drafting.Language;

/// <summary>What was found in a text, and what need not be found again.</summary>
public sealed class CheckedFindings
{
    internal CheckedFindings(TextSetting setting, IReadOnlyDictionary<Paragraph, Kept> kept, IReadOnlyList<Finding> all)
    {
        Setting = setting;
        ByParagraph = kept;
        All = all;
    }

    /// <summary>All findings in reading order.</summary>
    public IReadOnlyList<Finding> All { get; }

    internal TextSetting Setting { get; }

    internal IReadOnlyDictionary<Paragraph, Kept> ByParagraph { get; }

    /// <summary>A paragraph as it was read, and what the rules that look at it alone found.</summary>
    internal sealed record Kept(Reading Reading, IReadOnlyList<Finding> Findings);
}

/// <summary>Checks texts: findings follow from the text alone, and from what is known of resolutions.</summary>
public sealed class Checker(IReadOnlyList<Rule> rules)
{
    private readonly ILookup<string, ParagraphRule> ofParagraphs = ByLanguage(rules.OfType<ParagraphRule>());
    private readonly ILookup<string, TextRule> ofTexts = ByLanguage(rules.OfType<TextRule>());

    /// <summary>What is wrong in a text. Paragraphs that are as they were in <paramref name="before"/> are not looked at again by rules that need no other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">What was found in an earlier state of it; null where there is none. The answer does not depend on it.</param>
    public CheckedFindings Check(CheckedText text, CheckedFindings? before = null)
    {
        var setting = new TextSetting(text.Language, text.Kind, text.Masthead.Organ, text.Symbol, text.Day) { Known = text.Known };
        var known = before?.Setting == setting ? before.ByParagraph : null;
        var kept = new Dictionary<Paragraph, CheckedFindings.Kept>(text.Paragraphs.Count, ReferenceEqualityComparer.Instance);
        var readings = new List<Reading>(text.Paragraphs.Count);
        foreach (var paragraph in text.Paragraphs)
        {
            var one = known?.GetValueOrDefault(paragraph) ?? Look(new(paragraph, setting));
            kept[paragraph] = one;
            readings.Add(one.Reading);
        }

        var place = readings.Select((reading, index) => (reading.Id, index)).ToDictionary(each => each.Id, each => each.index, StringComparer.Ordinal);
        var all = kept.Values.SelectMany(one => one.Findings)
            .Concat(ofTexts[setting.Language].SelectMany(rule => rule.In(readings, setting)))
            .OrderBy(finding => place[finding.Paragraph]).ThenBy(finding => finding.Start).ThenBy(finding => finding.Length);
        return new(setting, kept, [.. all]);
    }

    private CheckedFindings.Kept Look(Reading reading) => new(reading, [.. ofParagraphs[reading.Setting.Language].SelectMany(rule => rule.In(reading))]);

    private static ILookup<string, T> ByLanguage<T>(IEnumerable<T> rules) where T : Rule =>
        rules.SelectMany(rule => rule.Entry.Languages, (rule, language) => (rule, language)).ToLookup(each => each.language, each => each.rule, StringComparer.Ordinal);
}
