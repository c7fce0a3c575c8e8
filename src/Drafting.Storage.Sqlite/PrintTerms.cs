namespace Drafting.Storage.Sqlite;

/// <summary>Fingerprints as terms of the full-text index: their lower 40 bits in eight signs. What they lead to is compared word for word anyway.</summary>
internal static class PrintTerms
{
    private const int Length = 8, BitsOfASign = 5;

    // The tokenizer takes capitals for small letters.
    private const string Signs = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>One fingerprint.</summary>
    public static string Of(long print) => string.Create(Length, print, Write);

    /// <summary>Several, divided by blanks.</summary>
    public static string Of(ReadOnlySpan<long> prints)
    {
        var terms = new char[prints.Length * (Length + 1)];
        for (var i = 0; i < prints.Length; i++)
        {
            Write(terms.AsSpan(i * (Length + 1), Length), prints[i]);
            terms[((i + 1) * (Length + 1)) - 1] = ' ';
        }

        return new(terms);
    }

    private static void Write(Span<char> term, long print)
    {
        for (var at = 0; at < Length; at++)
            term[at] = Signs[(int)(print >> (at * BitsOfASign)) & (Signs.Length - 1)];
    }
}
