using Drafting.Language;
using Drafting.Operations;
using Drafting.Server.Contract;

namespace Drafting.Server.Desk;

/// <summary>A rule by which texts are checked.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Group">What it belongs to, such as “formulae” or “citations”.</param>
/// <param name="Level">How sure it is as a rule.</param>
/// <param name="Languages">Of the texts it knows.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Why">A sentence that explains it.</param>
/// <param name="Wrong">An example of what it finds.</param>
/// <param name="Right">The same, mended.</param>
/// <param name="Source">Where it is from.</param>
internal sealed record RuleView(
    string Id, string Group, [property: Shape<FindingLevel>] string Level, [property: Shape<IReadOnlyList<LanguageShape>>] IReadOnlyList<string> Languages,
    string Title, string Why, string Wrong, string Right, string Source)
{
    public static RuleView Of(RuleEntry rule, string words) => new(
        rule.Id, rule.Group, WireName.Of(rule.Level), rule.Languages, rule.Title.In(words), rule.Why.In(words), rule.Wrong, rule.Right, rule.Source);
}
