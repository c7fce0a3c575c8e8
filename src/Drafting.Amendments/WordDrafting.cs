namespace Drafting.Amendments;

/// <summary>Says what changes one paragraph's words into others: few words quoted, none of them twice in the paragraph, no word cut.</summary>
internal sealed class WordDrafting
{
    /// <summary>How many words beside a change are quoted to say which is meant, before it is said by counting.</summary>
    private const int WordsBeside = 4;

    /// <summary>The fewest characters of Chinese that say where something is put in.</summary>
    private const int ShortestAnchor = 4;

    /// <summary>What a sentence costs whoever listens beside what is quoted, in characters.</summary>
    private const int SentenceCost = 40;

    /// <summary>More sentences than these on one paragraph nobody follows.</summary>
    private const int MostSentences = 60;

    private readonly int _paragraph;
    private readonly string _old;
    private readonly string _new;
    private readonly WordCuts _cuts;

    private WordDrafting(int paragraph, string old, string @new) =>
        (_paragraph, _old, _new, _cuts) = (paragraph, old, @new, new(old));

    /// <summary>The amendments; none where nothing differs.</summary>
    public static IReadOnlyList<WordAmendment> Between(int paragraph, string old, string @new) =>
        old == @new ? [] : new WordDrafting(paragraph, old, @new).Draft();

    private IReadOnlyList<WordAmendment> Draft()
    {
        var whole = new ReplaceParagraph(_paragraph, _new);
        var edits = new List<WordEdit>();
        foreach (var edit in WordEdit.Between(_old, _new).Select(Whole))
            Merge(edits, edit);
        if (_old.Length == 0 || _new.Length == 0 || edits.Count > MostSentences || edits.Count * SentenceCost >= Cost(whole))
            return [whole];
        var drafted = Drafted(edits);
        return drafted.Sum(each => Cost(each.Amendment)) < Cost(whole) && Gives(drafted) ? [.. drafted.Select(each => each.Amendment)] : [whole];
    }

    private List<Drafted> Drafted(List<WordEdit> edits)
    {
        var drafted = edits.Select(Draft).ToList();
        while (true)
        {
            var clash = Enumerable.Range(0, Math.Max(drafted.Count - 1, 0)).FirstOrDefault(i => drafted[i].End > drafted[i + 1].Edit.Start || drafted[i].Edit.End > drafted[i + 1].Start, -1);
            if (clash < 0)
                return drafted;
            // What has to be quoted for the one is changed by the other: both are said at once.
            drafted[clash] = Draft(Joined(drafted[clash].Edit, drafted[clash + 1].Edit));
            drafted.RemoveAt(clash + 1);
        }
    }

    /// <summary>The edit of whole words.</summary>
    private WordEdit Whole(WordEdit edit)
    {
        var (start, end) = (edit.Start, edit.End);
        while (!_cuts.At(start))
            start--;
        while (!_cuts.At(end))
            end++;
        return new(start, end, _old[start..edit.Start] + edit.New + _old[edit.End..end]);
    }

    private void Merge(List<WordEdit> edits, WordEdit edit)
    {
        if (edits.Count > 0 && (edit.Start <= edits[^1].End || string.IsNullOrWhiteSpace(_old[edits[^1].End..edit.Start])))
            edits[^1] = Joined(edits[^1], edit);
        else
            edits.Add(edit);
    }

    /// <summary>Two edits as one; where both were widened over the same words, those stand in both.</summary>
    private WordEdit Joined(WordEdit first, WordEdit second) => second.Start >= first.End
        ? new(first.Start, second.End, first.New + _old[first.End..second.Start] + second.New)
        : Whole(new(first.Start, Math.Max(first.End, second.End), Overlapping(first, second)));

    // Widening took in equal text only: of the second edit's text, what it shares with the first's is that.
    private string Overlapping(WordEdit first, WordEdit second)
    {
        var shared = first.End - second.Start;
        return first.New[..^Math.Min(shared, first.New.Length)] + second.New;
    }

    private Drafted Draft(WordEdit edit)
    {
        if (edit.New.Length == 0 && Deleting(edit) is { } deleting)
            return deleting;
        if (edit.Start == edit.End && Inserting(edit) is { } inserting)
            return inserting;
        return Replacing(edit);
    }

    private Drafted? Deleting(WordEdit edit)
    {
        var (start, end) = (edit.Start, edit.End);
        while (start < end && char.IsWhiteSpace(_old[start]))
            start++;
        while (start < end && char.IsWhiteSpace(_old[end - 1]))
            end--;
        return start < end && IsOnlyOne(start, end) && Same(WordEdit.Deleting(_old, start, end), edit)
            ? new(new DeleteWords(_paragraph, new(_old[start..end])), edit, Math.Min(start, edit.Start), Math.Max(end, edit.End)) : null;
    }

    private Drafted? Inserting(WordEdit edit)
    {
        var words = edit.New.Trim();
        if (words.Length == 0)
            return null;
        return Beside(edit.Start, isAfter: true) ?? Beside(edit.End, isAfter: false);

        Drafted? Beside(int at, bool isAfter)
        {
            var place = at;
            while (isAfter ? place > 0 && char.IsWhiteSpace(_old[place - 1]) : place < _old.Length && char.IsWhiteSpace(_old[place]))
                place += isAfter ? -1 : 1;
            if (!Same(WordEdit.Inserting(_old, place, words), edit))
                return null;
            var edge = place;
            for (var i = 0; i < WordsBeside + ShortestAnchor && (isAfter ? edge > 0 : edge < _old.Length); i++)
            {
                edge = isAfter ? _cuts.Before(edge) : _cuts.After(edge);
                var (start, end) = isAfter ? (edge, place) : (place, edge);
                if ((WordCuts.IsWord(_old[start]) || end - start >= ShortestAnchor) && IsOnlyOne(start, end))
                    return new(new InsertWords(_paragraph, words, isAfter, new(_old[start..end])), edit, Math.Min(start, edit.Start), Math.Max(end, edit.End));
            }

            return null;
        }
    }

    private Drafted Replacing(WordEdit edit)
    {
        // What is quoted begins and ends with a character that is seen, before and after.
        var (start, end) = (edit.Start, edit.End);
        while (start > 0 && (start == end || IsBlank(start) || New().Length == 0 || char.IsWhiteSpace(New()[0])))
            start = _cuts.Before(start);
        while (end < _old.Length && (start == end || char.IsWhiteSpace(_old[end - 1]) || New().Length == 0 || char.IsWhiteSpace(New()[^1])))
            end = _cuts.After(end);
        foreach (var (left, right) in Widenings)
        {
            var (from, to) = (start, end);
            for (var i = 0; i < left && from > 0; i++)
                from = _cuts.Before(from);
            for (var i = 0; i < right && to < _old.Length; i++)
                to = _cuts.After(to);
            if (IsOnlyOne(from, to))
                return Replaced(from, to, null);
        }

        var nth = _cuts.Of(_old[start..end]).ToList().IndexOf(start);
        return Replaced(start, end, nth + 1);

        bool IsBlank(int at) => char.IsWhiteSpace(_old[at]);

        string New() => _old[start..edit.Start] + edit.New + _old[edit.End..end];

        Drafted Replaced(int from, int to, int? occurrence) => new(
            new ReplaceWords(_paragraph, new(_old[from..to], occurrence), _old[from..edit.Start] + edit.New + _old[edit.End..to]), edit, from, to);
    }

    private static readonly (int Left, int Right)[] Widenings =
        [.. from sum in Enumerable.Range(0, WordsBeside + 1) from left in Enumerable.Range(0, sum + 1) orderby sum, left select (left, sum - left)];

    private bool IsOnlyOne(int start, int end) => _cuts.Of(_old[start..end]).Take(2).Count() == 1;

    private bool Same(WordEdit one, WordEdit other) => WordEdit.Apply(_old, [one]) == WordEdit.Apply(_old, [other]);

    private bool Gives(List<Drafted> drafted)
    {
        var edits = new List<WordEdit>();
        foreach (var one in drafted)
        {
            var edit = EditOf(one.Amendment);
            if (edits.Count > 0 && edits[^1].End > edit.Start)
                return false;
            edits.Add(edit);
        }

        return WordEdit.Apply(_old, edits) == _new;
    }

    private WordEdit EditOf(WordAmendment amendment)
    {
        var quoted = amendment switch { ReplaceWords replace => replace.Old, DeleteWords delete => delete.Old, InsertWords insert => insert.Anchor!, _ => throw new ArgumentOutOfRangeException(nameof(amendment)) };
        var start = _cuts.Of(quoted.Words).ElementAt((quoted.Occurrence ?? 1) - 1);
        var end = start + quoted.Words.Length;
        return amendment switch
        {
            ReplaceWords replace => new(start, end, replace.New),
            DeleteWords => WordEdit.Deleting(_old, start, end),
            InsertWords insert => WordEdit.Inserting(_old, insert.IsAfter ? end : start, insert.New),
            _ => throw new ArgumentOutOfRangeException(nameof(amendment)),
        };
    }

    private static int Cost(WordAmendment amendment) => SentenceCost + amendment switch
    {
        ReplaceWords replace => replace.Old.Words.Length + replace.New.Length,
        DeleteWords delete => delete.Old.Words.Length,
        InsertWords insert => insert.New.Length + insert.Anchor!.Words.Length,
        ReplaceParagraph replace => replace.Text.Length,
        _ => 0,
    };
}

/// <summary>An amendment of words, the edit it makes, and the stretch of the paragraph that it quotes.</summary>
internal readonly record struct Drafted(WordAmendment Amendment, WordEdit Edit, int Start, int End);
