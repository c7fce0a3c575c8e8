using System.Collections.Immutable;

namespace Drafting.Documents.Writing;

/// <summary>A stretch of text as people speak of it: what one person wrote in one go, though it came with many entries.</summary>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units; an embed counts 1.</param>
/// <param name="Length">Its length in the same units.</param>
/// <param name="First">The earliest entry some of it came with; revision 0 for the text the draft started with.</param>
/// <param name="Last">The latest.</param>
public sealed record Passage(int Start, int Length, LastChange First, LastChange Last)
{
    /// <summary>How long somebody may pause and still be writing in one go.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>The passages of a text: neighbouring stretches by one person with no longer pause between them are one.</summary>
    public static ImmutableArray<Passage> Of(ImmutableArray<Stretch> text)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var start = 0;
        foreach (var stretch in text)
        {
            if (passages.Count > 0 && passages[^1].TakesIn(stretch.Written))
                passages[^1] = passages[^1].With(stretch);
            else
                passages.Add(new(start, stretch.Length, stretch.Written, stretch.Written));
            start += stretch.Length;
        }

        return passages.ToImmutable();
    }

    private bool TakesIn(LastChange written) =>
        written.Revision > 0 && First.Revision > 0 && (written.User, written.Delegation) == (First.User, First.Delegation)
        && written.At <= Last.At + Pause && written.At >= First.At - Pause;

    private Passage With(Stretch stretch) => this with
    {
        Length = Length + stretch.Length,
        First = stretch.Written.Revision < First.Revision ? stretch.Written : First,
        Last = stretch.Written.Revision > Last.Revision ? stretch.Written : Last,
    };
}
