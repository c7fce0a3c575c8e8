using Drafting.Documents.Compilation;
using Drafting.Operations;

namespace Drafting.Formats.Compilation;

/// <summary>
/// The opening words of a paragraph of a compilation text: those of the draft's own text, and those that it would begin with as each of its proposals has it. Of “[Recalling - G77 / Reaffirming - EU]” both.
/// </summary>
public static class CompiledOpenings
{
    /// <summary>How many UTF-16 units at the beginning of each of a paragraph's runs are opening words.</summary>
    /// <param name="runs">The runs of a paragraph, all of them, with or without its label.</param>
    /// <param name="kind">The paragraph's.</param>
    /// <param name="language">The text's.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<CompiledRun> runs, ParagraphKind kind, string language)
    {
        var lengths = new int[runs.Count];
        foreach (var reads in Readings(runs))
        {
            var read = runs.Index().Where(run => run.Item.Content.InsertsText && reads(run.Item)).ToList();
            var left = OpeningWords.Length(string.Concat(read.Select(run => run.Item.Content.Text)), language, kind);
            foreach (var (at, run) in read.TakeWhile(_ => left > 0))
            {
                var cut = Math.Min(left, run.Content.Length);
                lengths[at] = Math.Max(lengths[at], cut);
                left -= cut;
            }
        }

        return lengths;
    }

    // The paragraph as it stands, and as it would read if one proposal alone were accepted.
    private static IEnumerable<Func<CompiledRun, bool>> Readings(IReadOnlyList<CompiledRun> runs) =>
    [
        run => run.Mark is CompiledMark.Base or CompiledMark.Struck,
        .. runs.Where(run => run.Mark == CompiledMark.Added).SelectMany(run => run.Proposals).Distinct().Select(proposal => (Func<CompiledRun, bool>)(run => run.Mark switch
        {
            CompiledMark.Base => true,
            CompiledMark.Struck => !run.Proposals.Contains(proposal),
            CompiledMark.Added => run.Proposals.Contains(proposal),
            _ => false,
        })),
    ];
}
