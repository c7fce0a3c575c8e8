using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Where in a Word file its comments stand. Paragraphs and the marks of comments part the file into segments, numbered in its order: text knows its segment, and a comment the segments
/// that it is on. So the words stay found wherever the reading takes them.
/// </summary>
internal sealed class CommentPlaces
{
    private readonly Dictionary<XElement, int> segments = [];
    private readonly Dictionary<string, (int From, int To)> ranges = [];
    private readonly Dictionary<string, int> points = [];
    private readonly List<int> paragraphs = [0];
    private readonly IReadOnlySet<string> ids;

    /// <param name="stories">The text, the footnotes and the endnotes.</param>
    /// <param name="ids">The comments that the file has.</param>
    public CommentPlaces(IEnumerable<XElement> stories, IReadOnlySet<string> ids)
    {
        this.ids = ids;
        if (ids.Count == 0)
            return;
        foreach (var story in stories)
            Read(story);
    }

    /// <summary>Those of a text that nobody has commented.</summary>
    public static CommentPlaces None { get; } = new([], new HashSet<string>());

    /// <summary>The number of segments; they are counted from 0.</summary>
    public int Count => paragraphs.Count;

    /// <summary>Whether the file has the comment that is referred to here.</summary>
    public bool Has(XElement reference) => ids.Contains(WordComments.IdOf(reference));

    /// <summary>The segment of a run, a field or a formula; null where nothing is commented.</summary>
    public int? SegmentOf(XElement element) => segments.TryGetValue(element, out var segment) ? segment : null;

    /// <summary>The segments between a comment's marks; null where it has none that hold something.</summary>
    public (int From, int To)? RangeOf(string id) => ranges.TryGetValue(id, out var range) ? range : null;

    /// <summary>The segment behind which a comment is referred to; null where the text does not know it.</summary>
    public int? PointOf(string id) => points.TryGetValue(id, out var point) ? point : null;

    /// <summary>The paragraph of Word that a segment is in: the same number for segments of one.</summary>
    public int ParagraphOf(int segment) => paragraphs[segment];

    private void Read(XElement story)
    {
        var open = new Dictionary<string, int>();
        Begin(isParagraph: true);
        foreach (var element in story.Descendants())
        {
            if (element.Is("p"))
            {
                Begin(isParagraph: true);
            }
            else if (element.Is("commentRangeStart") || element.Is("commentRangeEnd") || element.Is("commentReference"))
            {
                if (Has(element))
                    Mark(element, open);
            }
            else if (element.Is("r") || element.Is("fldSimple") || element.Name == Wml.Math + "oMath")
            {
                segments[element] = Count - 1;
            }
        }
    }

    private void Mark(XElement mark, Dictionary<string, int> open)
    {
        var id = WordComments.IdOf(mark);
        if (mark.Is("commentReference"))
        {
            points[id] = Count - 1;
            return;
        }

        points.TryAdd(id, Count - 1);
        if (mark.Is("commentRangeEnd"))
        {
            if (open.Remove(id, out var start))
                ranges.TryAdd(id, (start, Count - 1));
            Begin(isParagraph: false);
            return;
        }

        Begin(isParagraph: false);
        open.TryAdd(id, Count - 1);
    }

    private void Begin(bool isParagraph) => paragraphs.Add(paragraphs[^1] + (isParagraph ? 1 : 0));
}
