namespace Drafting.Language;

/// <summary>Something that can be wrong with a text. What it is called, how sure it is and what it says stands in <see cref="RuleBook"/>, by its id.</summary>
/// <param name="id">Its id, as in the tables.</param>
public abstract class Rule(string id)
{
    /// <summary>Its id, such as “endPunctuation”.</summary>
    public string Id => id;

    /// <summary>Its row in the tables.</summary>
    public RuleEntry Entry { get; } = RuleBook.Of(id);

    /// <summary>A finding of this rule.</summary>
    private protected Finding Found(Reading reading, int start, int length, params (string Name, string Value)[] values) =>
        new(Id, Entry.Level, reading.Id, start, length, values.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal));

    /// <summary>A finding that other words in the place of a stretch mend.</summary>
    private protected Finding Mended(Reading reading, int start, int length, string wanted) =>
        Found(reading, start, length, ("found", reading.Text.Substring(start, length)), ("wanted", wanted)) with { Fix = Fixes.Replace(reading, start, length, wanted) };
}

/// <summary>A rule that looks at one paragraph and needs no other: its findings are kept as long as the paragraph is as it was.</summary>
public abstract class ParagraphRule(string id) : Rule(id)
{
    /// <summary>What is wrong in a paragraph, in reading order.</summary>
    public abstract IEnumerable<Finding> In(Reading reading);
}

/// <summary>A rule that needs the paragraphs around, or the whole text. It is asked at each change, so it looks at what <see cref="Reading"/> keeps.</summary>
public abstract class TextRule(string id) : Rule(id)
{
    /// <summary>What is wrong in a text, in reading order.</summary>
    public abstract IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting);
}
