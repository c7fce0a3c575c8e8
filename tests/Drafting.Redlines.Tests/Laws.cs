using System.Globalization;
using System.Text;

namespace Drafting.Redlines.Tests;

/// <summary>What must hold of every redline, whatever the texts.</summary>
internal static class Laws
{
    public static Redline CheckedRedline(IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to, string language, string about)
    {
        var redline = Redline.Compare(from, to, language);
        EveryParagraphAppearsOnce(redline, from, to, about);
        SegmentsGiveBothTexts(redline, from, to, about);
        NewTextIsInOrder(redline, about);
        ExchangedTextsMirror(redline, Redline.Compare(to, from, language), about);
        NothingChangesBetween(from, language, about);
        return redline;
    }

    private static void EveryParagraphAppearsOnce(
        Redline redline, IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to, string about)
    {
        Assert.True(redline.Paragraphs.Select(p => p.From?.Index).OfType<int>().Order().SequenceEqual(Enumerable.Range(0, from.Count)), about);
        Assert.True(redline.Paragraphs.Select(p => p.To?.Index).OfType<int>().Order().SequenceEqual(Enumerable.Range(0, to.Count)), about);
    }

    private static void SegmentsGiveBothTexts(
        Redline redline, IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to, string about)
    {
        foreach (var p in redline.Paragraphs)
        {
            var oldText = p.From is null ? "" : from[p.From.Index].Text;
            var newText = p.To is null ? "" : to[p.To.Index].Text;
            Assert.True(oldText == Joined(p, SegmentOp.Insert), $"{about}: old text is not equal + delete");
            Assert.True(newText == Joined(p, SegmentOp.Delete), $"{about}: new text is not equal + insert");
            SegmentsEndBetweenCharacters(p, oldText, SegmentOp.Insert, about);
            SegmentsEndBetweenCharacters(p, newText, SegmentOp.Delete, about);
            for (var i = 0; i < p.Segments.Count; i++)
            {
                Assert.True(p.Segments[i].Text.Length > 0, $"{about}: empty segment");
                Assert.True(i == 0 || p.Segments[i].Op != p.Segments[i - 1].Op, $"{about}: two segments of one kind in a row");
                Assert.True(
                    i == 0 || (p.Segments[i - 1].Op, p.Segments[i].Op) != (SegmentOp.Insert, SegmentOp.Delete),
                    $"{about}: insertion before deletion");
            }
        }
    }

    private static string Joined(RedlinedParagraph paragraph, SegmentOp without) =>
        string.Concat(paragraph.Segments.Where(s => s.Op != without).Select(s => s.Text));

    private static void SegmentsEndBetweenCharacters(RedlinedParagraph paragraph, string text, SegmentOp without, string about)
    {
        var starts = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        var at = 0;
        foreach (var segment in paragraph.Segments.Where(s => s.Op != without))
        {
            at += segment.Text.Length;
            Assert.True(starts.Contains(at), $"{about}: a character is cut at {at} in “{text}”");
        }
    }

    private static void NewTextIsInOrder(Redline redline, string about)
    {
        var order = redline.Paragraphs.Select(p => p.To?.Index).OfType<int>().ToList();
        Assert.True(order.SequenceEqual(order.Order()), $"{about}: not in the reading order of the new text");
    }

    private static void ExchangedTextsMirror(Redline there, Redline back, string about)
    {
        Assert.True(Outline(there, mirrored: false).SequenceEqual(Outline(back, mirrored: true)), $"{about}: exchanged texts do not mirror");
    }

    private static List<string> Outline(Redline redline, bool mirrored) => [.. redline.Paragraphs
        .Select(p => mirrored ? Mirrored(p) : p)
        .Select(p =>
        {
            // Of a deletion and an insertion at one place the deletion always comes first.
            var line = new StringBuilder($"{p.From?.Index,6} {p.To?.Index,6} {p.Change} ");
            for (var i = 0; i < p.Segments.Count; i++)
            {
                var swap = i + 1 < p.Segments.Count && p.Segments[i].Op == SegmentOp.Insert && p.Segments[i + 1].Op == SegmentOp.Delete;
                line.Append(swap ? $"{p.Segments[i + 1]}{p.Segments[i]}" : p.Segments[i].ToString());
                i += swap ? 1 : 0;
            }

            return line.ToString();
        })
        .Order(StringComparer.Ordinal)];

    private static RedlinedParagraph Mirrored(RedlinedParagraph p) => p with
    {
        From = p.To,
        To = p.From,
        Change = p.Change switch
        {
            RedlineChange.Inserted => RedlineChange.Deleted,
            RedlineChange.Deleted => RedlineChange.Inserted,
            var same => same,
        },
        Segments = [.. p.Segments.Select(s => s with
        {
            Op = s.Op switch { SegmentOp.Insert => SegmentOp.Delete, SegmentOp.Delete => SegmentOp.Insert, var same => same },
        })],
    };

    private static void NothingChangesBetween(IReadOnlyList<RedlineParagraph> text, string language, string about)
    {
        var same = Redline.Compare(text, text, language);
        Assert.True(same.Paragraphs.All(p => p.Change == RedlineChange.Unchanged && p.Segments.All(s => s.Op == SegmentOp.Equal)), about);
        Assert.True(same.Stats with { Unchanged = 0 } == new RedlineStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), about);
    }
}
