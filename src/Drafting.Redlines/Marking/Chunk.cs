namespace Drafting.Redlines.Marking;

internal enum ChunkClass
{
    Space,
    Punctuation,

    /// <summary>One Chinese character (or kana): a letter of its own.</summary>
    Ideograph,

    /// <summary>A word of a script that separates words.</summary>
    Word,

    Number,

    /// <summary>A date, a document symbol or a whole title: a name that means something only as a whole.</summary>
    Name,
}

/// <summary>A piece of text that is marked as a whole or not at all; start and length in UTF-16 code units.</summary>
internal readonly record struct Chunk(int Start, int Length, ChunkClass Class)
{
    public int End => Start + Length;
}
