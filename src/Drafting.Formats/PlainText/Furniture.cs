using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>What a page prints around its text: job numbers, bar codes, page numbers, running heads; and links that a PDF reader appends.</summary>
internal static partial class Furniture
{
    [GeneratedRegex(@"^(?<number>\d{2}-\d{5})(\s*\([A-Z]\))?(\s+\d{6})*$")]
    private static partial Regex JobNumber();

    [GeneratedRegex(@"^(\d{6}(\s+\d{6})*|\*\d{7,9}\*|\d{1,3}/\d{1,3}|[-–] ?\d{1,3} ?[-–])$")]
    private static partial Regex Dates();

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    /// <summary>A line that is nothing but a web address.</summary>
    public static bool IsLink(string line) => Link().IsMatch(line);

    /// <summary>The lines without furniture; where a page's first line goes, the next one starts the page. Finds the job number on the way.</summary>
    public static List<SourceLine> Remove(List<SourceLine> lines, out string? jobNumber)
    {
        jobNumber = lines.Select(line => JobNumber().Match(line.Text)).FirstOrDefault(match => match.Success)?.Groups["number"].Value;
        var symbol = lines.Take(12).Select(line => line.Text).FirstOrDefault(Symbols.IsSymbol);
        var heads = RunningHeads(lines, symbol);
        var kept = new List<SourceLine>();
        var startsPage = false;
        for (var i = 0; i < lines.Count; i++)
        {
            startsPage |= lines[i].StartsPage;
            if (heads.Contains(i) || JobNumber().IsMatch(lines[i].Text) || Dates().IsMatch(lines[i].Text) || IsLink(lines[i].Text))
                continue;
            kept.Add(lines[i] with { StartsPage = startsPage });
            startsPage = false;
        }

        return kept;
    }

    // A later page opens with the symbol, perhaps after the title once more.
    private static HashSet<int> RunningHeads(List<SourceLine> lines, string? symbol)
    {
        var heads = new HashSet<int>();
        if (symbol is null)
            return heads;
        var firstPage = Squeezed(lines.TakeWhile((line, index) => index == 0 || !line.StartsPage));
        var first = lines.FindIndex(line => line.Text == symbol);
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (lines[i].Text != symbol)
                continue;
            heads.Add(i);
            var top = lines.FindLastIndex(i, line => line.StartsPage);
            if (top > first && i - top is > 0 and <= 5 && firstPage.Contains(Squeezed(lines[top..i]), StringComparison.OrdinalIgnoreCase))
                heads.UnionWith(Enumerable.Range(top, i - top));
        }

        return heads;
    }

    private static string Squeezed(IEnumerable<SourceLine> lines) => string.Concat(lines.Select(line => line.Text.Replace(" ", "", StringComparison.Ordinal)));
}
