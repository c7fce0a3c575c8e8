using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>Numbers and marks as printed: pinned ones, else by position (domain: structure).</summary>
public static class PrintedLabels
{
    /// <summary>The printed label of each live paragraph, in order; null where nothing is printed.</summary>
    public static IReadOnlyList<string?> Of(IReadOnlyList<Paragraph> paragraphs, string language)
    {
        var isSingle = paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Operative) == 1;
        var marks = FootnoteMarks(paragraphs);
        var operatives = 0;
        var subs = new int[10];
        var labels = new List<string?>(paragraphs.Count);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind != ParagraphKind.Sub && paragraph.Kind != ParagraphKind.Footnote)
                Array.Clear(subs);
            var byPosition = paragraph.Kind switch
            {
                ParagraphKind.Operative when isSingle => null,
                // A paragraph with a pinned label, such as “3 bis.”, takes no number from the others.
                ParagraphKind.Operative when paragraph.Label is null => $"{++operatives}.",
                ParagraphKind.Sub => SubLabel(paragraph, subs, language),
                ParagraphKind.Footnote => marks[paragraph.Id],
                _ => null,
            };
            labels.Add(paragraph.Label ?? byPosition);
        }

        return labels;
    }

    private static string SubLabel(Paragraph paragraph, int[] subs, string language)
    {
        var level = Math.Clamp(paragraph.Level, 1, subs.Length - 1);
        Array.Clear(subs, level + 1, subs.Length - level - 1);
        return OfSub(level, ++subs[level], language);
    }

    /// <summary>The label of a sub-paragraph: “(a)”, “(i)”, “a.”, “i.” by its level.</summary>
    internal static string OfSub(int level, int number, string language)
    {
        var opening = language is "fr" or "es" ? "" : "(";
        return level switch
        {
            1 => $"{opening}{Letters(number)})",
            2 => $"{opening}{Roman(number)})",
            _ when level % 2 == 1 => $"{Letters(number)}.",
            _ => $"{Roman(number)}.",
        };
    }

    /// <summary>Footnotes are numbered as their references occur in the text; those without a reference follow.</summary>
    private static Dictionary<string, string> FootnoteMarks(IReadOnlyList<Paragraph> paragraphs)
    {
        var bodies = paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote && paragraph.Label is null).Select(paragraph => paragraph.Id).ToList();
        var known = bodies.ToHashSet();
        var referenced = paragraphs.SelectMany(paragraph => paragraph.Text.Ops).Select(op => op.Embed?.Footnote).OfType<string>().Where(known.Contains);
        var marks = new Dictionary<string, string>();
        foreach (var id in referenced.Concat(bodies))
            marks.TryAdd(id, (marks.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var pinned in paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Footnote && paragraph.Label is not null))
            marks[pinned.Id] = pinned.Label!;
        return marks;
    }

    // a … z, aa, bb …: after (z) the United Nations doubles the letter.
    private static string Letters(int number) => new((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        (int Value, string Digits)[] numerals = [(500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
        var roman = "";
        foreach (var (value, digits) in numerals)
        {
            for (; number >= value; number -= value)
                roman += digits;
        }

        return roman;
    }
}
