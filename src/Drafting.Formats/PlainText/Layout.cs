namespace Drafting.Formats.PlainText;

/// <summary>How paragraphs lie on the lines of a text file.</summary>
internal enum Layout
{
    /// <summary>Each printed line, then a blank one; a line that ends in a space ends its paragraph. What one PDF reader gives.</summary>
    PrintedLines,

    /// <summary>One paragraph a line, blank lines between.</summary>
    ParagraphLines,

    /// <summary>Lines of a printed width that carry no mark of where a paragraph ends.</summary>
    WrappedLines,
}

/// <summary>Tells the layouts apart by the widths and the ends of the lines.</summary>
internal static class LayoutDetection
{
    // Columns of a printed line: forty Chinese characters or a hundred letters, and some more.
    private const int WidestPrinted = 130;

    public static Layout Of(string clean)
    {
        var lines = clean.Split('\n', '\f');
        var used = lines.Where(line => line.AsSpan().Trim(' ').Length > 0).ToList();
        if (used.Count < 3)
            return Layout.ParagraphLines;
        var width = PrintedWidth(used);
        if (width > WidestPrinted || !IsMostlyFull(used, width))
            return Layout.ParagraphLines;
        var open = used.Where(line => line[^1] != ' ' && !Furniture.IsLink(line.Trim())).ToList();
        var ended = used.Count(line => line[^1] == ' ') / (double)used.Count;
        var alternating = lines.Zip(lines.Skip(1)).Count(pair => pair.First.Trim().Length > 0 && pair.Second.Trim().Length > 0) * 4 < used.Count;
        return alternating && ended is > 0.1 and < 0.9 && open.Count(line => IsFull(line, width)) * 10 >= open.Count * 6
            ? Layout.PrintedLines
            : Layout.WrappedLines;
    }

    /// <summary>Columns that all but the widest twentieth of the lines keep to.</summary>
    public static int PrintedWidth(IEnumerable<string> lines)
    {
        var widths = lines.Select(TextWidth.Of).Order().ToList();
        return widths.Count == 0 ? 0 : widths[widths.Count * 19 / 20];
    }

    private static bool IsFull(string line, int width) => TextWidth.Of(line.TrimEnd()) * 10 >= width * 8;

    private static bool IsMostlyFull(List<string> lines, int width) => lines.Count(line => IsFull(line, width)) * 10 >= lines.Count * 3;
}
