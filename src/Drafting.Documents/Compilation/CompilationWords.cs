using System.Globalization;

namespace Drafting.Documents.Compilation;

/// <summary>The words of a compilation text in one language: a column of <c>compilation-words.tsv</c>.</summary>
internal sealed class CompilationWords
{
    private static readonly Dictionary<string, CompilationWords> All =
        DelegationTable.Languages.Select((language, column) => (language, column)).ToDictionary(each => each.language, each => new CompilationWords(each.column + 1));

    private readonly Dictionary<string, string> words;

    private CompilationWords(int column)
    {
        words = DelegationTable.Rows("compilation-words.tsv").ToDictionary(cells => cells[0], cells => cells[column]);
        Ordinals = this["ordinals"].Split('/');
    }

    /// <summary>Of a language; English where it is none of the six.</summary>
    public static CompilationWords Of(string language) => All.GetValueOrDefault(language, All["en"]);

    /// <summary>bis, ter, quater …</summary>
    public IReadOnlyList<string> Ordinals { get; }

    /// <summary>A word, or a pattern.</summary>
    public string this[string word] => words[word];

    /// <summary>A pattern with what stands in its places.</summary>
    public string Filled(string word, params object[] values) => string.Format(CultureInfo.InvariantCulture, words[word], values);

    /// <summary>Parts joined as a pattern of two joins them.</summary>
    public string Joined(string word, IEnumerable<string> parts) => string.Join(words[word].Split("{0}")[1].Split("{1}")[0], parts);
}
