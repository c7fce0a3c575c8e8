using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents.Writing;

/// <summary>A stretch of a paragraph's text that came with one entry.</summary>
/// <param name="Length">UTF-16 code units; an embed counts 1. At least 1.</param>
/// <param name="Written">The entry that inserted it; revision 0 for the text the draft started with.</param>
public readonly record struct Stretch(int Length, LastChange Written);

/// <summary>The stretches of one text, in order: their lengths add up to the text's. Neighbours of one entry are one stretch.</summary>
internal static class Stretches
{
    public static ImmutableArray<Stretch> Of(Delta text, LastChange written) => text.Length == 0 ? [] : [new(text.Length, written)];

    /// <summary>After an edit: what it inserts was written with it, what it retains by whom it was.</summary>
    public static ImmutableArray<Stretch> Edited(ImmutableArray<Stretch> before, Delta edit, LastChange written)
    {
        var after = new Builder(before.Length + 2);
        var reader = new Reader(before);
        foreach (var op in edit.Ops)
        {
            if (op.Action == DeltaAction.Insert)
                after.Add(new(op.Length, written));
            else
                reader.Read(op.Length, op.Action == DeltaAction.Retain ? after : null);
        }

        reader.Read(int.MaxValue, after);
        return after.Build();
    }

    /// <summary>The first <paramref name="offset"/> units, and the others.</summary>
    public static (ImmutableArray<Stretch> Before, ImmutableArray<Stretch> Behind) Cut(ImmutableArray<Stretch> text, int offset)
    {
        var (before, behind) = (new Builder(text.Length), new Builder(text.Length));
        var reader = new Reader(text);
        reader.Read(offset, before);
        reader.Read(int.MaxValue, behind);
        return (before.Build(), behind.Build());
    }

    public static ImmutableArray<Stretch> Joined(ImmutableArray<Stretch> text, ImmutableArray<Stretch> behind)
    {
        var joined = new Builder(text.Length + behind.Length);
        foreach (var stretch in text.AsSpan())
            joined.Add(stretch);
        foreach (var stretch in behind.AsSpan())
            joined.Add(stretch);
        return joined.Build();
    }

    private ref struct Reader(ImmutableArray<Stretch> text)
    {
        private int index;
        private int within;

        /// <summary>Goes over so many units, or as many as are left, and gives them to a builder, where there is one.</summary>
        public void Read(int length, Builder? to)
        {
            while (length > 0 && index < text.Length)
            {
                var taken = Math.Min(length, text[index].Length - within);
                to?.Add(text[index] with { Length = taken });
                length -= taken;
                within += taken;
                if (within == text[index].Length)
                    (index, within) = (index + 1, 0);
            }
        }
    }

    private sealed class Builder(int capacity)
    {
        private readonly ImmutableArray<Stretch>.Builder stretches = ImmutableArray.CreateBuilder<Stretch>(capacity);

        public void Add(Stretch stretch)
        {
            if (stretch.Length == 0)
                return;
            if (stretches.Count > 0 && stretches[^1].Written == stretch.Written)
                stretches[^1] = stretches[^1] with { Length = stretches[^1].Length + stretch.Length };
            else
                stretches.Add(stretch);
        }

        public ImmutableArray<Stretch> Build() => stretches.DrainToImmutable();
    }
}
