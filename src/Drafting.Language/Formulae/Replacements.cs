using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Drafting.Language.Formulae;

/// <summary>What is written in the place of what: a table of a language, a pattern and the words that are right, in which $1 is the pattern's first group, perhaps the day since which they are.</summary>
internal sealed class Replacements
{
    private const string WordStart = @"(?<![\w-])";

    private readonly FrozenDictionary<string, (Regex Any, (Regex Pattern, string Right, DateOnly Since)[] Each)> languages;

    private Replacements(FrozenDictionary<string, (Regex, (Regex, string, DateOnly)[])> languages) => this.languages = languages;

    /// <summary>Something to be replaced.</summary>
    public readonly record struct Place(int Start, int Length, string Right);

    public static Replacements Of(string table) => new(LanguageTable.Rows(table).GroupBy(cells => cells[0]).ToFrozenDictionary(
        rows => rows.Key,
        rows => (
            new Regex(Any([.. rows.Select(cells => cells[1])]), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled),
            rows.Select(cells => (new Regex(cells[1], RegexOptions.CultureInvariant), cells[2], cells.Length > 3 ? DateOnly.Parse(cells[3], CultureInfo.InvariantCulture) : default)).ToArray())));

    /// <summary>Every place of a text of a day, in order.</summary>
    public IEnumerable<Place> In(string text, string language, DateOnly day)
    {
        // Most texts have none: one look says so.
        if (!languages.TryGetValue(language, out var table) || !table.Any.IsMatch(text))
            return [];
        return table.Each.Where(each => each.Since <= day)
            .SelectMany(each => each.Pattern.Matches(text), (each, match) => new Place(match.Index, match.Length, LikeCase(match.Value, match.Result(each.Right))))
            .OrderBy(place => place.Start);
    }

    // What begins a word is tried where one begins and nowhere else.
    private static string Any(IReadOnlyList<string> patterns)
    {
        var words = patterns.Where(pattern => pattern.StartsWith(WordStart, StringComparison.Ordinal)).Select(pattern => $"(?:{pattern[WordStart.Length..]})").ToList();
        var others = patterns.Where(pattern => !pattern.StartsWith(WordStart, StringComparison.Ordinal)).Select(pattern => $"(?:{pattern})");
        return string.Join('|', words.Count == 0 ? others : others.Prepend($"{WordStart}(?=\\p{{L}})(?:{string.Join('|', words)})"));
    }

    // What began with a capital at the beginning of a paragraph does so after.
    private static string LikeCase(string was, string right) =>
        char.IsUpper(was[0]) && char.IsLower(right[0]) && was.Skip(1).Any(char.IsLower) && !right.Contains(' ', StringComparison.Ordinal) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
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
        holdsIn(reading) ? replacements.In(reading.Text, reading.Setting.Language, reading.Setting.Day).Select(place => Mended(reading, place.Start, place.Length, place.Right)) : [];
}
