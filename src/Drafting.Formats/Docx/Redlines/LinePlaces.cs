using Drafting.Documents;
using Drafting.Formats.Docx.Writing;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Redlines;

/// <summary>Which lists number the lines of a redline, and which numbers are left to be written as text.</summary>
internal sealed class LinePlaces
{
    private readonly Dictionary<EndToken, ListPlace?[]> places = new(ReferenceEqualityComparer.Instance);

    public LinePlaces(IReadOnlyList<TrackedLine> lines, ListPlan plan)
    {
        for (var i = 0; i < lines.Count;)
        {
            var group = lines.Skip(i).Take(Together(lines, i)).ToList();
            i += group.Count;
            var wanted = group.SelectMany(line => Wanted(line.End).Select(entry => (Line: line, entry.Level, entry.Labels))).ToList();
            if (plan.NextAll(wanted.Select(entry => (entry.Level, entry.Labels))) is not { } found)
                continue;
            foreach (var line in group)
                places[line.End] = new ListPlace?[line.End.Of.Count];
            foreach (var ((line, _, labels), place) in wanted.Zip(found))
                for (var text = 0; text < labels.Count; text++)
                    places[line.End][text] ??= labels[text] is null ? null : place;
        }
    }

    /// <summary>Where a list counts a line in a text; null where none does.</summary>
    public ListPlace? Of(TrackedLine line, int text) => places.TryGetValue(line.End, out var found) ? found[text] : null;

    /// <summary>Whether the numbers in a line are text.</summary>
    public bool AreText(TrackedLine line) => !places.ContainsKey(line.End);

    // Paragraphs of one split or join are numbered by Word together, or all by text; so are the line where a number stands and the one that ends its paragraph.
    private static int Together(IReadOnlyList<TrackedLine> lines, int from)
    {
        var end = from + 1;
        for (var i = from; i < end; i++)
        {
            foreach (var text in lines[i].Content.OfType<NumberToken>().SelectMany(number => Enumerable.Range(0, number.Labels.Count).Where(text => number.Labels[text] is not null)))
            {
                var ends = Enumerable.Range(i, lines.Count - i).First(line => lines[line].End.Of[text] is not null || lines[line].End.IsOfFile);
                end = Math.Max(end, ends + 1);
            }

            for (var step = 0; step < lines[i].End.Blocks.Count; step++)
            {
                var block = lines[i].End.Blocks[step];
                for (var next = lines.Count - 1; block >= 0 && next >= end; next--)
                {
                    if (lines[next].End.Blocks[step] == block)
                        end = next + 1;
                }
            }
        }

        return end - from;
    }

    // One entry where texts that follow each other number at one level, else one for each.
    private static IEnumerable<(int Level, IReadOnlyList<string?> Labels)> Wanted(EndToken end)
    {
        for (var text = 0; text < end.Of.Count; text++)
        {
            if (!IsNumbered(end.Of[text]))
                continue;
            var (level, labels) = (LevelOf(end.Of[text]!), new string?[end.Of.Count]);
            for (; ; text++)
            {
                labels[text] = end.Of[text]!.Label;
                if (text + 1 == end.Of.Count || !IsNumbered(end.Of[text + 1]) || LevelOf(end.Of[text + 1]!) != level)
                    break;
            }

            yield return (level, labels);
        }
    }

    private static bool IsNumbered(Paragraph? paragraph) => !string.IsNullOrEmpty(paragraph?.Label);

    // Titles are numbered among the resolutions of a session, not here, and footnotes by their marks: no list counts so deep.
    private static int LevelOf(Paragraph paragraph) =>
        paragraph.Kind switch { ParagraphKind.Title or ParagraphKind.Footnote => Wml.ListLevels, ParagraphKind.Sub => Math.Max(1, paragraph.Level), _ => 0 };
}
