using Drafting.Documents.Rules;

namespace Drafting.Documents;

/// <summary>Holds the comments of a file to what a draft holds.</summary>
public static class TextComments
{
    /// <summary>Stretches that a comment stands on.</summary>
    public const int MaximumStretches = ThreadLimits.Stretches;

    private const int LongestName = 255;

    /// <summary>
    /// The comments without control characters and blanks at either end, and no more and no longer ones than a draft has: the rest is cut and left out. Where the first of a
    /// thread says nothing, its first answer is the first.
    /// </summary>
    /// <returns>The comments; how many of them were cut; and how many were left out, answers among them.</returns>
    public static (IReadOnlyList<TextComment> Kept, int Cut, int LeftOut) Within(IEnumerable<TextComment> comments)
    {
        var (kept, cut, leftOut, units) = (new List<TextComment>(), 0, 0, 0L);
        var onParagraphs = new Dictionary<string, int>();
        foreach (var comment in comments)
        {
            var said = new List<TextRemark>();
            var hasPlace = comment.On.Count > 0 && kept.Count < ThreadLimits.Threads && comment.On.All(stretch => onParagraphs.GetValueOrDefault(stretch.Paragraph) < ThreadLimits.AtAParagraph);
            foreach (var remark in comment.Said)
            {
                // A remark without words, such as a picture, says nothing here.
                var text = Clean(remark.Text).Trim();
                if (text.Length == 0)
                    continue;
                var whole = text.Length;
                text = Cut(text);
                if (!hasPlace || said.Count == ThreadLimits.Comments || units + text.Length > ThreadLimits.UnitsOfAll)
                {
                    leftOut++;
                    continue;
                }

                cut += text.Length < whole ? 1 : 0;
                units += text.Length;
                said.Add(remark with { Author = Name(remark.Author), Text = text });
            }

            if (said.Count == 0)
                continue;
            kept.Add(comment with { On = [.. comment.On.Take(MaximumStretches)], Said = said });
            foreach (var stretch in kept[^1].On)
                onParagraphs[stretch.Paragraph] = onParagraphs.GetValueOrDefault(stretch.Paragraph) + 1;
        }

        return (kept, cut, leftOut);
    }

    private static string Clean(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(c => !ThreadLimits.Forbids(c)));

    private static string Cut(string text) => text.Length <= ThreadLimits.Text ? text : TextRules.Start(text, ThreadLimits.Text - 1) + "…";

    private static string Name(string author)
    {
        var name = string.Concat(author.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return name.Length <= LongestName ? name : TextRules.Start(name, LongestName);
    }
}
