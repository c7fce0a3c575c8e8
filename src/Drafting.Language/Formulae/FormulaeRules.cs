namespace Drafting.Language.Formulae;

/// <summary>The rules of a resolution's form: how paragraphs open and end, repeat, are numbered and spelt.</summary>
internal static class FormulaeRules
{
    public static IReadOnlyList<Rule> All { get; } = [new EndPunctuation()];
}
