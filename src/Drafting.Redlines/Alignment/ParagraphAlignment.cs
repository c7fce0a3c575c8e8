namespace Drafting.Redlines.Alignment;

/// <summary>
/// A paragraph of the old text and its counterpart in the new one; moved if it left the order of the others. A paragraph that was
/// split or joined is in several pairs, whose other paragraphs follow each other.
/// </summary>
internal readonly record struct AlignedPair(int From, int To, bool Moved);

/// <summary>
/// Which old paragraph became which new one. Ids decide first, then equal text, then likeness, each within its zone and in
/// order where possible; last, what went from the preamble to the operative part or back. An id left over on both sides is the same
/// paragraph, however much it was rewritten, where no id belies the texts. The longest run of pairs in the same order stays, the others have
/// moved, and so has what crossed between preamble and operative part. What is left over beside a pair and made of its text is a further
/// part of it.
/// </summary>
internal sealed class ParagraphAlignment
{
    /// <summary>From this likeness on, a trusted id is believed even where a better text stands elsewhere.</summary>
    private const double AlikeAtAll = 0.2;

    private readonly IReadOnlyList<RedlineParagraph> _from;
    private readonly IReadOnlyList<RedlineParagraph> _to;
    private readonly string[] _fromKeys;
    private readonly string[] _toKeys;
    private readonly Terms?[] _fromTerms;
    private readonly Terms?[] _toTerms;
    private readonly int?[] _toOf;
    private readonly int?[] _fromOf;

    private ParagraphAlignment(IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to)
    {
        (_from, _to) = (from, to);
        _fromKeys = [.. from.Select(p => ComparisonKey.Of(p.Text))];
        _toKeys = [.. to.Select(p => ComparisonKey.Of(p.Text))];
        _fromTerms = new Terms?[from.Count];
        _toTerms = new Terms?[to.Count];
        _toOf = new int?[from.Count];
        _fromOf = new int?[to.Count];
    }

    /// <summary>Aligns two texts. The result for exchanged arguments is the same pairs exchanged.</summary>
    public static IReadOnlyList<AlignedPair> Of(IReadOnlyList<RedlineParagraph> from, IReadOnlyList<RedlineParagraph> to)
    {
        // Ties are broken by position, which is not symmetric; one fixed order of the two texts makes the whole so.
        if (TextOrder.Compare(from, to) > 0)
            return [.. Of(to, from).Select(pair => new AlignedPair(pair.To, pair.From, pair.Moved))];
        return new ParagraphAlignment(from, to).Align();
    }

    private List<AlignedPair> Align()
    {
        var sharedIds = SharedIds();
        var same = sharedIds.Where(pair => HaveEqualTexts(pair) || Likeness(pair) >= Candidates.Alike).ToList();
        var wereCounted = false;
        if (same.Count < sharedIds.Count)
        {
            Pair(sharedIds.Where(HaveEqualTexts));
            PairByText();
            if (!IdsCanBeTrusted(sharedIds))
                return WithMoves();
            wereCounted = sharedIds.Any(pair => _toOf[pair.From] is { } to && to != pair.To);
            Array.Clear(_toOf);
            Array.Clear(_fromOf);
            same = [.. sharedIds.Where(pair => HaveEqualTexts(pair) || Likeness(pair) >= AlikeAtAll)];
        }

        Pair(same);
        PairByText();
        if (!wereCounted)
            Pair(sharedIds);

        return WithMoves();
    }

    private List<(int From, int To)> SharedIds()
    {
        var toById = new Dictionary<string, int>();
        for (var j = 0; j < _to.Count; j++)
            toById.TryAdd(_to[j].Id, j);
        var shared = new List<(int, int)>();
        var seen = new HashSet<string>();
        for (var i = 0; i < _from.Count; i++)
        {
            if (seen.Add(_from[i].Id) && toById.TryGetValue(_from[i].Id, out var j))
                shared.Add((i, j));
        }

        return shared;
    }

    /// <summary>
    /// Ids counted off by position ("p7") collide between unrelated texts. They give themselves away where the texts, left to
    /// themselves, find other partners.
    /// </summary>
    private bool IdsCanBeTrusted(List<(int From, int To)> shared)
    {
        var agree = shared.Count(pair => _toOf[pair.From] == pair.To);
        var disagree = shared.Count(pair => _toOf[pair.From] is { } to && to != pair.To);
        return disagree * 4 <= agree;
    }

    private bool HaveEqualTexts((int From, int To) pair) => _fromKeys[pair.From] == _toKeys[pair.To];

    private double Likeness((int From, int To) pair) => FromTerms(pair.From).Similarity(ToTerms(pair.To));

    private void PairByText()
    {
        PairEqualTexts();
        PairAlike(pair => pair.From == pair.To);
        PairAlike(pair => (pair.From, pair.To) is (Zone.Preamble, Zone.Operative) or (Zone.Operative, Zone.Preamble));
    }

    private void PairEqualTexts()
    {
        var newByText = new Dictionary<(Zone, string), Queue<int>>();
        for (var j = 0; j < _to.Count; j++)
        {
            if (_fromOf[j] is not null)
                continue;
            var text = (Zones.Of(_to[j]), _toKeys[j]);
            if (!newByText.TryGetValue(text, out var places))
                newByText[text] = places = new();
            places.Enqueue(j);
        }

        Pair(Enumerable.Range(0, _from.Count).Where(i => _toOf[i] is null).SelectMany(Equals));

        IEnumerable<(int, int)> Equals(int i) =>
            newByText.TryGetValue((Zones.Of(_from[i]), _fromKeys[i]), out var places) && places.TryDequeue(out var j) ? [(i, j)] : [];
    }

    private void PairAlike(Func<(Zone From, Zone To), bool> between)
    {
        var from = Enumerable.Range(0, _from.Count).Where(i => _toOf[i] is null).ToLookup(i => Zones.Of(_from[i]));
        var to = Enumerable.Range(0, _to.Count).Where(j => _fromOf[j] is null).ToLookup(j => Zones.Of(_to[j]));
        var zones = Enum.GetValues<Zone>();
        var candidates = zones.SelectMany(one => zones.Select(other => (From: one, To: other))).Where(between)
            .SelectMany(pair => Candidates.Of([.. from[pair.From]], [.. to[pair.To]], FromTerms, ToTerms)).ToList();
        if (candidates.Count == 0)
            return;

        // In order with what is paired already, if possible; the rest by likeness, and so perhaps moved.
        const double paired = 2;
        var known = Enumerable.Range(0, _from.Count).Where(i => _toOf[i] is not null).Select(i => new WeightedPair(i, _toOf[i]!.Value, paired));
        var all = candidates.Concat(known).ToList();
        Pair(HeaviestChain.Of(all, _to.Count).Select(index => (all[index].From, all[index].To)));
        Pair(candidates.OrderByDescending(c => c.Weight).ThenBy(c => Math.Abs(c.From - c.To)).ThenBy(c => c.From).Select(c => (c.From, c.To)));
    }

    private void Pair(IEnumerable<(int From, int To)> pairs)
    {
        foreach (var (i, j) in pairs)
        {
            if (_toOf[i] is null && _fromOf[j] is null)
                (_toOf[i], _fromOf[j]) = (j, i);
        }
    }

    private List<AlignedPair> WithMoves()
    {
        // The text's length only breaks ties: of two paragraphs exchanged the shorter one moved.
        var paired = Enumerable.Range(0, _from.Count).Where(i => _toOf[i] is not null).ToList();
        var pairs = paired
            .Where(i => !HasCrossed(i))
            .Select(i => new WeightedPair(i, _toOf[i]!.Value, 1 + Math.Min(_fromKeys[i].Length, 10_000) * 1e-9))
            .ToList();
        var kept = HeaviestChain.Of(pairs, _to.Count).ToHashSet();
        var moved = pairs.Where((_, index) => !kept.Contains(index)).Select(pair => pair.From).Concat(paired.Where(HasCrossed)).ToHashSet();
        return [.. WithDivisions(paired.Select(i => (i, _toOf[i]!.Value))).Select(pair => new AlignedPair(pair.From, pair.To, HasMoved(pair)))];

        bool HasCrossed(int from) =>
            (Zones.Of(_from[from]), Zones.Of(_to[_toOf[from]!.Value])) is (Zone.Preamble, Zone.Operative) or (Zone.Operative, Zone.Preamble);

        // A further part of a joined paragraph goes where the part goes that the paragraph was found by.
        bool HasMoved((int From, int To) pair) => moved.Contains(_toOf[pair.From] is null ? _fromOf[pair.To]!.Value : pair.From);
    }

    private IEnumerable<(int From, int To)> WithDivisions(IEnumerable<(int From, int To)> pairs)
    {
        var splits = Divisions.Of(_toOf, [.. _fromOf.Select(i => i is not null)], FromTerms, ToTerms, MayBelong);
        var split = splits.Select(pair => pair.One).ToHashSet();
        var joins = Divisions.Of(
            [.. _fromOf.Select(i => i is { } from && !split.Contains(from) ? i : null)],
            [.. _toOf.Select(j => j is not null)],
            ToTerms,
            FromTerms,
            (to, from) => MayBelong(from, to));
        return pairs.Concat(splits).Concat(joins.Select(pair => (pair.Other, pair.One)));
    }

    private bool MayBelong(int from, int to) => Zones.Of(_from[from]) == Zones.Of(_to[to]);

    private Terms FromTerms(int i) => _fromTerms[i] ??= Terms.Of(_from[i].Text);

    private Terms ToTerms(int j) => _toTerms[j] ??= Terms.Of(_to[j].Text);
}
