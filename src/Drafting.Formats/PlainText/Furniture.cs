using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>What a page prints around its text: job numbers, bar codes, page numbers, running heads; and links that a PDF reader appends.</summary>
internal static partial class Furniture
{
    private const string Page = @"\d{1,3}/\d{1,3}";
    private const string BarCode = @"\*( ?\d){7,9} ?\*";

    // Alone, or with the page's number or a bar code on the same line.
    [GeneratedRegex($@"^({Page}\s+)?(?<number>\d{{2}}-\d{{5}})(\s*\([A-Z]\))?(\s+\d{{6}})*(\s+{BarCode})?(\s+{Page})?$", RegexOptions.ExplicitCapture)]
    private static partial Regex JobNumber();

    [GeneratedRegex($@"^(\d{{6}}(\s+\d{{6}})*|({Page}\s+)?{BarCode}(\s+{Page})?|{Page}|[-–] ?\d{{1,3}} ?[-–]|(Page|Página|Стр\.) \d{{1,3}}( of \d{{1,3}})?|第 ?\d{{1,3}} ?页|(Please recycle|Merci de recycler|Se ruega reciclar|Просьба отправить на вторичную переработку|请回收|الرجاء إعادة الاستعمال)\P{{L}}{{0,3}})$", RegexOptions.ExplicitCapture)]
    private static partial Regex PageLine();

    [GeneratedRegex($@"^{Page}\s+|\s+{Page}$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // What a running head holds; the bound keeps the time small.
    private const int LongestHead = 250;

    /// <summary>A line that is nothing but a web address.</summary>
    public static bool IsLink(string line) => Link().IsMatch(line);

    /// <summary>The lines without furniture; where a page's first line goes, the next one starts the page. Finds the job number on the way.</summary>
    public static List<SourceLine> Remove(List<SourceLine> lines, out string? jobNumber)
    {
        jobNumber = lines.Select(line => JobNumber().Match(line.Text)).FirstOrDefault(match => match.Success)?.Groups["number"].Value;
        var heads = RunningHeads(lines);
        var kept = new List<SourceLine>();
        var (startsPage, afterCut) = (false, false);
        for (var i = 0; i < lines.Count; i++)
        {
            startsPage |= lines[i].StartsPage;
            if (heads.Contains(i) || JobNumber().IsMatch(lines[i].Text) || PageLine().IsMatch(lines[i].Text) || IsLink(lines[i].Text))
            {
                afterCut |= !IsLink(lines[i].Text);
                continue;
            }

            kept.Add(lines[i] with { StartsPage = startsPage, AfterCut = afterCut });
            (startsPage, afterCut) = (false, false);
        }

        return kept;
    }

    // A later page opens with the symbol, perhaps after the title once more, or with both on one line.
    private static HashSet<int> RunningHeads(List<SourceLine> lines)
    {
        var heads = new HashSet<int>();
        var first = lines.FindIndex(0, Math.Min(lines.Count, 12), line => SymbolOf(line.Text) is not null);
        if (first < 0)
            return heads;
        var symbol = SymbolOf(lines[first].Text)!;
        var firstPage = Squeezed(lines.TakeWhile((line, index) => index == 0 || !line.StartsPage));
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > LongestHead || Beside(lines[i].Text, symbol) is not { } beside)
                continue;
            if (beside.Length > 0)
            {
                if (IsPrinted(beside, lines.Take(Math.Min(i, 40))))
                    heads.Add(i);
                continue;
            }

            heads.Add(i);
            var top = lines.FindLastIndex(i, line => line.StartsPage);
            if (top > first && i - top is > 0 and <= 5 && firstPage.Contains(Squeezed(lines[top..i]), StringComparison.OrdinalIgnoreCase))
                heads.UnionWith(Enumerable.Range(top, i - top));
        }

        return heads;
    }

    // The symbol by itself or behind the organization's name.
    private static string? SymbolOf(string line) =>
        Symbols.SplitAtEnd(line) is { } split && (split.Before.Length == 0 || DistributionLine.IsKnown(split.Before)) ? split.Symbol : null;

    // What a line has beside the symbol that it opens or ends with, and the page's number; null where it has none.
    private static string? Beside(string line, string symbol)
    {
        var text = PageNumber().Replace(line, "");
        if (text.EndsWith(symbol, StringComparison.Ordinal) && (text.Length == symbol.Length || text[^(symbol.Length + 1)] == ' '))
            return text[..^symbol.Length].Trim();
        return text.StartsWith(symbol, StringComparison.Ordinal) && text[symbol.Length] == ' ' ? text[symbol.Length..].Trim() : null;
    }

    // The title as a line above, or as several of them.
    private static bool IsPrinted(string beside, IEnumerable<SourceLine> above) =>
        Squeezed(above).Contains(beside.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static string Squeezed(IEnumerable<SourceLine> lines) => string.Concat(lines.Select(line => line.Text.Replace(" ", "", StringComparison.Ordinal)));
}
