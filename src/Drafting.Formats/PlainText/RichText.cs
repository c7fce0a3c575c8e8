using System.Text.RegularExpressions;
using Drafting.Operations;

namespace Drafting.Formats.PlainText;

/// <summary>Text with footnote marks and <c>**strong**</c> words as a delta.</summary>
internal static partial class RichText
{
    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*")]
    private static partial Regex Strong();

    /// <param name="text">The paragraph's text.</param>
    /// <param name="places">The marks in it, in order.</param>
    /// <param name="noteIds">The footnote paragraph of each mark.</param>
    public static Delta Of(string text, IEnumerable<MarkPlaces.Place> places, IReadOnlyDictionary<string, string> noteIds)
    {
        var ops = new List<DeltaOp>();
        var strong = new Queue<Match>(Strong().Matches(text));
        var start = 0;
        foreach (var place in places)
        {
            Append(text, start, place.Start, strong, ops);
            ops.Add(DeltaOp.Insert(Embed.FootnoteReference(noteIds[place.Mark])));
            if (place.KeepsSpace)
                ops.Add(DeltaOp.Insert(" "));
            start = place.Start + place.Length;
        }

        Append(text, start, text.Length, strong, ops);
        return Delta.Of(ops);
    }

    private static void Append(string text, int start, int end, Queue<Match> strong, List<DeltaOp> ops)
    {
        while (strong.TryPeek(out var match) && match.Index < end)
        {
            strong.Dequeue();
            if (match.Index < start || match.Index + match.Length > end)
                continue;
            AppendPlain(text[start..match.Index], ops);
            ops.Add(DeltaOp.Insert(match.Groups["text"].Value, Attributes.Flag("strong")));
            start = match.Index + match.Length;
        }

        AppendPlain(text[start..end], ops);
    }

    private static void AppendPlain(string text, List<DeltaOp> ops)
    {
        if (text.Length > 0)
            ops.Add(DeltaOp.Insert(text));
    }
}
