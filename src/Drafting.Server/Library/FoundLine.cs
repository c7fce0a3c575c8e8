using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Drafting.Documents.Ports;

namespace Drafting.Server.Library;

/// <summary>A line of a text as a search found it.</summary>
/// <param name="Text">The line, cut to what stands around the words; an ellipsis stands for what is left out.</param>
/// <param name="Marks">The words in it, in order and apart from one another.</param>
/// <param name="Words">How many of the words the line has.</param>
internal sealed record FoundLine(string Text, IReadOnlyList<FoundMark> Marks, [property: JsonIgnore] int Words)
{
    // Characters as a reader counts them: shown in all, and before the first word.
    private const int Longest = 120;
    private const int Before = 30;

    /// <summary>The line of a text that has most of the words, the first of several; null where none has any.</summary>
    /// <param name="lines">The text, a paragraph a line.</param>
    /// <param name="words">As <see cref="LibrarySearch.Words"/> gives them.</param>
    public static FoundLine? Of(IEnumerable<string> lines, IReadOnlyList<string> words)
    {
        var best = lines.Select(line => (Line: line, Folded: LibrarySearch.Fold(line)))
            .Select(each => (each.Line, Found: words.Count(word => each.Folded.Contains(word, StringComparison.Ordinal))))
            .MaxBy(each => each.Found);
        return best.Found == 0 ? null : Cut(best.Line, words, best.Found);
    }

    private static FoundLine Cut(string line, IReadOnlyList<string> words, int found)
    {
        var characters = Characters(line);
        var marked = Marked(characters, words);
        var first = Math.Max(0, Array.IndexOf(marked, true));
        var start = characters.Count <= Longest ? 0 : Math.Clamp(first - Before, 0, characters.Count - Longest);
        var end = Math.Min(characters.Count, start + Longest);
        var text = new StringBuilder(start > 0 ? "…" : "");
        var marks = new List<FoundMark>();
        for (var at = start; at < end; at++)
        {
            if (marked[at] && at > start && marked[at - 1])
                marks[^1] = marks[^1] with { Length = marks[^1].Length + characters[at].Length };
            else if (marked[at])
                marks.Add(new(text.Length, characters[at].Length));
            text.Append(characters[at]);
        }

        return new(text.Append(end < characters.Count ? "…" : "").ToString(), marks, found);
    }

    private static List<string> Characters(string line)
    {
        var characters = new List<string>();
        for (var each = StringInfo.GetTextElementEnumerator(line.Trim()); each.MoveNext();)
            characters.Add(each.GetTextElement());
        return characters;
    }

    /// <summary>Which characters a word covers, as far as it reads the same folded one by one.</summary>
    private static bool[] Marked(List<string> characters, IReadOnlyList<string> words)
    {
        var folded = new StringBuilder();
        var from = new List<int>();
        for (var at = 0; at < characters.Count; at++)
        {
            var form = LibrarySearch.Fold(characters[at]);
            folded.Append(form);
            from.AddRange(Enumerable.Repeat(at, form.Length));
        }

        var (text, marked) = (folded.ToString(), new bool[characters.Count]);
        foreach (var word in words)
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                for (var unit = at; unit < at + word.Length; unit++)
                    marked[from[unit]] = true;
        return marked;
    }
}

/// <summary>A stretch of a line; start and length in UTF-16 code units.</summary>
internal sealed record FoundMark(int Start, int Length);
