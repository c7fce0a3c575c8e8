using Drafting.Operations;

namespace Drafting.Language;

/// <summary>The operations of simple fixes.</summary>
internal static class Fixes
{
    /// <summary>Puts other words in the place of a stretch; they look as what stands around.</summary>
    public static IReadOnlyList<Operation> Replace(Reading reading, int start, int length, string words) =>
        [new EditText(reading.Id, Delta.Of([.. Kept(start), .. Inserted(reading, start, length, words), .. Gone(length)]))];

    private static IEnumerable<DeltaOp> Kept(int length) => length == 0 ? [] : [DeltaOp.Retain(length)];

    private static IEnumerable<DeltaOp> Gone(int length) => length == 0 ? [] : [DeltaOp.Delete(length)];

    private static IEnumerable<DeltaOp> Inserted(Reading reading, int start, int length, string words) =>
        words.Length == 0 ? [] : [DeltaOp.Insert(words).WithAttributes(LookAt(reading, length > 0 ? start : start - 1))];

    private static Attributes? LookAt(Reading reading, int at)
    {
        var passed = 0;
        foreach (var op in reading.Paragraph.Text.Ops)
        {
            passed += op.Length;
            if (at < passed)
                return op.Attributes;
        }

        return null;
    }
}
