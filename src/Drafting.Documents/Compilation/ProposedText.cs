using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>A paragraph that a proposal would bring.</summary>
/// <param name="Behind">The paragraph of the draft, removed ones too, that it would stand behind; null is the beginning.</param>
/// <param name="Label">One that is pinned; else null.</param>
/// <param name="IsOfRemoved">Whether it is a paragraph that was removed while the proposal to change it is open.</param>
internal sealed record ProposedParagraph(string Id, string? Behind, ParagraphKind Kind, int Level, string? Label, Delta Text, bool IsOfRemoved = false);

/// <summary>What a proposal would do to a paragraph besides changing its words.</summary>
internal abstract record ProposedAct(string Paragraph);

/// <summary>It would move it.</summary>
/// <param name="Behind">The paragraph of the draft that it would stand behind; null is the beginning.</param>
internal sealed record ProposedMove(string Paragraph, string? Behind) : ProposedAct(Paragraph);

/// <summary>It would join it to another.</summary>
internal sealed record ProposedJoin(string Paragraph, string Into) : ProposedAct(Paragraph);

/// <summary>It would make it another kind of paragraph, or number it otherwise.</summary>
internal sealed record ProposedSetting(string Paragraph, SetParagraph Setting) : ProposedAct(Paragraph);

/// <summary>
/// What a proposal would do to the draft as it stands, place by place. Its operations are each written for the draft with those before it, so they are
/// tried on pieces that remember where in the draft's text they are from.
/// </summary>
internal sealed class ProposedText
{
    private readonly Draft draft;
    private readonly Dictionary<string, IReadOnlyList<ProposedPiece>> texts = [];
    private readonly Dictionary<string, ProposedParagraph> added = [];
    private readonly Dictionary<string, string> halves = [];
    private readonly HashSet<string> removed = [];
    private readonly List<ProposedAct> acts = [];
    private readonly List<string> order;

    /// <param name="proposal">No rival text: that stands in the place of another and does nothing besides.</param>
    public ProposedText(Proposal proposal, Draft draft)
    {
        (Proposal, this.draft, order) = (proposal, draft, [.. draft.Order]);
        foreach (var operation in proposal.Operations)
            Try(operation);
        var origins = order.Where(texts.ContainsKey).SelectMany(id => texts[id]).ToLookup(piece => piece.Origin);
        var changed = texts.Keys.Concat(halves.Values).Concat(origins.Select(origin => origin.Key)).Distinct().Where(id => IsOfDraft(id) && !removed.Contains(id)).ToList();
        Hunks = changed.Where(id => draft.FindLive(id) is not null).ToDictionary(id => id, id => Hunk.Of(proposal, draft.FindLive(id)!.Text, origins[id]));
        Added =
        [
            .. order.Where(id => added.ContainsKey(id)).Select(id => added[id] with { Behind = OfDraftAtOrBefore(order.IndexOf(id) - 1), Text = TextOf(texts[id]) }),
            .. changed.Where(id => draft.FindLive(id) is null).Select(OfRemoved),
        ];
    }

    public Proposal Proposal { get; }

    /// <summary>The changes of the words of each live paragraph, those apart that it would remove.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Hunk>> Hunks { get; }

    /// <summary>The paragraphs that it would remove.</summary>
    public IReadOnlySet<string> Removed => removed;

    /// <summary>The paragraphs that it would bring, in order.</summary>
    public IReadOnlyList<ProposedParagraph> Added { get; }

    /// <summary>What else it would do.</summary>
    public IReadOnlyList<ProposedAct> Acts => acts;

    private void Try(Operation operation)
    {
        switch (operation)
        {
            case EditText edit:
                texts[edit.Paragraph] = ProposedPieces.Edited(Text(edit.Paragraph), edit.Delta, edit.Paragraph);
                break;
            case InsertParagraph insert:
                Add(new(insert.Id, null, insert.Kind, insert.Level, insert.Label, insert.Delta));
                Place(insert.Id, insert.Anchor);
                break;
            case RemoveParagraph remove:
                Remove(remove.Paragraph);
                break;
            case RestoreParagraph restore:
                Restore(restore);
                break;
            case MoveParagraph move when IsOfDraft(Home(move.Paragraph)):
                acts.RemoveAll(act => act is ProposedMove before && before.Paragraph == Home(move.Paragraph));
                acts.Add(new ProposedMove(Home(move.Paragraph), OfDraftAtOrBefore(move.Anchor is { } anchor ? order.IndexOf(anchor) : -1)));
                break;
            case MoveParagraph move:
                Place(move.Paragraph, move.Anchor);
                break;
            case SplitParagraph split:
                Split(split);
                break;
            case JoinParagraph { Into: { } into } join:
                Join(join.Paragraph, into);
                break;
            case SetParagraph set when added.TryGetValue(set.Paragraph, out var paragraph):
                added[set.Paragraph] = paragraph with { Kind = set.Kind ?? paragraph.Kind, Level = set.Level ?? paragraph.Level, Label = set.SetsLabel ? set.Label : paragraph.Label };
                break;
            case SetParagraph set:
                acts.Add(new ProposedSetting(Home(set.Paragraph), set));
                break;
        }
    }

    private void Add(ProposedParagraph paragraph)
    {
        added[paragraph.Id] = paragraph;
        texts[paragraph.Id] = [.. paragraph.Text.Ops.Select(op => new AddedPiece(paragraph.Id, op))];
    }

    private void Remove(string paragraph)
    {
        if (!added.Remove(paragraph) && !halves.Remove(paragraph))
            removed.Add(paragraph);
        else
            texts.Remove(paragraph);
    }

    // What was removed comes back where it stood, which its place in the order says.
    private void Restore(RestoreParagraph restore)
    {
        if (removed.Remove(restore.Paragraph) || !draft.Paragraphs.TryGetValue(restore.Paragraph, out var placed) || !placed.IsRemoved)
            return;
        var was = placed.Content;
        Add(new(was.Id, null, was.Kind, was.Level, was.Label, was.Text));
    }

    private void Split(SplitParagraph split)
    {
        var (before, behind) = ProposedPieces.Cut(Text(split.Paragraph), split.Offset);
        texts[split.Paragraph] = before;
        var origin = before.Concat(behind).ElementAtOrDefault(Math.Max(0, before.Count - 1))?.Origin ?? Home(split.Paragraph);
        if (added.TryGetValue(origin, out var paragraph))
        {
            added[split.NewId] = paragraph with { Id = split.NewId, Label = null };
            texts[split.NewId] = [.. behind.Select(piece => piece.Origin == origin ? piece with { Origin = split.NewId } : piece)];
        }
        else
        {
            halves[split.NewId] = origin;
            texts[split.NewId] = [new BreakPiece(origin, split.NewId), .. behind];
        }

        Place(split.NewId, split.Paragraph);
    }

    private void Join(string paragraph, string into)
    {
        var (first, second) = (Text(into), Text(paragraph).Where(piece => piece is not BreakPiece opening || opening.Begins != paragraph));
        if (added.Remove(paragraph))
        {
            var origin = first.LastOrDefault()?.Origin ?? Home(into);
            second = second.Select(piece => piece.Origin == paragraph ? piece with { Origin = origin } : piece);
        }
        else if (!halves.Remove(paragraph))
        {
            acts.Add(new ProposedJoin(paragraph, Home(into)));
        }

        texts[into] = [.. first, .. second];
        texts.Remove(paragraph);
    }

    private void Place(string paragraph, string? anchor)
    {
        order.Remove(paragraph);
        var at = anchor is null ? 0 : order.IndexOf(anchor) + 1;
        order.Insert(anchor is not null && at == 0 ? order.Count : at, paragraph);
    }

    private IReadOnlyList<ProposedPiece> Text(string paragraph)
    {
        if (texts.TryGetValue(paragraph, out var pieces))
            return pieces;
        var length = draft.Paragraphs.TryGetValue(paragraph, out var placed) ? placed.Content.Text.Length : 0;
        return texts[paragraph] = length == 0 ? [] : [new KeptPiece(paragraph, 0, length, null)];
    }

    private Delta TextOf(IEnumerable<ProposedPiece> pieces) => Delta.Of(pieces.SelectMany(piece => piece switch
    {
        AddedPiece written => [written.Content],
        KeptPiece kept when draft.Paragraphs.TryGetValue(kept.Origin, out var placed) =>
            placed.Content.Text.Slice(kept.Start, kept.Start + kept.Length).Ops.Select(op => op.WithAttributes(Attributes.Compose(op.Attributes, kept.Change, keepNull: false))),
        _ => [],
    }));

    private ProposedParagraph OfRemoved(string id)
    {
        var was = draft.Paragraphs[id].Content;
        return new(id, id, was.Kind, was.Level, was.Label, TextOf(texts.GetValueOrDefault(id, [])), IsOfRemoved: true);
    }

    // Where the words of a paragraph that only a split would make are in the draft.
    private string Home(string paragraph) => halves.GetValueOrDefault(paragraph, paragraph);

    private bool IsOfDraft(string id) => !added.ContainsKey(id) && draft.Paragraphs.ContainsKey(id) && !halves.ContainsKey(id);

    private string? OfDraftAtOrBefore(int place)
    {
        while (place >= 0 && !IsOfDraft(order[place]))
            place--;
        return place < 0 ? null : order[place];
    }
}
