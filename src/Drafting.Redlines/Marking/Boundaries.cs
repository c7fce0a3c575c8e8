namespace Drafting.Redlines.Marking;

/// <summary>Moves the ends of edits to where a reader expects them: at sentences, clauses, words.</summary>
internal sealed class Boundaries(ChunkedText old, ChunkedText @new)
{
    private readonly Words _oldWords = new(old);
    private readonly Words _newWords = new(@new);

    /// <summary>
    /// Shifts each pure insertion or deletion among the places where it means the same ("the [new ]new" or "the new[ new]").
    /// </summary>
    public List<Edit> Slide(List<Edit> edits)
    {
        var slid = new List<Edit>(edits.Count);
        for (var i = 0; i < edits.Count; i++)
        {
            Edit? before = slid.Count > 0 ? slid[^1] : null;
            Edit? after = i + 1 < edits.Count ? edits[i + 1] : null;
            slid.Add(edits[i].IsReplacement ? edits[i] : Best(before, edits[i], after));
        }

        return slid;
    }

    /// <summary>Widens replacements that begin or end inside a Chinese word to the whole word.</summary>
    public List<Edit> ToWords(List<Edit> edits)
    {
        var widened = new List<Edit>(edits);
        for (var i = 0; i < widened.Count; i++)
        {
            var edit = widened[i];
            if (!edit.IsReplacement)
                continue;
            var (first, last) = (i > 0 ? widened[i - 1].OldEnd : 0, i + 1 < widened.Count ? widened[i + 1].OldStart : old.Count);
            while (edit.OldStart > first && CutsWord(edit.OldStart, edit.NewStart))
                edit = edit with { OldStart = edit.OldStart - 1, NewStart = edit.NewStart - 1 };
            while (edit.OldEnd < last && CutsWord(edit.OldEnd, edit.NewEnd))
                edit = edit with { OldEnd = edit.OldEnd + 1, NewEnd = edit.NewEnd + 1 };
            widened[i] = edit;
        }

        return widened;
    }

    /// <summary>Takes from the ends of replacements what is equal there, up to the ends of words.</summary>
    public List<Edit> Narrow(List<Edit> edits)
    {
        var narrow = new List<Edit>(edits.Count);
        foreach (var edit in edits)
        {
            var (oldStart, oldEnd, newStart, newEnd) = (edit.OldStart, edit.OldEnd, edit.NewStart, edit.NewEnd);
            while (oldStart < oldEnd && newStart < newEnd && old.Numbers[oldEnd - 1] == @new.Numbers[newEnd - 1] && !CutsWord(oldEnd - 1, newEnd - 1))
                (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
            while (oldStart < oldEnd && newStart < newEnd && old.Numbers[oldStart] == @new.Numbers[newStart] && !CutsWord(oldStart + 1, newStart + 1))
                (oldStart, newStart) = (oldStart + 1, newStart + 1);
            narrow.Add(new(oldStart, oldEnd, newStart, newEnd));
        }

        return narrow;
    }

    /// <summary>Whether the place before a chunk of the old text lies inside a Chinese word.</summary>
    public bool CutsOldWord(int at) => _oldWords.IsInside(at);

    /// <summary>The same in the new text.</summary>
    public bool CutsNewWord(int at) => _newWords.IsInside(at);

    private bool CutsWord(int oldAt, int newAt) => CutsOldWord(oldAt) || CutsNewWord(newAt);

    private Edit Best(Edit? before, Edit edit, Edit? after)
    {
        var roomLeft = edit.OldStart - (before?.OldEnd ?? 0);
        var roomRight = (after?.OldStart ?? old.Count) - edit.OldEnd;
        var (text, start, end) = edit.Inserted > 0 ? (@new, edit.NewStart, edit.NewEnd) : (old, edit.OldStart, edit.OldEnd);
        var numbers = text.Numbers;
        int left = 0, right = 0;
        while (left < roomLeft && numbers[start - left - 1] == numbers[end - left - 1])
            left++;
        while (right < roomRight && numbers[start + right] == numbers[end + right])
            right++;
        if (left == 0 && right == 0)
            return edit;

        // Closing up to the neighbouring edit saves a mark and beats any boundary, unless that is a figure, which stands alone.
        const double closesUp = 20;
        var (best, bestScore) = (0, double.MinValue);
        for (var shift = -left; shift <= right; shift++)
        {
            var closes = Closes(before, shift == -roomLeft) || Closes(after, shift == roomRight);
            var score = Score(text, start + shift) + Score(text, end + shift) + (closes ? closesUp : 0)
                - Unbalanced(text, start + shift, end + shift);
            if (score > bestScore)
                (best, bestScore) = (shift, score);
        }

        return edit.Shift(best);

        bool Closes(Edit? neighbour, bool touches) => touches && neighbour is { } other && !Singles.IsFigure(old, @new, other);
    }

    private double Score(ChunkedText text, int at)
    {
        if (at == 0 || at == text.Count)
            return 6;
        var (left, right) = (text.Chunks[at - 1], text.Chunks[at]);
        if (left.Class == ChunkClass.Punctuation)
        {
            return text.Text[left.End - 1] switch
            {
                '.' or '。' or ';' or '；' or ':' or '：' or '!' or '?' or '؛' => 5,
                ',' or '，' or '、' or '،' => 4,
                _ => 2,
            };
        }

        if (left.Class == ChunkClass.Space)
            return at > 1 && text.Chunks[at - 2].Class == ChunkClass.Punctuation ? 4.5 : 3.5;
        if (right.Class == ChunkClass.Space)
            return 2.5;
        if (right.Class == ChunkClass.Punctuation)
            return 3;
        if (left.Class != ChunkClass.Ideograph || right.Class != ChunkClass.Ideograph)
            return 1;
        return (text == old ? _oldWords : _newWords).IsInside(at) ? -2 : 0;
    }

    /// <summary>Two for each bracket or quotation mark without its counterpart inside the edit.</summary>
    private static double Unbalanced(ChunkedText text, int start, int end)
    {
        const string opening = "(（《〈“‘[【";
        const string closing = ")）》〉”’]】";
        var open = 0;
        var alone = 0;
        for (var i = start; i < end; i++)
        {
            if (text.Chunks[i].Class != ChunkClass.Punctuation)
                continue;
            var c = text.Text[text.Chunks[i].Start];
            if (opening.Contains(c))
                open++;
            else if (closing.Contains(c) && open-- <= 0)
                (alone, open) = (alone + 1, 0);
        }

        return 2 * (alone + open);
    }
}
