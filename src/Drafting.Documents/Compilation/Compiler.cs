using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>Puts a compilation text together: the draft's paragraphs in order, behind each its rival texts, what would move here, and what would be new here.</summary>
internal sealed class Compiler
{
    private readonly Draft draft;
    private readonly Notation notation;
    private readonly CompilationWords words;
    private readonly VoiceOrder order;
    private readonly CompiledLabels labels;
    private readonly IReadOnlyList<Proposal> open;
    private readonly IReadOnlyList<ProposedText> proposed;

    public Compiler(Draft draft, CompilationStyle style)
    {
        this.draft = draft;
        notation = new(draft.Language, style);
        words = CompilationWords.Of(draft.Language);
        order = new(draft.Language);
        labels = new([.. draft.Live.Select(placed => placed.Content)], draft.Language);
        open = [.. draft.Proposals.All.Where(proposal => proposal.State == ProposalState.Open)];
        proposed = [.. open.Where(proposal => proposal.InsteadOf is null).Select(proposal => new ProposedText(proposal, draft))];
    }

    public IReadOnlyList<CompiledParagraph> Paragraphs() => [.. draft.Order.Prepend(null).SelectMany(id => Place(id))];

    // A removed paragraph is a place still, where something may stand behind it.
    private IEnumerable<CompiledParagraph> Place(string? id)
    {
        if (id is not null && draft.FindLive(id) is { } paragraph)
        {
            labels.Pass(paragraph);
            yield return OfDraft(paragraph);
        }

        if (id is not null)
        {
            foreach (var rival in Rivals(id))
                yield return rival;
        }

        foreach (var arrival in Arrivals(id))
            yield return arrival;
        foreach (var added in Added(id))
            yield return added;
    }

    private CompiledParagraph OfDraft(Paragraph paragraph)
    {
        var id = paragraph.Id;
        var reserved = open.SelectMany(proposal => proposal.Reserved, (proposal, stretch) => (proposal, stretch)).Where(each => each.stretch.Paragraph == id).ToList();
        var changes = new ParagraphChanges(
            [.. proposed.SelectMany(each => each.Hunks.GetValueOrDefault(id, []))],
            [.. proposed.Where(each => each.Removed.Contains(id)).Select(each => each.Proposal)],
            [.. reserved.Where(each => each.stretch.Length is not null).Select(each => Within(paragraph, each.stretch, each.proposal))],
            [.. reserved.Where(each => each.stretch.Length is null).Select(each => each.proposal).Distinct()],
            Acts(act => act.Paragraph == id, Told));
        return new(id, labels.LabelOf(id), paragraph.Kind, paragraph.Level, ParagraphRuns.Of(paragraph, changes, words, notation, order)) { RemovedBy = changes.RemovedBy };
    }

    private static ReservedStretch Within(Paragraph paragraph, TextStretch stretch, Proposal proposal)
    {
        var start = Math.Clamp(stretch.Start, 0, paragraph.Text.Length);
        return new(start, Math.Clamp(stretch.Start + stretch.Length!.Value, start, paragraph.Text.Length), [proposal]);
    }

    private IEnumerable<CompiledParagraph> Rivals(string id)
    {
        var inserts = open.Where(proposal => proposal.InsteadOf == id).SelectMany(proposal => proposal.Operations.OfType<InsertParagraph>(), (proposal, insert) => (proposal, insert));
        var number = 0;
        foreach (var same in inserts.GroupBy(each => (each.insert.Kind, each.insert.Level, each.insert.Label, each.insert.Delta)))
        {
            var backing = new Backing([.. same.Select(each => each.proposal)], order);
            yield return Bracketed(same.First().insert.Id, same.Key.Label ?? labels.Rival(id, ++number), same.Key.Kind, same.Key.Level, same.Key.Delta, backing, Verb.Plain);
        }
    }

    private IEnumerable<CompiledParagraph> Added(string? behind)
    {
        var groups = new List<(ProposedParagraph Paragraph, List<Proposal> Proposals)>();
        foreach (var (proposal, paragraph) in proposed.SelectMany(each => each.Added, (each, paragraph) => (each.Proposal, paragraph)).Where(each => each.paragraph.Behind == behind))
        {
            // The same from several hands is one; what one proposal has twice is two.
            var same = groups.FindIndex(group => (group.Paragraph with { Id = paragraph.Id }) == paragraph && !group.Proposals.Contains(proposal));
            if (same < 0)
                groups.Add((paragraph, [proposal]));
            else
                groups[same].Proposals.Add(proposal);
        }

        foreach (var (paragraph, proposals) in groups)
        {
            var label = paragraph.IsOfRemoved ? paragraph.Label : labels.Next(paragraph.Id, paragraph.Kind, paragraph.Level, paragraph.Label);
            var compiled = Bracketed(paragraph.Id, label, paragraph.Kind, paragraph.Level, paragraph.Text, new(proposals, order), Verb.Add);
            yield return paragraph.IsOfRemoved ? compiled with { Runs = [.. compiled.Runs, Notation.Told(" " + words["removed"], proposals)] } : compiled;
        }
    }

    private IEnumerable<CompiledParagraph> Arrivals(string? behind)
    {
        foreach (var id in proposed.SelectMany(each => each.Acts).OfType<ProposedMove>().Where(move => move.Behind == behind).Select(move => move.Paragraph).Distinct())
        {
            if (draft.FindLive(id) is not { } paragraph)
                continue;
            var (told, proposals) = Acts(act => act is ProposedMove move && move.Paragraph == id && move.Behind == behind, _ => words.Filled("movedHere", labels.Reference(id)))[0];
            yield return new(id, null, paragraph.Kind, paragraph.Level, [.. notation.Bracketed(new Wording([Notation.Told(told, proposals)], Sayings(new(proposals, order), Verb.Plain, Verb.Retain), proposals))])
            {
                Proposals = proposals,
            };
        }
    }

    private CompiledParagraph Bracketed(string id, string? label, ParagraphKind kind, int level, Delta text, Backing backing, Verb verb)
    {
        var wording = new Wording([.. text.Ops.Select(op => new CompiledRun(op, CompiledMark.Added, backing.Proposals))], Sayings(backing, verb, Verb.Delete), backing.Proposals);
        return new(id, label, kind, level, [.. notation.Bracketed(wording)]) { Proposals = backing.Proposals };
    }

    private static IReadOnlyList<Saying> Sayings(Backing backing, Verb verb, Verb against) => [new(backing.For, verb), new(backing.Against, against), new(backing.Reserving, Verb.Reserve)];

    private IReadOnlyList<(string Told, IReadOnlyList<Proposal> Proposals)> Acts(Func<ProposedAct, bool> which, Func<ProposedAct, string> told) =>
    [
        .. proposed.SelectMany(each => each.Acts.Where(which), (each, act) => (each.Proposal, Told: told(act))).GroupBy(each => each.Told)
            .Select(same => (same.Key, (IReadOnlyList<Proposal>)[.. same.Select(each => each.Proposal).Distinct()])),
    ];

    private string Told(ProposedAct act) => act switch
    {
        ProposedMove { Behind: { } behind } when ReferenceTo(behind) is { } place => words.Filled("movedAfter", place),
        ProposedMove => words["movedFirst"],
        ProposedJoin join => words.Filled("joined", labels.Reference(join.Into)),
        ProposedSetting { Setting: var set } => words.Joined("names", Told(set)),
        _ => throw new InvalidOperationException($"Unknown act {act.GetType().Name}."),
    };

    /// <summary>How the place behind a paragraph is spoken of, which may have been removed: by the paragraph before it. Null where it is the beginning.</summary>
    private string? ReferenceTo(string behind) => draft.LiveAtOrBefore(draft.Order.IndexOf(behind)) is { } live ? labels.Reference(live) : null;

    private IEnumerable<string> Told(SetParagraph set)
    {
        if (set.Kind is { } kind)
            yield return words.Filled("becomes", words[KindWord(kind)]);
        if (set.Level is { } level && (level > 0 || set.Kind is null))
            yield return words.Filled("level", level);
        if (set.SetsLabel)
            yield return set.Label is null ? words["unlabelled"] : words.Filled("labelled", set.Label);
    }

    private static string KindWord(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Preambular or ParagraphKind.Operative => WireName.Of(kind) + "Paragraph",
        _ => WireName.Of(kind),
    };
}
