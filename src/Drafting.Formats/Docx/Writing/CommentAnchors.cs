using DocumentFormat.OpenXml;
using Drafting.Formats.Threads;

namespace Drafting.Formats.Docx.Writing;

/// <summary>The marks between which each thread of comments stands, laid among the text of its paragraphs.</summary>
internal sealed class CommentAnchors
{
    private readonly CommentWriter writer;
    private readonly Dictionary<ExportedParagraph, List<Mark>> marks = new(ReferenceEqualityComparer.Instance);

    /// <param name="document">The document with its threads.</param>
    /// <param name="writer">To which the threads are added.</param>
    public CommentAnchors(ExportedDocument document, CommentWriter writer)
    {
        this.writer = writer;
        foreach (var thread in document.Threads)
        {
            var ids = writer.Add(thread);
            var isPoint = thread.From == thread.To;
            Add(document, thread.From, new(thread.From.Offset, ids, isPoint ? Turn.Point : Turn.Start));
            Add(document, thread.To, new(thread.To.Offset, ids, isPoint ? Turn.PointEnd : Turn.End));
        }

        foreach (var own in marks.Values)
        {
            List<Mark> ordered = [.. own.OrderBy(mark => mark.Offset).ThenBy(mark => mark.Turn)];
            own.Clear();
            own.AddRange(ordered);
        }
    }

    /// <summary>What a paragraph is made of as written, cut where marks stand within it, and the marks.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="parts">What it is made of, in order.</param>
    /// <param name="length">How much of the paragraph's own text a part is, in units; 0 of what stands beside it.</param>
    /// <param name="slice">A part of a part: from where, and how long.</param>
    /// <param name="write">Writes one.</param>
    public IEnumerable<OpenXmlElement> Among<T>(ExportedParagraph paragraph, IEnumerable<T> parts, Func<T, int> length, Func<T, int, int, T> slice, Func<T, IEnumerable<OpenXmlElement>> write)
    {
        var waiting = new Queue<Mark>(marks.GetValueOrDefault(paragraph) ?? []);
        var at = 0;
        foreach (var part in parts)
        {
            var (from, end) = (at, at + length(part));
            // What ends does so right behind its words, what begins right before.
            while (waiting.TryPeek(out var mark) && (mark.Offset < end || (mark.Offset == at && mark.Turn == Turn.End)))
            {
                waiting.Dequeue();
                if (mark.Offset > at)
                {
                    foreach (var element in write(slice(part, at - from, mark.Offset - at)))
                        yield return element;
                    at = mark.Offset;
                }

                foreach (var element in Write(mark))
                    yield return element;
            }

            foreach (var element in write(at == from ? part : slice(part, at - from, end - at)))
                yield return element;
            at = end;
        }

        foreach (var element in waiting.SelectMany(Write))
            yield return element;
    }

    /// <summary>The reference to a footnote, with the marks of what stands on its text: Word has no comments in footnotes.</summary>
    public IEnumerable<OpenXmlElement> Around(ExportedParagraph note, IEnumerable<OpenXmlElement> reference)
    {
        List<IReadOnlyList<string>> threads = [.. (marks.GetValueOrDefault(note) ?? []).Select(mark => mark.Ids).Distinct()];
        threads.ForEach(writer.Quote);
        return [.. threads.SelectMany(CommentWriter.Starts), .. reference, .. threads.SelectMany(writer.Ends)];
    }

    private IEnumerable<OpenXmlElement> Write(Mark mark) => mark.Turn is Turn.Start or Turn.Point ? CommentWriter.Starts(mark.Ids) : writer.Ends(mark.Ids);

    private void Add(ExportedDocument document, ExportedPlace place, Mark mark)
    {
        var paragraph = document.Paragraphs[place.Paragraph];
        if (!marks.TryGetValue(paragraph, out var own))
            marks[paragraph] = own = [];
        own.Add(mark);
    }

    // Of those at one place, what ends comes before what begins.
    private enum Turn
    {
        End,
        Point,
        PointEnd,
        Start,
    }

    private sealed record Mark(int Offset, IReadOnlyList<string> Ids, Turn Turn);
}
