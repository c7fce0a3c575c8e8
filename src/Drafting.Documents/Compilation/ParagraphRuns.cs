using Drafting.Operations;

namespace Drafting.Documents.Compilation;

/// <summary>Prints a paragraph of the draft with all that is proposed to it.</summary>
internal sealed class ParagraphRuns
{
    private readonly Paragraph paragraph;
    private readonly ParagraphChanges changes;
    private readonly Notation notation;
    private readonly IComparer<Voice> order;

    private ParagraphRuns(Paragraph paragraph, ParagraphChanges changes, Notation notation, IComparer<Voice> order) =>
        (this.paragraph, this.changes, this.notation, this.order) = (paragraph, changes, notation, order);

    /// <summary>The paragraph's runs.</summary>
    public static IReadOnlyList<CompiledRun> Of(Paragraph paragraph, ParagraphChanges changes, CompilationWords words, Notation notation, IComparer<Voice> order)
    {
        var printing = new ParagraphRuns(paragraph, changes, notation, order);
        return [.. printing.Whole(), .. printing.Acts(), .. Status(paragraph.Status, words)];
    }

    private IEnumerable<CompiledRun> Whole()
    {
        var clusters = Cluster.Of(changes.Hunks);
        List<Place> places =
        [
            .. clusters.Select(cluster => new Place(cluster.Start, cluster.End, cluster, null)),
            .. ReservedStretch.Of(changes.Reserved, clusters).Select(reserved => new Place(reserved.Start, reserved.End, null, reserved)),
        ];
        // What is inserted where a reserved stretch begins or ends stands outside (PR5).
        places = [.. places.OrderBy(place => place.Start).ThenBy(place => place.End != place.Start).ThenByDescending(place => place.End).ThenBy(place => place.Reserved is null)];
        var runs = Between(0, paragraph.Text.Length, places);
        var (removal, reservation) = (new Backing(changes.RemovedBy, order), new Backing(changes.ReservedBy, order));
        if (changes.RemovedBy.Count + changes.ReservedBy.Count > 0)
            return notation.Bracketed(new Wording(runs, [.. OfBase(removal, removal.Against), Reserving(reservation)], [.. changes.RemovedBy, .. changes.ReservedBy]));
        return paragraph.Status == ParagraphStatus.Bracketed ? notation.Bracketed(new Wording(runs, [], [])) : runs;
    }

    private List<CompiledRun> Between(int start, int end, IReadOnlyList<Place> places)
    {
        var runs = new List<CompiledRun>();
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            runs.AddRange(Standing(start, place.Start, changes.RemovedBy));
            if (place.Cluster is { } cluster)
            {
                runs.AddRange(Bracketed(cluster));
            }
            else
            {
                var within = places.Skip(i + 1).TakeWhile(other => other.Start < place.End).ToList();
                i += within.Count;
                runs.AddRange(notation.Bracketed(new Wording(Between(place.Start, place.End, within), [Reserving(new(place.Reserved!.Proposals, order))], place.Reserved.Proposals)));
            }

            start = place.End;
        }

        runs.AddRange(Standing(start, end, changes.RemovedBy));
        return runs;
    }

    private IEnumerable<CompiledRun> Bracketed(Cluster cluster)
    {
        var backings = cluster.Wordings(paragraph.Text).Select(each => (each.Wording, Backing: new Backing(each.Proposals, order))).ToList();
        var isInsertion = cluster.Start == cluster.End;
        // Who has a wording of their own here opposes another's, but does not want what there is.
        var own = backings.SelectMany(each => each.Backing.For).ToHashSet();
        bool Opposes(Voice voice) => isInsertion || own.Contains(voice);
        var wordings = new List<Wording>();
        if (!isInsertion)
        {
            var deletion = backings.FirstOrDefault(each => each.Wording.Length == 0).Backing ?? new([], order);
            var retaining = backings.SelectMany(each => each.Backing.Against.Where(voice => each.Backing == deletion || !Opposes(voice))).Distinct().Order(order).ToList();
            wordings.Add(new([.. Standing(cluster)], OfBase(deletion, retaining), [.. cluster.Hunks.Select(hunk => hunk.Proposal).Distinct()]));
        }

        foreach (var (wording, backing) in backings.Where(each => each.Wording.Length > 0))
        {
            wordings.Add(new(
                [.. wording.Ops.Select(op => new CompiledRun(op, CompiledMark.Added, backing.Proposals))],
                [new(backing.For, isInsertion ? Verb.Add : Verb.Alternate), new([.. backing.Against.Where(Opposes)], Verb.Delete), new(backing.Reserving, Verb.Reserve)],
                backing.Proposals));
        }

        return notation.Bracketed(wordings);
    }

    private static IReadOnlyList<Saying> OfBase(Backing deletion, IReadOnlyList<Voice> retaining) =>
        [new(deletion.For, Verb.Delete), new(retaining, Verb.Retain), new(deletion.Reserving, Verb.Reserve)];

    private static Saying Reserving(Backing reservation) => new([.. reservation.For.Union(reservation.Reserving)], Verb.Reserve);

    private IEnumerable<CompiledRun> Standing(Cluster cluster) =>
        cluster.Seams.Zip(cluster.Seams.Skip(1)).SelectMany(seam => Standing(seam.First, seam.Second, [.. changes.RemovedBy.Union(cluster.ChangersOf(seam.First))]));

    // The draft's own text, struck where somebody would take it out.
    private IEnumerable<CompiledRun> Standing(int start, int end, IReadOnlyList<Proposal> changers) => start >= end
        ? []
        : paragraph.Text.Slice(start, end).Ops.Select(op => new CompiledRun(op, changers.Count > 0 ? CompiledMark.Struck : CompiledMark.Base, changers));

    private IEnumerable<CompiledRun> Acts() => changes.Acts.SelectMany(act =>
    {
        var backing = new Backing(act.Proposals, order);
        return notation.Bracketed(new Wording(
            [Notation.Told(act.Told, act.Proposals)], [new(backing.For, Verb.Plain), new(backing.Against, Verb.Retain), new(backing.Reserving, Verb.Reserve)], act.Proposals)).Prepend(Notation.Bracket(" "));
    });

    private static IEnumerable<CompiledRun> Status(ParagraphStatus status, CompilationWords words) => status switch
    {
        ParagraphStatus.AgreedAdRef => [Notation.Told(" " + words["agreedAdRef"], [])],
        ParagraphStatus.Agreed => [Notation.Told(" " + words["agreed"], [])],
        _ => [],
    };

    private sealed record Place(int Start, int End, Cluster? Cluster, ReservedStretch? Reserved);
}
