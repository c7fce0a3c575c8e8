using Drafting.Operations;

namespace Drafting.Language;

/// <summary>How sure a rule is that something must change. On the wire the name in camelCase.</summary>
public enum FindingLevel
{
    /// <summary>Worth a look: often right as it stands.</summary>
    Hint,

    /// <summary>Adopted texts hardly ever have it so.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,
}

/// <summary>What a rule found in a text.</summary>
/// <param name="Rule">The rule's id in <see cref="RuleBook"/>.</param>
/// <param name="Level">How sure the rule is here; the rule's own level unless it knows better.</param>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units, an embed counting 1.</param>
/// <param name="Length">Its length in the same units; 0 where something is missing at <paramref name="Start"/>.</param>
/// <param name="Values">What the rule's message has to name, by the names in it: “{found}”, “{wanted}”.</param>
/// <param name="Fix">Operations on the text as it was checked that mend it; null where only a person can know.</param>
/// <param name="Evidence">Where the rule has it from, for this very place: the resolution cited, with its date and title; null where the rule's source says all.</param>
public sealed record Finding(
    string Rule,
    FindingLevel Level,
    string Paragraph,
    int Start,
    int Length,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<Operation>? Fix = null,
    Evidence? Evidence = null);

/// <summary>What a finding rests on.</summary>
/// <param name="Text">What it says, in the language of the text that was checked.</param>
/// <param name="Symbol">The symbol of the text it stands in, such as “A/RES/60/288”; null where it is none.</param>
/// <param name="Date">The day that text was adopted; null where unknown.</param>
public sealed record Evidence(string Text, string? Symbol = null, DateOnly? Date = null);
