using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Amendments;

/// <summary>A paragraph of a text that was amended.</summary>
/// <param name="From">Which paragraph of the text before it was; null for a new one.</param>
/// <param name="New">The amendment that puts it in; null for one that was there.</param>
/// <param name="Label">The number that an amendment gives a new one; null where it follows from the place.</param>
/// <param name="Edits">What was done to the words, in order.</param>
/// <param name="HasMoved">Whether a sentence put it elsewhere.</param>
public sealed record AmendedParagraph(int? From, NewParagraph? New, ParagraphKind Kind, int Level, string? Label, string Text, IReadOnlyList<WordEdit> Edits, bool HasMoved);

/// <summary>Why an amendment cannot be made.</summary>
public enum AmendingProblem
{
    /// <summary>The paragraph has no such words.</summary>
    WordsNotFound,

    /// <summary>The paragraph has the words more than once.</summary>
    WordsAmbiguous,

    /// <summary>An amendment before has done something else with the words or the paragraph.</summary>
    Conflict,

    /// <summary>It speaks of a paragraph put in before, and there is none.</summary>
    NothingBefore,
}

/// <summary>Amends a text. All amendments speak of the text before the first of them.</summary>
public sealed class Amending(IReadOnlyList<Paragraph> paragraphs)
{
    private readonly string[] _texts = [.. paragraphs.Select(paragraph => paragraph.Text.PlainText)];
    private readonly WordCuts?[] _cuts = new WordCuts?[paragraphs.Count];
    private readonly Dictionary<int, List<WordEdit>> _edits = [];
    private readonly HashSet<int> _replaced = [];
    private readonly Dictionary<int, (ParagraphKind Kind, int Level)> _recast = [];
    private readonly HashSet<int> _deleted = [];
    private readonly HashSet<int> _deletedByName = [];
    private readonly Dictionary<int, Placed> _moved = [];
    private readonly HashSet<int> _movedByName = [];
    private readonly List<(Place Place, int Depth, Placed Placed)> _placed = [];
    private Placed? _last;

    /// <summary>Makes one amendment after the others; null, or why it cannot be made: then nothing is done.</summary>
    public AmendingProblem? Add(Amendment amendment) => amendment switch
    {
        ReplaceParagraph replace => Replace(replace),
        WordAmendment words => Edit(words),
        RecastParagraph recast => _deleted.Contains(recast.Paragraph) || !_recast.TryAdd(recast.Paragraph, (recast.Kind, recast.Level)) ? AmendingProblem.Conflict : null,
        DeleteParagraph delete => Delete(delete),
        TransferParagraph transfer => Transfer(transfer),
        NewParagraph added => Put(added.Place, ParagraphNames.Depth(added.Kind, added.Level), [new Placed { New = added }]),
        Renumber => null,
        _ => throw new ArgumentOutOfRangeException(nameof(amendment)),
    };

    /// <summary>The text as it reads then.</summary>
    public IReadOnlyList<AmendedParagraph> Result
    {
        get
        {
            var result = new List<AmendedParagraph>(paragraphs.Count);
            var before = _placed.Where(each => IsBefore(each.Place)).ToLookup(each => each.Place.Paragraph, each => each.Placed);
            var after = _placed.Where(each => !IsBefore(each.Place)).ToLookup(each => LastBelow(each.Place, each.Depth), each => each.Placed);
            foreach (var first in before[-1])
                AddPlaced(first);
            // What was put beside a paragraph that has gone elsewhere stands where that is.
            for (var at = 0; at < paragraphs.Count; at++)
            {
                if (!_moved.ContainsKey(at))
                    AddOld(at);
            }

            return result;

            void AddOld(int at)
            {
                foreach (var placed in before[at])
                    AddPlaced(placed);
                if (!_deleted.Contains(at))
                    result.Add(Amended(at));
                foreach (var placed in after[at])
                    AddPlaced(placed);
            }

            void AddPlaced(Placed placed)
            {
                if (placed.New is { } added)
                    result.Add(new(null, added, added.Kind, added.Level, added.Label, added.Text, [], HasMoved: false));
                else if (_moved.GetValueOrDefault(placed.Old) == placed)
                    AddOld(placed.Old);
                foreach (var next in placed.Behind)
                    AddPlaced(next);
            }
        }
    }

    private AmendedParagraph Amended(int at)
    {
        var (kind, level) = _recast.GetValueOrDefault(at, (paragraphs[at].Kind, paragraphs[at].Level));
        var edits = _edits.GetValueOrDefault(at, []);
        return new(at, null, kind, level, null, WordEdit.Apply(_texts[at], edits), edits, _moved.ContainsKey(at));
    }

    private AmendingProblem? Replace(ReplaceParagraph replace)
    {
        var at = replace.Paragraph;
        if (_deleted.Contains(at) || _edits.ContainsKey(at))
            return AmendingProblem.Conflict;
        _replaced.Add(at);
        _edits[at] = WordEdit.Between(_texts[at], replace.Text);
        return null;
    }

    private AmendingProblem? Edit(WordAmendment amendment)
    {
        var at = amendment.Paragraph;
        var text = _texts[at];
        if (_deleted.Contains(at) || _replaced.Contains(at))
            return AmendingProblem.Conflict;
        var quoted = amendment switch { ReplaceWords replace => replace.Old, DeleteWords delete => delete.Old, InsertWords insert => insert.Anchor, _ => null };
        var (start, end) = (0, text.Length);
        if (quoted is not null && Find(at, quoted, out start) is { } problem)
            return problem;
        if (quoted is not null)
            end = start + quoted.Words.Length;
        WordEdit edit = amendment switch
        {
            ReplaceWords replace => new(start, end, replace.New),
            DeleteWords => WordEdit.Deleting(text, start, end),
            InsertWords insert => WordEdit.Inserting(text, insert.IsAfter ? end : start, insert.New),
            _ => throw new ArgumentOutOfRangeException(nameof(amendment)),
        };
        var edits = _edits.GetValueOrDefault(at, []);
        var place = edits.FindLastIndex(other => other.End <= edit.Start) + 1;
        if (place < edits.Count && edits[place].Start < edit.End)
            return AmendingProblem.Conflict;
        edits.Insert(place, edit);
        _edits[at] = edits;
        return null;
    }

    /// <summary>Where words stand: to the letter, else in other quotation marks, hyphens or spaces, else in other case.</summary>
    private AmendingProblem? Find(int at, Quotation quoted, out int start)
    {
        var cuts = _cuts[at] ??= new(_texts[at]);
        var found = cuts.Of(quoted.Words).ToList();
        if (found.Count == 0)
        {
            var (text, words) = (Typography.Folded(_texts[at]), Typography.Folded(quoted.Words));
            found = [.. cuts.Of(words, (_, sought, from) => text.IndexOf(sought, from, StringComparison.Ordinal))];
            if (found.Count == 0)
                found = [.. cuts.Of(words, (_, sought, from) => text.IndexOf(sought, from, StringComparison.OrdinalIgnoreCase))];
        }

        start = -1;
        if (quoted.Occurrence is { } occurrence)
        {
            if (occurrence < 1 || occurrence > found.Count)
                return AmendingProblem.WordsNotFound;
            start = found[occurrence - 1];
            return null;
        }

        if (found.Count != 1)
            return found.Count == 0 ? AmendingProblem.WordsNotFound : AmendingProblem.WordsAmbiguous;
        start = found[0];
        return null;
    }

    private AmendingProblem? Delete(DeleteParagraph delete)
    {
        var at = delete.Paragraph;
        if (_deletedByName.Contains(at) || _edits.ContainsKey(at) || _recast.ContainsKey(at) || _movedByName.Contains(at))
            return AmendingProblem.Conflict;
        _deletedByName.Add(at);
        // What lies below goes too, unless a sentence of its own keeps it.
        _deleted.UnionWith(Block(at, delete.IsAlone).Where(each => each == at || !_movedByName.Contains(each) && !_edits.ContainsKey(each)));
        return null;
    }

    private AmendingProblem? Transfer(TransferParagraph transfer)
    {
        var at = transfer.Paragraph;
        if (_deletedByName.Contains(at) || _movedByName.Contains(at))
            return AmendingProblem.Conflict;
        var block = Block(at, transfer.IsAlone).Where(each => each == at || !_movedByName.Contains(each) && !_deletedByName.Contains(each)).ToList();
        var depth = ParagraphNames.Depth(paragraphs[at].Kind, paragraphs[at].Level);
        if (IsBesideOneOf(transfer.Place.Relation == PlaceRelation.AfterThat ? _last?.Old ?? -1 : transfer.Place.Paragraph, block))
            return AmendingProblem.Conflict;
        List<Placed> placed = [.. block.Select(each => new Placed { Old = each, Block = at })];
        if (Put(transfer.Place, depth, placed) is { } problem)
            return problem;
        _movedByName.Add(at);
        foreach (var one in placed)
        {
            _moved[one.Old] = one;
            if (one.Old == at)
                _deleted.Remove(at);
        }

        return null;
    }

    /// <summary>Whether a paragraph stands, in the end, beside one of those that are to go: then they cannot go beside it.</summary>
    private bool IsBesideOneOf(int at, List<int> block)
    {
        var seen = new HashSet<int>();
        while (seen.Add(at))
        {
            if (block.Contains(at))
                return true;
            if (!_moved.TryGetValue(at, out var placed))
                return false;
            at = placed.Beside;
        }

        return true;
    }

    private List<int> Block(int at, bool isAlone)
    {
        var last = isAlone ? at : ParagraphNames.EndOf(paragraphs, at, ParagraphNames.Depth(paragraphs[at].Kind, paragraphs[at].Level));
        return [.. Enumerable.Range(at, last - at + 1)];
    }

    private AmendingProblem? Put(Place place, int depth, List<Placed> block)
    {
        if (place.Relation == PlaceRelation.AfterThat)
        {
            if (_last is not { } last)
                return AmendingProblem.NothingBefore;
            foreach (var one in block)
                one.Beside = last.Old >= 0 ? last.Old : last.Beside;
            last.Behind.AddRange(block);
        }
        else
        {
            foreach (var one in block)
            {
                one.Beside = place.Paragraph;
                _placed.Add((place, depth, one));
            }
        }

        _last = block[^1];
        return null;
    }

    private static bool IsBefore(Place place) => place.Relation is PlaceRelation.Before or PlaceRelation.AtBeginning;

    /// <summary>The last of what stands below a paragraph in the end, and is to be skipped.</summary>
    private int LastBelow(Place place, int depth)
    {
        if (place.Relation != PlaceRelation.After)
            return place.Paragraph;
        var last = ParagraphNames.EndOf(paragraphs, place.Paragraph, depth);
        while (last > place.Paragraph && BlockOf(last) != BlockOf(place.Paragraph))
            last--;
        return last;

        int? BlockOf(int at) => _moved.TryGetValue(at, out var moved) ? moved.Block : null;
    }

    /// <summary>Something put at a place: a new paragraph, or one that was elsewhere.</summary>
    private sealed class Placed
    {
        public NewParagraph? New { get; init; }

        public int Old { get; init; } = -1;

        /// <summary>The paragraph that a sentence moved with what lies below it.</summary>
        public int Block { get; init; } = -1;

        public int Beside { get; set; } = -1;

        public List<Placed> Behind { get; } = [];
    }
}
