using System.Collections.Frozen;
using Drafting.Operations;

namespace Drafting.Language;

/// <summary>A rule as people read of it.</summary>
/// <param name="Id">Its id, camelCase, stable.</param>
/// <param name="Group">What it belongs to: “formulae”, “punctuation”, “citations”, “notes”, “names”, “spelling”, “structure”.</param>
/// <param name="Level">How sure it is.</param>
/// <param name="Languages">The languages of texts it knows.</param>
/// <param name="Title">What it is about, by interface language.</param>
/// <param name="Message">What it says of a place, with {names} of <see cref="Finding.Values"/>, by interface language.</param>
/// <param name="Why">A sentence that explains it, by interface language.</param>
/// <param name="Wrong">An example of what it finds.</param>
/// <param name="Right">The same, mended.</param>
/// <param name="Source">Where it is from.</param>
public sealed record RuleEntry(
    string Id, string Group, FindingLevel Level, IReadOnlyList<string> Languages, LocalWords Title, LocalWords Message, LocalWords Why, string Wrong, string Right, string Source);

/// <summary>Words in the languages of the interface.</summary>
public sealed record LocalWords(string En, string Zh)
{
    /// <summary>The words in a language; English where there are none in it.</summary>
    public string In(string language) => language == "zh" ? Zh : En;
}

/// <summary>All rules: the tables <c>*-rules.tsv</c> of this project, from which <c>docs/rules.md</c> is written.</summary>
public static class RuleBook
{
    /// <summary>Every rule, in the order of its group and its table.</summary>
    public static IReadOnlyList<RuleEntry> All { get; } = [.. Tables().SelectMany(Table)];

    private static readonly FrozenDictionary<string, RuleEntry> Rows = All.ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>A rule's row.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static RuleEntry Of(string id) => Rows.TryGetValue(id, out var entry) ? entry : throw new ArgumentException($"There is no rule “{id}” in the tables.", nameof(id));

    /// <summary>What a finding says, in a language of the interface.</summary>
    public static string Message(Finding finding, string language)
    {
        var message = Of(finding.Rule).Message.In(language);
        foreach (var (name, value) in finding.Values)
            message = message.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return message;
    }

    private static IEnumerable<string> Tables() =>
        typeof(RuleBook).Assembly.GetManifestResourceNames().Where(name => name.EndsWith("-rules.tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<RuleEntry> Table(string name) =>
        LanguageTable.Rows(name).Select(cells => new RuleEntry(
            cells[0], cells[1], Level(cells[2]), cells[3].Split(' '), new(cells[4], cells[5]), new(cells[6], cells[7]), new(cells[8], cells[9]), cells[10], cells[11], cells[12]));

    private static FindingLevel Level(string name) => Enum.GetValues<FindingLevel>().Single(level => WireName.Of(level) == name);
}
