using System.Text.Json;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Finds what of a document that was read the comments of its file stand on.</summary>
internal sealed class CommentedText
{
    private readonly ParsedDocument document;
    private readonly CommentPlaces places;

    // How many segments are looked at in all: what a file says of its comments may be made to take long.
    private int looks = 10_000_000;

    // Of each segment, what of the document is of it: the paragraph's index, and from where to where.
    private readonly List<(int Paragraph, int Start, int End)>[] spans;

    /// <param name="document">What was read, with <see cref="CommentMarks"/> on its text.</param>
    /// <param name="places">Where the comments stand in the file.</param>
    public CommentedText(ParsedDocument document, CommentPlaces places)
    {
        (this.document, this.places) = (document, places);
        spans = new List<(int, int, int)>[places.Count];
        foreach (var (index, paragraph) in document.Paragraphs.Index())
        {
            var at = 0;
            foreach (var op in paragraph.Text.Ops)
            {
                if (op.Attributes?.Values.FirstOrDefault(value => CommentMarks.IsMark(value.Key)).Value is { ValueKind: JsonValueKind.Number } segment)
                    (spans[segment.GetInt32()] ??= []).Add((index, at, at + op.Length));
                at += op.Length;
            }
        }
    }

    /// <summary>What a comment with its answers stands on: its words, where any of them is text; else the nearest paragraph.</summary>
    /// <param name="ids">The comment, then its answers, which are asked where the comment has no place.</param>
    public IReadOnlyList<TextStretch> On(IReadOnlyList<string> ids)
    {
        if (document.Paragraphs.Count == 0)
            return [];
        if (ids.Select(places.RangeOf).FirstOrDefault(range => range is not null) is { } between && Within(between.From, between.To) is { Count: > 0 } words)
            return words;
        return [new(document.Paragraphs[ids.Select(places.PointOf).FirstOrDefault(point => point is not null) is { } point ? Nearest(point) : 0].Id, 0, null)];
    }

    private List<TextStretch> Within(int from, int to)
    {
        var found = new SortedDictionary<int, (int Start, int End)>();
        for (var segment = from; segment <= to && found.Count < TextComments.MaximumStretches && looks-- > 0; segment++)
        {
            if (spans[segment] is not { } there)
                continue;
            foreach (var (paragraph, start, end) in there)
                found[paragraph] = found.TryGetValue(paragraph, out var known) ? (Math.Min(known.Start, start), Math.Max(known.End, end)) : (start, end);
        }

        return [.. found.Select(stretch => new TextStretch(document.Paragraphs[stretch.Key].Id, stretch.Value.Start, stretch.Value.End - stretch.Value.Start))];
    }

    // In the same paragraph of Word, else before it, else behind it.
    private int Nearest(int point)
    {
        var own = places.ParagraphOf(point);
        var (first, last) = (point, point);
        while (looks-- > 0 && first > 0 && places.ParagraphOf(first - 1) == own)
            first--;
        while (looks-- > 0 && last < places.Count - 1 && places.ParagraphOf(last + 1) == own)
            last++;
        var order = Enumerable.Range(first, last - first + 1).Concat(Enumerable.Range(0, first).Reverse()).Concat(Enumerable.Range(last + 1, places.Count - last - 1));
        return order.TakeWhile(_ => looks-- > 0).Select(segment => spans[segment]).FirstOrDefault(span => span is not null) is { } nearest ? nearest[0].Paragraph : 0;
    }
}
