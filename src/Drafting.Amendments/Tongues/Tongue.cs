using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Amendments.Tongues;

/// <summary>How amendments are said in one language: what is written, and what is understood.</summary>
internal abstract class Tongue
{
    private static readonly Tongue[] All = [new English(), new Chinese(), new French()];

    /// <summary>The languages, as codes.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. All.Select(tongue => tongue.Language)];

    /// <summary>The language's; English for a language without.</summary>
    public static Tongue Of(string language) => Array.Find(All, tongue => tongue.Language == language) ?? All[0];

    /// <summary>All, with one first.</summary>
    public static IEnumerable<Tongue> From(string language) => [Of(language), .. All.Where(tongue => tongue != Of(language))];

    public abstract string Language { get; }

    /// <summary>The sentence.</summary>
    /// <param name="names">Of the text before.</param>
    public abstract string Write(Amendment amendment, ParagraphNames names);

    /// <summary>The sentence that takes a paragraph away and says that numbers follow anew.</summary>
    public abstract string WriteWithRenumbering(DeleteParagraph amendment, ParagraphNames names);

    /// <summary>What the sentences are called together.</summary>
    public abstract string Title(string from, string to);

    /// <summary>That something differs in a paragraph, and is not said.</summary>
    /// <param name="name">Null for a new paragraph.</param>
    public abstract string Write(UnspokenDifference difference, ParagraphName? name);

    /// <summary>A paragraph's name, as in a sentence.</summary>
    public abstract string Say(ParagraphName name);

    /// <summary>Words between the quotation marks that the language sets; null where the words have others of their own that do not close.</summary>
    public string? Quote(string words)
    {
        foreach (var (open, close, space) in Marks)
        {
            if (Quotes.AreBalanced(words, open, close))
                return $"{open}{space}{words}{space}{close}";
        }

        return null;
    }

    /// <summary>The quotation marks in the order of preference, and what stands inside them.</summary>
    protected virtual IReadOnlyList<(char Open, char Close, string Space)> Marks { get; } = [('“', '”', ""), ('«', '»', "\u00A0"), ('「', '」', ""), ('『', '』', ""), ('⟦', '⟧', "")];

    /// <summary>What a sentence has that is not of its grammar: lines counted, numbers of a list.</summary>
    public abstract string Stripped(string sentence);

    /// <summary>Paragraphs named in a sentence. Its groups are read by <see cref="NameOf"/>; one called <c>new</c> means that none is.</summary>
    public abstract Regex Reference { get; }

    /// <summary>The name; null for “the same paragraph”.</summary>
    public abstract ParagraphName? NameOf(Match match);

    /// <summary>What can be done, in the order in which it is tried.</summary>
    public abstract IReadOnlyList<Act> Acts { get; }

    /// <summary>“In P,” before what is done.</summary>
    public abstract Regex PlaceBefore { get; }

    /// <summary>“in P” behind it.</summary>
    public abstract Regex PlaceBehind { get; }

    /// <summary>What joins one act to the next.</summary>
    public abstract Regex Joint { get; }

    /// <summary>What a new paragraph is said to be.</summary>
    public abstract ParagraphKind? KindOf(string words);

    /// <summary>Whether the words say “a paragraph” and no more: then it is of the kind of those beside it.</summary>
    public abstract bool IsAny(string words);

    /// <summary>A number that is written out, or in figures.</summary>
    public abstract int? NumberOf(string words);

    protected static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The level that a paragraph of a kind has where none is said.</summary>
    public static int UsualLevel(ParagraphKind kind) => kind == ParagraphKind.Sub ? 1 : 0;

    /// <summary>Letters in brackets, outermost first.</summary>
    protected static ParagraphName Below(ParagraphName name, string letters) =>
        letters.Split([' ', '(', ')', '（', '）', ',', '，'], StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(name, (above, letter) => new(ParagraphKind.Sub, ParagraphNames.Plain(letter), Within: above));

    /// <summary>A name by letters, taken apart: what they stand below, and the letters from the outermost.</summary>
    protected static (ParagraphName Base, IReadOnlyList<string> Letters) Apart(ParagraphName name)
    {
        var letters = new List<string>();
        while (name is { Within: { } above, Label: { } letter })
        {
            letters.Insert(0, letter);
            name = above;
        }

        return (name, letters);
    }
}
