using System.Collections.Frozen;
using Drafting.Formats;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>What a preambular or operative paragraph opens with.</summary>
/// <param name="Key">The opening without a mark of repetition, in lower case: “recalling”, “表示注意到”; empty where the paragraph has none.</param>
/// <param name="IsKnown">Whether resolutions are known to open so; else the key is its first word.</param>
/// <param name="Order">0 without a mark, 1 with that of a second (“also”, “又”), 2 with that of a third (“further”, “还”).</param>
/// <param name="MarkStart">Where the mark begins.</param>
/// <param name="MarkLength">Its length; 0 without one.</param>
/// <param name="Length">How far the opening reaches, with its mark.</param>
internal sealed record Opener(string Key, bool IsKnown, int Order, int MarkStart, int MarkLength, int Length)
{
    // No opening is longer.
    private const int Reach = 120;

    private static readonly FrozenDictionary<string, string[][]> Marks = LanguageTable.Rows("repetition-marks.tsv")
        .ToFrozenDictionary(cells => cells[0], cells => new[] { cells[1].Split('|'), cells[2].Split('|') });

    private static readonly string[] Leads = ["在这方面，", "在这方面", "为此，", "为此", "在此方面"];

    public static Opener None { get; } = new("", false, 0, 0, 0, 0);

    /// <summary>The mark that is put in for an order, 1 or 2.</summary>
    public static string Mark(string language, int order) => Marks[language][order - 1][0];

    public static Opener Of(string text, string language, ParagraphKind kind)
    {
        if (kind is not (ParagraphKind.Preambular or ParagraphKind.Operative) || !Marks.TryGetValue(language, out var marks))
            return None;
        var head = text.Length > Reach ? text[..Reach] : text;
        // “在这方面又欢迎”: what stands before the opening is none of it.
        if (language == "zh" && Array.Find(Leads, lead => head.StartsWith(lead, StringComparison.Ordinal)) is { } led)
        {
            var opener = Of(head[led.Length..], language, kind);
            return opener.IsKnown ? opener with { MarkStart = opener.MarkStart + led.Length, Length = opener.Length + led.Length } : None;
        }

        foreach (var (order, mark) in marks.SelectMany((ways, index) => ways.Select(way => (index + 1, way))))
        {
            if (Marked(head, language, kind, mark, order) is { } marked)
                return marked;
        }

        var length = OpeningWords.Length(head, language, kind);
        // Without a mark that is one: “又” before words that are not known.
        return length > 0 ? new(KeyOf(head[..length], language), true, 0, 0, 0, length) : Unknown(head, language);
    }

    private static Opener? Marked(string head, string language, ParagraphKind kind, string mark, int order)
    {
        if (language == "zh")
        {
            return head.StartsWith(mark, StringComparison.Ordinal) && OpeningWords.Length(head[mark.Length..], language, kind) is var rest and > 0
                ? new(head[mark.Length..(mark.Length + rest)], true, order, 0, mark.Length, mark.Length + rest)
                : null;
        }

        for (var at = head.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(mark, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + mark.Length;
            // “Encourages further cooperation”: an English operative paragraph has its mark before the verb.
            if (at > 0 && (head[at - 1] != ' ' || language == "en" && kind == ParagraphKind.Operative && order == 2) || end < head.Length && head[end] is not (' ' or ',' or '\uFFFC'))
                continue;
            // One of the two blanks goes with it.
            var without = at == 0 ? head[end..].TrimStart() : head[..(at - 1)] + head[end..];
            var length = OpeningWords.Length(without, language, kind);
            if (length > 0 && at <= length + 1)
                return new(KeyOf(without[..length], language), true, order, at, mark.Length, Math.Max(end, length + mark.Length + 1));
            if (length == 0 && at == 0)
                return Unknown(without, language) is { Length: > 0 } unknown ? unknown with { Order = order, MarkLength = mark.Length, Length = unknown.Length + mark.Length + 1 } : null;
        }

        return null;
    }

    private static Opener Unknown(string head, string language)
    {
        if (language == "zh")
            return None;
        // “وإذ” alone opens every Arabic one.
        var from = head.StartsWith("وإذ ", StringComparison.Ordinal) ? "وإذ ".Length : head.StartsWith("إذ ", StringComparison.Ordinal) ? "إذ ".Length : 0;
        var end = head.AsSpan(from).IndexOfAny(" ,;:\u00A0\uFFFC") is var blank and > 0 ? from + blank : 0;
        return end <= 0 ? None : new(KeyOf(head[..end], language), false, 0, 0, 0, end);
    }

    // Arabic joins the first paragraph's opening to the others' with و, and writes the same word with vowel signs and without.
    internal static string KeyOf(string words, string language)
    {
        if (language != "ar")
            return words.ToLowerInvariant();
        var bare = string.Concat(words.Where(c => c is not (>= '\u064B' and <= '\u0652')));
        return bare.StartsWith("وإذ", StringComparison.Ordinal) ? bare[1..] : bare;
    }
}
