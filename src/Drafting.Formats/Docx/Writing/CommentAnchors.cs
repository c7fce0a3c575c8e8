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

    /// <summary>A paragraph's pieces as written, cut where marks stand within them, and the marks.</summary>
    public IEnumerable<OpenXmlElement> Among(ExportedParagraph paragraph, IEnumerable<Piece> pieces, Func<Piece, IEnumerable<OpenXmlElement>> write)
    {
        var waiting = new Queue<Mark>(marks.GetValueOrDefault(paragraph) ?? []);
        var at = 0;
        foreach (var piece in pieces)
        {
            var (from, end) = (at, at + (piece.Footnote is null ? piece.Text.Length : 1));
            while (waiting.TryPeek(out var mark) && mark.Offset < end)
            {
                waiting.Dequeue();
                if (mark.Offset > at)
                {
                    foreach (var element in write(piece.Slice(at - from, mark.Offset - at)))
                        yield return element;
                    at = mark.Offset;
                }

                foreach (var element in Write(mark))
                    yield return element;
            }

            foreach (var element in write(at == from ? piece : piece.Slice(at - from, end - at)))
                yield return element;
            at = end;
        }

        foreach (var element in waiting.SelectMany(mark => Write(mark)))
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
