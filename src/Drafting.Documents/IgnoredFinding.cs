namespace Drafting.Documents;

/// <summary>That what a rule of the language finds in certain words is to be left alone.</summary>
/// <param name="Rule">The rule's id; the rule itself may be gone.</param>
/// <param name="Words">The words it finds fault with.</param>
/// <param name="Paragraph">Where; null for everywhere in the draft.</param>
/// <param name="Reason">Null where none was given.</param>
/// <param name="Made">Who said so, and the entry.</param>
public sealed record IgnoredFinding(string Rule, string Words, string? Paragraph, string? Reason, LastChange Made)
{
    /// <summary>Units of <see cref="Words"/>: of what is found in a longer stretch they are its beginning.</summary>
    public const int MostWords = 1_000;

    /// <summary>The words of a stretch as findings name them.</summary>
    public static string Named(string words) => words.Length <= MostWords ? words : Rules.TextRules.Start(words, MostWords);

    /// <summary>Whether a finding is meant.</summary>
    /// <param name="words">As <see cref="Named"/> gives them.</param>
    public bool Means(string rule, string words, string paragraph) => Rule == rule && Words == words && (Paragraph is null || Paragraph == paragraph);
}
