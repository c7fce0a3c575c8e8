using Drafting.Redlines.Marking;
using Drafting.Redlines.Tests.Texts;

namespace Drafting.Redlines.Tests;

public sealed class TidyingTests
{
    private static readonly string[] Pieces = ["和", "平", "和平", "国际", "会议", "、", "，", " ", "72/1", "2020 年", "《宪章》", "the", "Assembly", "and", "5", "[", "]"];

    [Fact]
    public void Rematch_RandomShortTexts_NoMatchCostsLess()
    {
        var seed = Environment.TickCount & 0xFFFFFF;
        var random = new Random(seed);
        var rematched = 0;
        for (var run = 0; run < 3000; run++)
        {
            var (old, @new) = ChunkedText.Pair(Text(), Text());
            var (oldWeights, newWeights, boundaries) = (Weights.Of(old), Weights.Of(@new), new Boundaries(old, @new));
            var edits = Comparison.Edits(old, @new);
            // What the first edit begins and the last one ends is what is matched anew, if there are several and near each other.
            if (edits.Count < 2 || edits.Zip(edits.Skip(1)).Any(e => oldWeights.Between(e.First.OldEnd, e.Second.OldStart) > Rematching.Apart))
                continue;

            var best = new Rematching(old, @new, oldWeights, newWeights, boundaries).Rematch(edits);

            var about = $"seed {seed}, run {run}: “{old.Text}” and “{@new.Text}”";
            AreEditsOf(old, @new, best, about);
            var least = Matches(old, @new, edits[0].Through(edits[^1])).Min(Cost);
            Assert.True(Cost(best) == least, $"{about}: {Cost(best)} instead of {least}: {string.Join("; ", best)}");
            rematched++;

            int Cost(IReadOnlyList<Edit> marking) => marking.Sum(edit =>
                Chunks(oldWeights, edit.OldStart, edit.OldEnd) + Chunks(newWeights, edit.NewStart, edit.NewEnd)
                + (IsSingle(edit) ? Rematching.SinglePrice
                    : (edit.IsReplacement ? Rematching.ReplacementPrice : Rematching.OneWayPrice)
                    + Rematching.CutWordPrice * new[]
                    {
                        boundaries.CutsOldWord(edit.OldStart), boundaries.CutsOldWord(edit.OldEnd),
                        boundaries.CutsNewWord(edit.NewStart), boundaries.CutsNewWord(edit.NewEnd),
                    }.Count(cuts => cuts)));

            bool IsSingle(Edit edit) => Singles.IsFigure(old, @new, edit)
                || edit is { Deleted: 1, Inserted: 0 } && Singles.MayComeOrGo(old, edit.OldStart)
                || edit is { Deleted: 0, Inserted: 1 } && Singles.MayComeOrGo(@new, edit.NewStart);
        }

        Assert.True(rematched > 500, $"seed {seed}: only {rematched} texts had several edits");

        string Text() => string.Concat(Enumerable.Range(0, random.Next(3, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));

        static int Chunks(Weights weights, int start, int end) =>
            Enumerable.Range(start, end - start).Sum(i => Math.Max(Rematching.LightestChunk, 2 * weights.Between(i, i + 1)));
    }

    [Fact]
    public void Tidy_RandomTexts_NothingEqualAtTheEndsOfAReplacement()
    {
        var firstSeed = Environment.TickCount & 0xFFFFFF;
        for (var seed = firstSeed; seed < firstSeed + 200; seed++)
        {
            var texts = new RandomTexts(seed);
            var from = texts.Document(12);
            foreach (var (one, other) in from.Zip(texts.Edited(from)))
            {
                var (old, @new) = ChunkedText.Pair(one.Text, other.Text);
                var edits = new Tidying(old, @new).Tidy(Comparison.Edits(old, @new));

                var about = $"seed {seed}: “{one.Text}” and “{other.Text}”";
                AreEditsOf(old, @new, edits, about);
                foreach (var edit in edits.Where(e => e.IsReplacement))
                {
                    // Chinese characters may be equal there: parts of words that are not.
                    Assert.False(Equal(edit.OldStart, edit.NewStart) && old.Chunks[edit.OldStart].Class != ChunkClass.Ideograph, about);
                    Assert.False(Equal(edit.OldEnd - 1, edit.NewEnd - 1) && old.Chunks[edit.OldEnd - 1].Class != ChunkClass.Ideograph, about);
                }

                bool Equal(int oldAt, int newAt) => old.Numbers[oldAt] == @new.Numbers[newAt];
            }
        }
    }

    /// <summary>All ways to mark two texts within a stretch.</summary>
    private static IEnumerable<List<Edit>> Matches(ChunkedText old, ChunkedText @new, Edit whole)
    {
        if (whole.Deleted > 0 || whole.Inserted > 0)
            yield return [whole];
        else
            yield return [];
        // The first equal pair, and all ways after it.
        for (var i = whole.OldStart; i < whole.OldEnd; i++)
        {
            for (var j = whole.NewStart; j < whole.NewEnd; j++)
            {
                if (old.Numbers[i] != @new.Numbers[j])
                    continue;
                foreach (var rest in Matches(old, @new, new(i + 1, whole.OldEnd, j + 1, whole.NewEnd)))
                    yield return i > whole.OldStart || j > whole.NewStart ? [new(whole.OldStart, i, whole.NewStart, j), .. rest] : rest;
            }
        }
    }

    private static void AreEditsOf(ChunkedText old, ChunkedText @new, IReadOnlyList<Edit> edits, string about)
    {
        var (oldAt, newAt) = (0, 0);
        foreach (var edit in edits.Append(new(old.Count, old.Count, @new.Count, @new.Count)))
        {
            Assert.True(edit.OldStart >= oldAt && edit.NewStart >= newAt, $"{about}: {edit} out of order");
            Assert.True(old.Numbers[oldAt..edit.OldStart].SequenceEqual(@new.Numbers[newAt..edit.NewStart]), $"{about}: unequal before {edit}");
            (oldAt, newAt) = (edit.OldEnd, edit.NewEnd);
        }
    }
}
