using Drafting.Redlines;

namespace Drafting.Amendments;

/// <summary>A stretch of a text, in UTF-16 code units, and what stands there instead.</summary>
public readonly record struct WordEdit(int Start, int End, string New)
{
    private const string LeanLeft = ",.;:!?)]}’”»…，。；：！？）］】》、";
    private const string LeanRight = "([{‘“«（［【《";

    /// <summary>The text with edits that do not overlap and stand in order.</summary>
    public static string Apply(string text, IEnumerable<WordEdit> edits)
    {
        var result = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in edits)
        {
            result.Append(text, at, edit.Start - at).Append(edit.New);
            at = edit.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The edits that make one text of another, as a redline marks them.</summary>
    internal static List<WordEdit> Between(string old, string @new)
    {
        var edits = new List<WordEdit>();
        var at = 0;
        foreach (var segment in Redline.Mark(old, @new))
        {
            var (length, text) = (segment.Text.Length, segment.Op == SegmentOp.Insert ? segment.Text : "");
            if (segment.Op != SegmentOp.Equal && edits.Count > 0 && edits[^1].End == at)
                edits[^1] = new(edits[^1].Start, segment.Op == SegmentOp.Delete ? at + length : at, edits[^1].New + text);
            else if (segment.Op != SegmentOp.Equal)
                edits.Add(new(at, segment.Op == SegmentOp.Delete ? at + length : at, text));
            at += segment.Op == SegmentOp.Insert ? 0 : length;
        }

        return edits;
    }

    /// <summary>Takes a stretch out, and the space that would be one too many.</summary>
    internal static WordEdit Deleting(string text, int start, int end)
    {
        var spaceBefore = start > 0 && text[start - 1] == ' ';
        var spaceAfter = end < text.Length && text[end] == ' ';
        if (spaceAfter && (spaceBefore || start == 0))
            return new(start, end + 1, "");
        return spaceBefore && (end == text.Length || LeanLeft.Contains(text[end])) ? new(start - 1, end, "") : new(start, end, "");
    }

    /// <summary>Puts words in, and the spaces that set them off.</summary>
    internal static WordEdit Inserting(string text, int at, string words)
    {
        if (words.Length == 0)
            return new(at, at, "");
        var before = at > 0 && NeedSpace(text[at - 1], words[0]) ? " " : "";
        var after = at < text.Length && NeedSpace(words[^1], text[at]) ? " " : "";
        return new(at, at, before + words + after);
    }

    private static bool NeedSpace(char left, char right) =>
        !char.IsWhiteSpace(left) && !char.IsWhiteSpace(right) && !WordCuts.IsUnspaced(left) && !WordCuts.IsUnspaced(right) && !LeanLeft.Contains(right) && !LeanRight.Contains(left);
}
