using Drafting.Language.Citations;
using Drafting.Language.Formulae;

namespace Drafting.Language;

/// <summary>Every rule there is.</summary>
public static class DraftingRules
{
    /// <summary>A checker with every rule. It keeps nothing of the texts it checks and serves all of them at once.</summary>
    public static Checker Checker { get; } = new([.. FormulaeRules.All, .. CitationRules.All]);
}
