using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>The part of a resolution that is held to its forms: from its first preambular or operative paragraph to its last, with its sub-paragraphs; annexes lie behind.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="Last">Its last paragraph; before <paramref name="First"/> where there is none.</param>
internal readonly record struct Body(int First, int Last)
{
    public static Body Of(IReadOnlyList<Reading> readings)
    {
        var (first, last) = (-1, -2);
        for (var i = 0; i < readings.Count; i++)
        {
            if (readings[i].Kind is not (ParagraphKind.Preambular or ParagraphKind.Operative))
                continue;
            first = first < 0 ? i : first;
            last = i;
        }

        while (last >= 0 && last + 1 < readings.Count && readings[last + 1].Kind == ParagraphKind.Sub)
            last++;
        return new(Math.Max(first, 0), last);
    }
}
