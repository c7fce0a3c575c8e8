using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Language.Citations;

/// <summary>
/// Resolutions and decisions, when they were adopted and what they are called: a table that is part of the assembly, and beside it what other texts
/// at hand say of themselves. A value: it never changes, and <see cref="With"/> makes another.
/// </summary>
public sealed partial class KnownResolutions
{
    // Beyond the last number that is known of a session a few more may have been adopted.
    private const int Margin = 5;

    private static readonly Lazy<KnownResolutions> OfTheTable = new(() => new(ReadTable(), FrozenDictionary<CitedKey, KnownResolution>.Empty));

    private readonly IReadOnlyDictionary<CitedKey, KnownResolution> table;
    private readonly FrozenDictionary<CitedKey, KnownResolution> texts;
    private readonly Lazy<FrozenDictionary<(CitedOrgan, string Session), Run>> runs;
    private readonly Lazy<FrozenDictionary<(string Language, string Title), KnownResolution[]>> byTitle;

    private KnownResolutions(IReadOnlyDictionary<CitedKey, KnownResolution> table, FrozenDictionary<CitedKey, KnownResolution> texts)
    {
        (this.table, this.texts) = (table, texts);
        runs = new(() => Runs(All));
        byTitle = new(() => ByTitle(All));
    }

    /// <summary>What the table knows: sessions 74 to 80 of the General Assembly, the Security Council since 2000, sessions 54 to 60 of the Human Rights
    /// Council, and what these cite.</summary>
    public static KnownResolutions Table => OfTheTable.Value;

    /// <summary>All that is known, in no order.</summary>
    public IEnumerable<KnownResolution> All => texts.Values.Concat(table.Values.Where(known => !texts.ContainsKey(known.Key)));

    [GeneratedRegex(@"^(?<organ>A|S|A/HRC|E)/RES/(?<number>[^/]+(/[^/]+)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Symbols();

    [GeneratedRegex(@"^(?<number>[0-9]+( [A-Z])?) ?\((?<session>[^)]+)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();

    /// <summary>The same with what texts at hand say of themselves: surer than what others cite, but where the table has it from the text itself they add
    /// no more than a title it lacks. Texts with symbols of other forms are left out; of two with one symbol each adds its title, and the last says the day.</summary>
    public KnownResolutions With(IEnumerable<AdoptedText> added)
    {
        var all = new Dictionary<CitedKey, KnownResolution>(texts);
        foreach (var text in added)
        {
            if (KeyOf(text.Symbol) is not { } key)
                continue;
            var printed = table.GetValueOrDefault(key);
            var titles = new Dictionary<string, string>((all.GetValueOrDefault(key) ?? printed)?.Titles ?? FrozenDictionary<string, string>.Empty, StringComparer.Ordinal);
            if (printed is { Sureness: Sureness.ItsText })
            {
                if (titles.TryAdd(text.Language, text.Title))
                    all[key] = printed with { Titles = titles };
                continue;
            }

            titles[text.Language] = text.Title;
            all[key] = new(key, text.Date, Sureness.TextAtHand, text.Symbol, titles) { IsDisputed = printed is not null && printed.Date != text.Date };
        }

        return new(table, all.ToFrozenDictionary());
    }

    /// <summary>The resolution a symbol such as “A/RES/72/7” is of; null for other symbols.</summary>
    public static CitedKey? KeyOf(string symbol)
    {
        var match = Symbols().Match(symbol);
        if (!match.Success)
            return null;
        var organ = match.Groups["organ"].Value switch { "A" => CitedOrgan.GeneralAssembly, "S" => CitedOrgan.SecurityCouncil, "E" => CitedOrgan.EconomicAndSocialCouncil, _ => CitedOrgan.HumanRightsCouncil };
        var printed = InBrackets().Replace(match.Groups["number"].Value, "${number} (${session})");
        return ResolutionNumber.Read(printed) is { } number && SessionTimes.Has(organ, number) ? new(organ, CitedKind.Resolution, number.ToString()) : null;
    }

    /// <summary>What is known of a resolution or decision, and where nothing is, of the resolution its parts “A-B” make up; null where nothing is known.</summary>
    public KnownResolution? Find(CitedKey key) => Exact(key) ?? Parts(key).FirstOrDefault();

    /// <summary>All of that number: itself, its parts, and what it is part of. Parts may be of different days.</summary>
    public IEnumerable<KnownResolution> Family(CitedKey key) => (Exact(key) is { } known ? [known] : Enumerable.Empty<KnownResolution>()).Concat(Parts(key));

    /// <summary>Newer resolutions of the same organ and title, the newest first.</summary>
    /// <param name="language">The language in which the titles are the same.</param>
    /// <param name="until">The last day they may be of.</param>
    public IEnumerable<KnownResolution> Newer(KnownResolution known, string language, DateOnly until) =>
        known.Title(language) is { } title && byTitle.Value.TryGetValue((language, FoldedTitle.Of(title)), out var same)
            ? same.Where(other => other.Key.Organ == known.Key.Organ && other.Date > known.Date && other.Date <= until && other.Key.Number.Split(' ')[0] != known.Key.Number.Split(' ')[0])
            : [];

    /// <summary>Between which days a resolution of the General Assembly or the Security Council must have been adopted, as the numbers before and
    /// behind it were: they have been given in the order of adoption since 1976. Null where they do not tell.</summary>
    internal (KnownResolution Before, KnownResolution Behind)? Between(CitedOrgan organ, ResolutionNumber number)
    {
        if (organ is not (CitedOrgan.GeneralAssembly or CitedOrgan.SecurityCouncil) || number.Form == NumberForm.Old || number.Letters.Length > 0 || !runs.Value.TryGetValue((organ, RunOf(organ, number)), out var run) || !run.IsInOrder)
            return null;
        var at = run.Numbers.BinarySearch(number.Number);
        var behind = at >= 0 ? at + 1 : ~at;
        var before = at >= 0 ? at - 1 : ~at - 1;
        return before >= 0 && behind < run.Numbers.Count ? (run.Known[before], run.Known[behind]) : null;
    }

    /// <summary>The resolution of the same session of the General Assembly with the nearest number; null where none is known, and for numbers of before 1976.</summary>
    internal KnownResolution? Nearest(CitedOrgan organ, ResolutionNumber number) =>
        organ == CitedOrgan.GeneralAssembly && number.Form == NumberForm.OfASession && runs.Value.TryGetValue((organ, number.Session), out var run)
            ? run.Nearest(number.Number) : null;

    /// <summary>The last of a session that is known whole, where a number lies beyond it, so that nothing can have it; otherwise null.</summary>
    internal KnownResolution? LastOfItsSession(CitedOrgan organ, ResolutionNumber number) =>
        organ is CitedOrgan.GeneralAssembly or CitedOrgan.HumanRightsCouncil && number.Form == NumberForm.OfASession
        && runs.Value.TryGetValue((organ, number.Session), out var run) && run.IsWhole
        && runs.Value.TryGetValue((organ, (number.SessionNumber + 1).ToString(CultureInfo.InvariantCulture)), out var next) && next.IsWhole
        && number.Number > run.Numbers[^1] + Margin ? run.Known[^1] : null;

    private KnownResolution? Exact(CitedKey key) => texts.GetValueOrDefault(key) ?? table.GetValueOrDefault(key);

    private IEnumerable<KnownResolution> Parts(CitedKey key)
    {
        if (ResolutionNumber.Read(key.Number) is not { } number)
            yield break;
        foreach (var letters in Letterings(number.Letters))
        {
            if (letters != number.Letters && Exact(key with { Number = (number with { Letters = letters }).ToString() }) is { } known)
                yield return known;
        }
    }

    // “A” may stand under “A-B”, under “A” to “Z” each, or under the bare number, which a source that knows no letters has.
    private static IEnumerable<string> Letterings(string letters) =>
        letters.Length switch
        {
            0 => Enumerable.Range('A', 12).Select(letter => ((char)letter).ToString()).Concat(["A-B", "A-C", "A-D"]),
            1 => ["A-B", "A-C", "A-D", ""],
            _ => Enumerable.Range(letters[0], letters[^1] - letters[0] + 1).Select(letter => ((char)letter).ToString()).Append(""),
        };

    private static string RunOf(CitedOrgan organ, ResolutionNumber number) =>
        organ == CitedOrgan.SecurityCouncil ? "" : number.Session;

    private static FrozenDictionary<(CitedOrgan, string), Run> Runs(IEnumerable<KnownResolution> all) =>
        all.Where(known => known.Key.Kind == CitedKind.Resolution && known.Sureness != Sureness.OneCitation)
            .Select(known => (Known: known, Number: ResolutionNumber.Read(known.Key.Number)!))
            .Where(each => each.Number.Letters is "" or "A" or ['A', '-', ..])
            .GroupBy(each => (each.Known.Key.Organ, RunOf(each.Known.Key.Organ, each.Number)))
            .ToFrozenDictionary(group => group.Key, group => Run.Of(group.OrderBy(each => each.Number.Number).ThenBy(each => each.Known.Key.Number, StringComparer.Ordinal).DistinctBy(each => each.Number.Number)));

    private static FrozenDictionary<(string, string), KnownResolution[]> ByTitle(IEnumerable<KnownResolution> all) =>
        all.SelectMany(known => known.Titles, (known, title) => (known, Key: (title.Key, FoldedTitle.Of(title.Value))))
            .GroupBy(each => each.Key, each => each.known)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(known => known.Date).ToArray());

    private static FrozenDictionary<CitedKey, KnownResolution> ReadTable()
    {
        return LanguageTable.Rows("known-resolutions.tsv").Select(cells =>
        {
            var key = new CitedKey(WireName.Parse<CitedOrgan>(cells[0])!.Value, WireName.Parse<CitedKind>(cells[1])!.Value, cells[2]);
            var titles = Languages.Zip(cells.Skip(5), KeyValuePair.Create).Where(title => title.Value.Length > 0);
            return new KnownResolution(key, DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture), WireName.Parse<Sureness>(cells[4])!.Value, key.Symbol, titles.ToDictionary(StringComparer.Ordinal));
        }).ToFrozenDictionary(known => known.Key);
    }

    /// <summary>The languages of the titles, in the order of the table's columns.</summary>
    internal static IReadOnlyList<string> Languages { get; } = ["en", "zh", "fr", "es", "ru", "ar"];

    /// <summary>The resolutions of one session by number.</summary>
    private sealed record Run(List<int> Numbers, List<KnownResolution> Known, bool IsInOrder, bool IsWhole)
    {
        // In session 80 several were adopted out of the order of their numbers.
        private const double Disorder = 0.01;

        public KnownResolution Nearest(int number)
        {
            var at = Numbers.BinarySearch(number);
            var (behind, before) = at >= 0 ? (at, at) : (Math.Min(~at, Numbers.Count - 1), Math.Max(0, ~at - 1));
            return Known[number - Numbers[before] <= Numbers[behind] - number ? before : behind];
        }

        public static Run Of(IEnumerable<(KnownResolution Known, ResolutionNumber Number)> members)
        {
            var (numbers, known) = (members.Select(member => member.Number.Number).ToList(), members.Select(member => member.Known).ToList());
            var back = known.Zip(known.Skip(1)).Count(pair => pair.First.Date > pair.Second.Date);
            var ofTheirText = known.Count(each => each.Sureness == Sureness.ItsText);
            return new(numbers, known, back <= Disorder * known.Count, ofTheirText > 20 && ofTheirText >= 0.9 * numbers[^1]);
        }
    }
}
