using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Beside;

/// <summary>
/// Which paragraph of a text corresponds to which of the same text in another language. No word tells: what does is the order, what kind of paragraph each
/// is and how deep, its printed number, its length beside that of the whole, and above all the days, symbols and numbers in it. The best sum over both texts
/// is found as for sequences (Needleman and Wunsch, 1970); footnotes are aligned by themselves.
/// </summary>
public static class BesideAlignment
{
    // What a pair is worth; two paragraphs left alone are worth nothing.
    private const double SameKind = 2, OtherKind = -3, SameLevel = 0.5, OtherLevel = -1.5, SameLabel = 1, OtherLabel = -0.5, OtherNote = -6;
    private const double AllFigures = 4, OtherFigures = -1, NoFigures = 0.5, ByLength = 1.5, MostByLength = 3;

    /// <summary>How far from the way straight through both texts a pair may lie, in paragraphs.</summary>
    private const int LeastBand = 400;

    /// <summary>The paragraphs of both texts, in order, each once.</summary>
    public static IReadOnlyList<BesideRow> Of(ParsedDocument left, ParsedDocument right)
    {
        var (leftParts, rightParts) = (left.Paragraphs.Select(Part.Of).ToLookup(part => part.IsNote), right.Paragraphs.Select(Part.Of).ToLookup(part => part.IsNote));
        return [.. Rows([.. leftParts[false]], [.. rightParts[false]]), .. Rows([.. leftParts[true]], [.. rightParts[true]])];
    }

    private static IEnumerable<BesideRow> Rows(IReadOnlyList<Part> left, IReadOnlyList<Part> right) =>
        Pairs(left, right).Select(pair => Row(pair.Left is { } i ? left[i] : null, pair.Right is { } j ? right[j] : null));

    private static BesideRow Row(Part? left, Part? right)
    {
        if (left is null || right is null)
            return new(left?.Paragraph.Id, right?.Paragraph.Id, [new(BesideMarkKind.Missing, [], [])]);
        var marks = new List<BesideMark>();
        if (left.Paragraph.Kind != right.Paragraph.Kind || left.Paragraph.Level != right.Paragraph.Level)
            marks.Add(new(BesideMarkKind.Structure, [WireName.Of(left.Paragraph.Kind)], [WireName.Of(right.Paragraph.Kind)]));
        if (left.HasOtherLabel(right))
            marks.Add(new(BesideMarkKind.Label, Listed(left.Paragraph.Label), Listed(right.Paragraph.Label)));
        marks.AddRange(BesideMarks.InFigures(left.Figures, right.Figures));
        return new(left.Paragraph.Id, right.Paragraph.Id, marks);
    }

    private static IReadOnlyList<string> Listed(string? label) => label is null ? [] : [label];

    private enum Step : byte
    {
        Pair,
        Left,
        Right,
    }

    private static List<(int? Left, int? Right)> Pairs(IReadOnlyList<Part> left, IReadOnlyList<Part> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return [.. Enumerable.Range(0, left.Count).Select(i => ((int?)i, (int?)null)), .. Enumerable.Range(0, right.Count).Select(j => ((int?)null, (int?)j))];
        var ratio = (double)(1 + right.Sum(part => part.Length)) / (1 + left.Sum(part => part.Length));
        // The best sum for the first i and j paragraphs, j within the band; and how it was come to.
        var (before, beforeFrom) = (Array.Empty<double>(), 0);
        var steps = new Step[left.Count + 1][];
        var starts = new int[left.Count + 1];
        // A row's band goes on where that of the row before ends, however much longer one text is.
        var band = Math.Max(LeastBand, (right.Count / left.Count) + 1);
        for (var i = 0; i <= left.Count; i++)
        {
            var middle = (int)((long)i * right.Count / left.Count);
            var (from, to) = (Math.Max(0, middle - band), Math.Min(right.Count, middle + band));
            var now = new double[to - from + 1];
            (steps[i], starts[i]) = (new Step[to - from + 1], from);
            for (var j = from; j <= to; j++)
            {
                var (best, step) = i == 0 && j == 0 ? (0.0, Step.Pair) : (double.NegativeInfinity, Step.Right);
                if (j > 0 && Before(j - 1) is var sofar && sofar > double.NegativeInfinity && sofar + left[i - 1].Worth(right[j - 1], ratio) is var paired && paired > best)
                    (best, step) = (paired, Step.Pair);
                if (Before(j) is var alone && alone > best)
                    (best, step) = (alone, Step.Left);
                if (j > from && now[j - 1 - from] > best)
                    (best, step) = (now[j - 1 - from], Step.Right);
                now[j - from] = best;
                steps[i][j - from] = step;
            }

            (before, beforeFrom) = (now, from);
        }

        return Back(steps, starts, left.Count, right.Count);

        double Before(int j) => j >= beforeFrom && j - beforeFrom < before.Length ? before[j - beforeFrom] : double.NegativeInfinity;
    }

    private static List<(int? Left, int? Right)> Back(Step[][] steps, int[] starts, int i, int j)
    {
        var pairs = new List<(int?, int?)>();
        while (i > 0 || j > 0)
        {
            var step = steps[i][j - starts[i]];
            (i, j) = (step == Step.Right ? i : i - 1, step == Step.Left ? j : j - 1);
            pairs.Add((step == Step.Right ? null : i, step == Step.Left ? null : j));
        }

        pairs.Reverse();
        return pairs;
    }

    /// <summary>A paragraph with what is compared of it.</summary>
    private sealed record Part(Paragraph Paragraph, int Length, string Label, Figures Figures)
    {
        public bool IsNote => Paragraph.Kind == ParagraphKind.Footnote;

        public static Part Of(Paragraph paragraph)
        {
            var text = paragraph.Text.PlainText;
            return new(paragraph, text.Length, new([.. (paragraph.Label ?? "").Where(char.IsAsciiLetterOrDigit)]), Figures.Of(text));
        }

        // Arabic and Russian letter their sub-paragraphs otherwise.
        public bool HasOtherLabel(Part other) => Label != other.Label && (IsNumber(Label) || IsNumber(other.Label)) && (Label.Length > 0 == other.Label.Length > 0);

        public double Worth(Part other, double ratio)
        {
            var worth = Paragraph.Kind == other.Paragraph.Kind ? SameKind : OtherKind;
            worth += Paragraph.Level == other.Paragraph.Level ? SameLevel : OtherLevel;
            worth += HasOtherLabel(other) ? IsNote ? OtherNote : OtherLabel : Label.Length > 0 && Label == other.Label ? SameLabel : 0;
            worth += Figures.Likeness(other.Figures) is { } likeness ? OtherFigures + (AllFigures * likeness) : NoFigures;
            return worth - Math.Min(MostByLength, ByLength * Math.Abs(Math.Log((other.Length + 8) / ((Length * ratio) + 8))));
        }

        private static bool IsNumber(string label) => label.Length > 0 && label.All(char.IsAsciiDigit);
    }
}
