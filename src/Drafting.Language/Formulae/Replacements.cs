using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>
/// What is written in the place of what: a table of a language, a pattern and the words that are right, in which $1 is the pattern's first group, perhaps the
/// day since which they are, and perhaps the words behind which they fit as they stand: elsewhere an article or a case changes with them, which only a
/// person can do. “-” is none.
/// </summary>
internal sealed class Replacements
{
    private const string Article = "the ";
    private const string WordStart = @"(?<![\w-])";

    private readonly FrozenDictionary<string, (Regex Any, Row[] Each)> languages;

    private Replacements(FrozenDictionary<string, (Regex, Row[])> languages) => this.languages = languages;

    /// <summary>Something to be replaced.</summary>
    /// <param name="Fits">Whether the words around may stay as they are.</param>
    public readonly record struct Place(int Start, int Length, string Right, bool Fits);

    private sealed record Row(Regex Pattern, string Right, DateOnly Since, string[] Behind);

    public static Replacements Of(string table) => new(LanguageTable.Rows(table).GroupBy(cells => cells[0]).ToFrozenDictionary(
        rows => rows.Key,
        rows => (
            new Regex(Any([.. rows.Select(cells => cells[1])]), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled),
            rows.Select(cells => new Row(
                new(cells[1], RegexOptions.CultureInvariant), cells[2], cells.ElementAtOrDefault(3) is { Length: > 0 } since ? DateOnly.Parse(since, CultureInfo.InvariantCulture) : default,
                (cells.ElementAtOrDefault(4) ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries))).ToArray())));

    /// <summary>Every place of a text of a day, in order.</summary>
    public IEnumerable<Place> In(string text, string language, DateOnly day)
    {
        // Most texts have none: one look says so.
        if (!languages.TryGetValue(language, out var table) || !table.Any.IsMatch(text))
            return [];
        return table.Each.Where(each => each.Since <= day)
            .SelectMany(each => each.Pattern.Matches(text), (each, match) => new Place(match.Index, match.Length, LikeCase(text, match, Once(text, match.Index, match.Result(each.Right))), Fits(text, match.Index, each.Behind)))
            .OrderBy(place => place.Start);
    }

    // What begins a word is tried where one begins and nowhere else.
    private static string Any(IReadOnlyList<string> patterns)
    {
        var words = patterns.Where(pattern => pattern.StartsWith(WordStart, StringComparison.Ordinal)).Select(pattern => $"(?:{pattern[WordStart.Length..]})").ToList();
        var others = patterns.Where(pattern => !pattern.StartsWith(WordStart, StringComparison.Ordinal)).Select(pattern => $"(?:{pattern})");
        return string.Join('|', words.Count == 0 ? others : others.Prepend($"{WordStart}(?=\\p{{L}})(?:{string.Join('|', words)})"));
    }

    private static bool Fits(string text, int at, string[] behind) => behind.Length == 0 || behind.Any(words => text.AsSpan(0, at).EndsWith(words, StringComparison.OrdinalIgnoreCase));

    // “the DRC” has its article.
    private static string Once(string text, int at, string right) =>
        right.StartsWith(Article, StringComparison.Ordinal) && text.AsSpan(0, at).EndsWith(Article, StringComparison.OrdinalIgnoreCase) && (at == Article.Length || !char.IsLetterOrDigit(text[at - Article.Length - 1])) ? right[Article.Length..] : right;

    // What began a sentence does so after. A name has its capital elsewhere too, “the Russian Federation” has not; “This resolution” began one.
    private static string LikeCase(string text, Match match, string right)
    {
        var was = match.Value;
        var isName = was.IndexOf(' ', StringComparison.Ordinal) is var blank && (blank < 0 ? right.Contains(' ', StringComparison.Ordinal) : !char.IsLower(was[blank + 1]) && !was.StartsWith(Article, StringComparison.OrdinalIgnoreCase));
        return char.IsUpper(was[0]) && char.IsLower(right[0]) && (!isName || BeginsSentence(text, match.Index)) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
    }

    private static bool BeginsSentence(string text, int at) => text.AsSpan(0, at).TrimEnd(" \u00A0\uFFFC“«(") is [] or [.., '.'];
}

/// <summary>A rule that is a table of replacements.</summary>
internal sealed class ReplacementRule(string id, Func<Reading, bool> holdsIn) : ParagraphRule(id)
{
    private readonly Replacements replacements = Replacements.Of(Tables[id]);

    private static FrozenDictionary<string, string> Tables { get; } = new Dictionary<string, string>
    {
        ["stateName"] = "state-names.tsv",
        ["organName"] = "organ-names.tsv",
        ["spelling"] = "spellings.tsv",
    }.ToFrozenDictionary();

    public override IEnumerable<Finding> In(Reading reading) =>
        holdsIn(reading) ? replacements.In(reading.Text, reading.Setting.Language, reading.Setting.Day).Select(place => Mended(reading, place.Start, place.Length, place.Right) is var found && place.Fits ? found : found with { Fix = null }) : [];
}
