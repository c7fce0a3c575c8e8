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
        PlacesAreBothTexts(redline, about);
        ExchangedTextsMirror(redline, Redline.Compare(to, from, language), about);
        NothingChangesBetween(from, language, about);
        return redline;
    }

    private static void EveryParagraphAppearsOnce(
        Redline redline, IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to, string about)
    {
        EveryParagraphAppearsOnce([.. redline.Paragraphs.Select(p => p.From).OfType<RedlineSide>()], from, $"{about}: old text");
        EveryParagraphAppearsOnce([.. redline.Paragraphs.Select(p => p.To).OfType<RedlineSide>()], to, $"{about}: new text");
    }

    /// <summary>… or once for each of its parts, which follow each other and make up its text.</summary>
    private static void EveryParagraphAppearsOnce(List<RedlineSide> sides, IReadOnlyList<RedlineParagraph> text, string about)
    {
        Assert.True(sides.Select(s => s.Index).Distinct().Order().SequenceEqual(Enumerable.Range(0, text.Count)), about);
        foreach (var group in sides.GroupBy(s => s.Index))
        {
            var parts = group.Select(s => s.Part ?? new(1, 1, 0, text[s.Index].Text.Length)).ToList();
            var start = 0;
            for (var i = 0; i < parts.Count; i++)
            {
                Assert.True(parts[i] == new RedlinePart(i + 1, parts.Count, start, parts[i].Length), $"{about}: parts of {group.Key}: {string.Join("; ", parts)}");
                start += parts[i].Length;
            }

            Assert.True(start == text[group.Key].Text.Length, $"{about}: parts of {group.Key} are not its text");
        }
    }

    private static string TextOf(RedlineSide? side, IReadOnlyList<RedlineParagraph> text) => side switch
    {
        null => "",
        { Part: null } => text[side.Index].Text,
        _ => text[side.Index].Text.Substring(side.Part.Start, side.Part.Length),
    };

    private static void SegmentsGiveBothTexts(
        Redline redline, IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to, string about)
    {
        foreach (var p in redline.Paragraphs)
        {
            var (oldText, newText) = (TextOf(p.From, from), TextOf(p.To, to));
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

    /// <summary>The places of what moved, where it was, and those of all else are the old text in its order; those where it is the redline in its own.</summary>
    private static void PlacesAreBothTexts(Redline redline, string about)
    {
        Assert.True(redline.Places.Where(place => place.Left is null).Select(place => place.Paragraph).SequenceEqual(Enumerable.Range(0, redline.Paragraphs.Count)), $"{about}: places");
        var old = redline.Places.Where(place => place.Left is not null == redline.Paragraphs[place.Paragraph].HasMoved)
            .Select(place => redline.Paragraphs[place.Paragraph].From).OfType<RedlineSide>().Select(side => (side.Index, side.Part?.Number)).ToList();
        Assert.True(old.SequenceEqual(old.Order()), $"{about}: places are not in the order of the old text: {string.Join(' ', old)}");
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
            var line = new StringBuilder($"{p.From?.Index,6} {p.To?.Index,6} {p.Change} {p.From?.Part} {p.To?.Part} ");
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
        Assert.True(same.Stats with { Unchanged = 0 } == new RedlineStats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), about);
    }
}
