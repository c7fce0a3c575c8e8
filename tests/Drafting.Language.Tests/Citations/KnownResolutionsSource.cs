using System.Globalization;
using System.Text;
using Drafting.Language.Citations;
using Drafting.Operations;

namespace Drafting.Language.Tests.Citations;

/// <summary>
/// Writes <c>known-resolutions.tsv</c> from two tables beside the repository that were made independently from the United Nations' own texts. What
/// a text says of itself goes before what others cite it by; a date that cannot be of its session, or not between the numbers around it, is
/// left out however often it is printed: a template carries a wrong date forward for years.
/// </summary>
internal static class KnownResolutionsSource
{
    // Of citations that differ, so many must agree.
    private const double Agreement = 0.8;

    private const int TextWeighs = 50;
    private const int MostCitationsWeigh = 10;

    private static readonly Dictionary<string, CitedOrgan> Organs = new()
    {
        ["GA"] = CitedOrgan.GeneralAssembly,
        ["SC"] = CitedOrgan.SecurityCouncil,
        ["HRC"] = CitedOrgan.HumanRightsCouncil,
        ["ECOSOC"] = CitedOrgan.EconomicAndSocialCouncil,
        ["CHR"] = CitedOrgan.CommissionOnHumanRights,
    };

    /// <param name="folder">The folder of the two tables.</param>
    public static string Write(string folder)
    {
        var rows = Rows(Path.Combine(folder, "known-resolutions-six-languages.tsv")).Select(SixLanguages).ToList();
        var disputed = rows.Where(row => row?.How == "disputed").Select(row => row!.Key).ToHashSet();
        var english = Rows(Path.Combine(folder, "known-resolutions.tsv")).Select(English).ToList();
        var titles = Titles(folder, english);
        var known = rows.Concat(english).OfType<Row>()
            .Where(row => !disputed.Contains(row.Key) && IsPossible(row))
            .GroupBy(row => row.Key).Where(same => AgreedOn(same)).Select(same => same.MinBy(row => row.Sureness)!)
            .ToList();
        known = [.. InOrder(WithoutOthersNumbers(known))
            .OrderBy(row => row.Key.Organ).ThenBy(row => row.Key.Kind).ThenBy(row => row.Date).ThenBy(row => row.Number.Session, StringComparer.Ordinal).ThenBy(row => row.Number.Number).ThenBy(row => row.Key.Number, StringComparer.Ordinal)];

        var table = new StringBuilder("""
            # Resolutions and decisions that are known by number. Source: the United Nations' own machine-readable texts and what they cite (github
            # UNxml/GAresolutions, SCresolutions, HRCresolutions), unofficial; made by KnownResolutionsTests with DRAFTING_WRITE_TABLES=1.
            organ	kind	number	date	sureness	en	zh	fr	es	ru	ar

            """.ReplaceLineEndings("\n"));
        foreach (var row in known)
        {
            var named = titles.GetValueOrDefault(row.Key, []);
            table.AppendJoin('\t', [WireName.Of(row.Key.Organ), WireName.Of(row.Key.Kind), row.Key.Number, row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), WireName.Of(row.Sureness), .. KnownResolutions.Languages.Select(language => named.GetValueOrDefault(language, ""))])
                .Append('\n');
        }

        return table.ToString();
    }

    private static Row? SixLanguages(Dictionary<string, string> cells)
    {
        if (KeyOf(cells["organ"], cells["kind"], cells["number"]) is not { } key)
            return null;
        if (cells["how"] is "metadata" or "disputed")
            return new(key, Day(cells["date"]), Sureness.ItsText, TextWeighs, cells["how"]);
        var documents = int.Parse(cells["documents"], CultureInfo.InvariantCulture);
        if (double.Parse(cells["share"], CultureInfo.InvariantCulture) < Agreement)
            return null;
        return new(key, Day(cells["date"]), documents > 1 && cells["languages"].Contains(',', StringComparison.Ordinal) ? Sureness.Citations : Sureness.OneCitation, Math.Min(MostCitationsWeigh, documents), cells["how"]);
    }

    private static Row? English(Dictionary<string, string> cells)
    {
        if (KeyOf(cells["organ"], cells["kind"], cells["number"]) is not { } key)
            return null;
        if (cells["how"] == "metadata")
            return new(key, Day(cells["adopted"]), Sureness.ItsText, TextWeighs, cells["how"]) { Titles = cells };
        var (agree, all) = (int.Parse(cells["agree"].Split('/')[0], CultureInfo.InvariantCulture), int.Parse(cells["agree"].Split('/')[1], CultureInfo.InvariantCulture));
        // The organ is read from the words before alone: a few stand under the wrong one, so one language is no more than one citation.
        return agree < Agreement * all ? null : new(key, Day(cells["adopted"]), Sureness.OneCitation, Math.Min(MostCitationsWeigh, agree) / 2, cells["how"]);
    }

    private static CitedKey? KeyOf(string organ, string kind, string number) =>
        Organs.TryGetValue(organ, out var known) && ResolutionNumber.Read(number) is { } read && SessionTimes.Has(known, read)
            ? new(known, WireName.Parse<CitedKind>(kind)!.Value, read.ToString()) : null;

    private static bool IsPossible(Row row) =>
        SessionTimes.Of(row.Key.Organ, row.Number) is not { } times || row.Date >= times.First && row.Date <= times.Last;

    // Where both tables know it, they must agree, or one must have it from the text itself.
    private static bool AgreedOn(IEnumerable<Row> same) =>
        same.Select(row => row.Date).Distinct().Count() == 1 || same.Where(row => row.Sureness == Sureness.ItsText).Select(row => row.Date).Distinct().Count() == 1;

    // What is cited under a bare number where its parts are known is one of the parts; what stands under two organs with one date is the Council's
    // that took it; and one number has one year.
    private static List<Row> WithoutOthersNumbers(List<Row> known)
    {
        var parted = known.Where(row => row.Number.Letters.Length > 0).Select(row => row.Key with { Number = (row.Number with { Letters = "" }).ToString() }).ToHashSet();
        var days = known.Select(row => (row.Key, row.Date)).ToHashSet();
        return [.. known.Where(row => row.Sureness == Sureness.ItsText
            || !parted.Contains(row.Key) && !(row.Key.Organ == CitedOrgan.GeneralAssembly && days.Contains((row.Key with { Organ = CitedOrgan.HumanRightsCouncil }, row.Date))))];
    }

    // Numbers are given in the order of adoption: of each session the rows that weigh most among those in order are kept, and all that texts say of themselves.
    private static IEnumerable<Row> InOrder(List<Row> known)
    {
        foreach (var session in known.GroupBy(row => (row.Key.Organ, row.Key.Kind, Run(row))))
        {
            if (session.Key.Item3.Length == 0)
            {
                foreach (var row in session)
                    yield return row;
                continue;
            }

            var rows = session.OrderBy(row => row.Number.Number).ThenBy(row => row.Date).ToList();
            var (best, previous) = (new int[rows.Count], new int[rows.Count]);
            for (var i = 0; i < rows.Count; i++)
            {
                previous[i] = -1;
                for (var j = 0; j < i; j++)
                {
                    if (rows[j].Date <= rows[i].Date && best[j] > best[i])
                        (best[i], previous[i]) = (best[j], j);
                }

                best[i] += rows[i].Weight;
            }

            var kept = new HashSet<int>();
            for (var i = Array.IndexOf(best, best.Max()); i >= 0; i = previous[i])
                kept.Add(i);
            for (var i = 0; i < rows.Count; i++)
            {
                if (kept.Contains(i) || rows[i].Sureness == Sureness.ItsText)
                    yield return rows[i];
            }
        }
    }

    // Parts of a resolution other than the first, and the decisions of a session, are of whatever day.
    private static string Run(Row row) => row.Key.Kind == CitedKind.Decision || row.Number.Letters is not ("" or "A") ? "" : row.Key.Organ switch
    {
        CitedOrgan.SecurityCouncil => "all",
        // Until 1976 numbers followed the committees.
        CitedOrgan.GeneralAssembly when row.Number.Form != NumberForm.Old => row.Number.Session,
        _ => "",
    };

    private static Dictionary<CitedKey, Dictionary<string, string>> Titles(string folder, List<Row?> english)
    {
        var titles = new Dictionary<CitedKey, Dictionary<string, string>>();
        foreach (var row in english)
        {
            if (row?.Titles is { } cells)
                Add(row.Key, cells, ("en", "title_en"), ("zh", "title_zh"));
        }

        foreach (var cells in Rows(Path.Combine(folder, "known-resolutions-six-languages.tsv")).Where(cells => cells["how"] == "metadata"))
        {
            if (KeyOf(cells["organ"], cells["kind"], cells["number"]) is { } key)
                Add(key, cells, ("en", "title_en"), ("zh", "title_zh"));
        }

        foreach (var cells in Rows(Path.Combine(folder, "titles-fr-es-ru-ar.tsv")))
        {
            if (KeyOf(cells["organ"], "resolution", cells["number"]) is { } key)
                Add(key, cells, ("fr", "title_fr"), ("es", "title_es"), ("ru", "title_ru"), ("ar", "title_ar"));
        }

        return titles;

        void Add(CitedKey key, Dictionary<string, string> cells, params (string Language, string Column)[] columns)
        {
            foreach (var (language, column) in columns)
            {
                // The title of a Security Council text in the source is its item of the agenda.
                var title = cells[column].Contains("[item]", StringComparison.Ordinal) ? "" : cells[column].Trim(' ', '-', '–', '.', '\u200E', '\u200F');
                if (title.Length > 0)
                    (titles.TryGetValue(key, out var known) ? known : titles[key] = [])[language] = title;
            }
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        var lines = File.ReadLines(path, Encoding.UTF8);
        var head = lines.First().Split('\t');
        return lines.Skip(1).Select(line => head.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(CitedKey Key, DateOnly Date, Sureness Sureness, int Weight, string How)
    {
        public ResolutionNumber Number { get; } = ResolutionNumber.Read(Key.Number)!;

        public Dictionary<string, string>? Titles { get; init; }
    }
}
