using Drafting.Documents;
using Drafting.Formats;
using Drafting.Operations;
using Drafting.Redlines;

namespace Drafting.Amendments;

/// <summary>Finds the amendments that make one text of another, from their redline.</summary>
internal sealed class AmendmentDrafting
{
    private readonly IReadOnlyList<Paragraph> _from;
    private readonly IReadOnlyList<Paragraph> _to;
    private readonly int?[] _fromOf;
    private readonly int?[] _toOf;
    private readonly HashSet<int> _fixed = [];
    private readonly ParagraphNames _names;

    private AmendmentDrafting(IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, Redline redline)
    {
        (_from, _to, _names) = (from, to, new(from));
        (_fromOf, _toOf) = (new int?[to.Count], new int?[from.Count]);
        // Of a divided paragraph's parts, one that stays is the paragraph; the others come or go.
        foreach (var row in redline.Paragraphs.Where(row => row is { From: { }, To: { } }).OrderBy(row => row.HasMoved))
            Pair(row.From!.Index, row.To!.Index, row.HasMoved);
        foreach (var (row, next) in redline.Paragraphs.Zip(redline.Paragraphs.Skip(1)))
        {
            if (row is { From: { } old, To: null } && next is { From: null, To: { } @new } && old.Kind == @new.Kind && old.Level == @new.Level)
                Pair(old.Index, @new.Index, moved: false);
        }
    }

    /// <summary>The amendments in reading order, and which old paragraph became which new one.</summary>
    public static (IReadOnlyList<Amendment> Amendments, IReadOnlyList<(int From, int To)> Pairs) Between(IReadOnlyList<Paragraph> from, IReadOnlyList<Paragraph> to, string language)
    {
        var drafting = new AmendmentDrafting(from, to, Redline.Compare(RedlineText.Of(from), RedlineText.Of(to), language));
        var amendments = drafting.Draft(byBlock: true);
        // Where taking sub-paragraphs along does not give the new text, everything is said by itself.
        if (!drafting.Gives(amendments))
            amendments = drafting.Draft(byBlock: false);
        return (amendments, [.. drafting._toOf.Select((at, i) => (i, at)).Where(each => each.at is { }).Select(each => (each.i, each.at!.Value))]);
    }

    private void Pair(int from, int to, bool moved)
    {
        if (_toOf[from] is not null || _fromOf[to] is not null)
            return;
        (_toOf[from], _fromOf[to]) = (to, from);
        if (!moved)
            _fixed.Add(from);
    }

    private List<Amendment> Draft(bool byBlock)
    {
        var amendments = new List<Amendment>();
        var gone = new HashSet<int>();
        var carried = new HashSet<int>();
        int? before = null;
        var after = false;
        var deleted = 0;
        for (var to = 0; to < _to.Count; to++)
        {
            var from = _fromOf[to];
            if (from is { } kept && _fixed.Contains(kept))
            {
                DeleteUpTo(kept);
                (before, after) = (kept, false);
            }
            else if (from is not { } moved)
            {
                var added = _to[to];
                amendments.Add(new NewParagraph(PlaceOf(ParagraphNames.Depth(added.Kind, added.Level)), added.Kind, added.Level, LabelOf(added), added.Text.PlainText));
                after = true;
            }
            else if (!carried.Contains(moved))
            {
                var block = Block(moved);
                var isAlone = block.Count > 1 && !(byBlock && block.Select((each, i) => to + i < _to.Count && _fromOf[to + i] == each && !_fixed.Contains(each)).All(all => all));
                amendments.Add(new TransferParagraph(moved, isAlone, PlaceOf(ParagraphNames.Depth(_from[moved].Kind, _from[moved].Level))));
                if (!isAlone)
                    carried.UnionWith(block);
                after = true;
            }

            if (from is { } old)
                amendments.AddRange(Changes(old, _to[to]));
        }

        DeleteUpTo(_from.Count);
        if (amendments.Any(IsStructural) && Renumbers())
            amendments.Add(new Renumber());
        return amendments;

        void DeleteUpTo(int end)
        {
            for (; deleted < end; deleted++)
            {
                if (_toOf[deleted] is not null || gone.Contains(deleted))
                    continue;
                var block = Block(deleted);
                var isAlone = block.Count > 1 && !(byBlock && block.All(each => _toOf[each] is null));
                if (!isAlone)
                    gone.UnionWith(block);
                amendments.Add(new DeleteParagraph(deleted, isAlone));
            }
        }

        Place PlaceOf(int depth)
        {
            if (after)
                return new(PlaceRelation.AfterThat);
            if (before is not { } at)
                return _fixed.Count > 0 ? new(PlaceRelation.Before, _fixed.Min()) : new(PlaceRelation.AtBeginning);
            var outer = at;
            while (ParagraphNames.Depth(_from[outer].Kind, _from[outer].Level) > depth && _names.Above(outer) is { } above && _fixed.Contains(above))
                outer = above;
            if (byBlock && IsRightAfter(outer, at, depth))
                return new(PlaceRelation.After, outer);
            return new(IsRightAfter(at, at, depth) ? PlaceRelation.After : PlaceRelation.ImmediatelyAfter, at);
        }
    }

    /// <summary>Whether behind a paragraph and what lies below it, as deep as is skipped, is the place behind another.</summary>
    private bool IsRightAfter(int outer, int at, int depth)
    {
        var end = ParagraphNames.EndOf(_from, outer, depth);
        return end >= at && !Enumerable.Range(at + 1, end - at).Any(_fixed.Contains);
    }

    private List<int> Block(int at) => [.. Enumerable.Range(at, ParagraphNames.EndOf(_from, at, ParagraphNames.Depth(_from[at].Kind, _from[at].Level)) - at + 1)];

    private IEnumerable<Amendment> Changes(int from, Paragraph to)
    {
        if ((_from[from].Kind, _from[from].Level) != (to.Kind, to.Level))
            yield return new RecastParagraph(from, to.Kind, to.Level);
        foreach (var amendment in WordDrafting.Between(from, _from[from].Text.PlainText, to.Text.PlainText))
            yield return amendment;
    }

    /// <summary>A number out of the row, which does not follow from the place.</summary>
    private static string? LabelOf(Paragraph paragraph) =>
        paragraph is { Kind: ParagraphKind.Operative, Label: { } label } && label.Any(char.IsLetter) && label.Any(char.IsDigit) ? label : null;

    private bool IsStructural(Amendment amendment) => amendment is NewParagraph { Kind: ParagraphKind.Operative } or RecastParagraph or TransferParagraph
        || amendment is DeleteParagraph delete && _from[delete.Paragraph].Kind == ParagraphKind.Operative;

    private bool Renumbers() => _toOf.Where((to, from) => to is { } at && _from[from].Kind == ParagraphKind.Operative && _to[at].Kind == ParagraphKind.Operative && _from[from].Label != _to[at].Label).Any();

    private bool Gives(List<Amendment> amendments)
    {
        var amending = new Amending(_from);
        return amendments.TrueForAll(amendment => amending.Add(amendment) is null)
            && amending.Result.Select(each => (each.Kind, each.Level, each.Text)).SequenceEqual(_to.Select(each => (each.Kind, each.Level, each.Text.PlainText)));
    }
}
