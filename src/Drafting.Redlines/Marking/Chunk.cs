namespace Drafting.Redlines.Marking;

internal enum ChunkClass
{
    Space,
    Punctuation,

    /// <summary>One Chinese character (or kana): a letter of its own.</summary>
    Ideograph,

    /// <summary>A word of a script that separates words.</summary>
    Word,

    /// <summary>A number in figures or Chinese numerals, a percentage, a post level, the letter or Roman numeral of a section.</summary>
    Number,

    /// <summary>A number in words, such as <c>seventy-eighth</c>.</summary>
    NumberWord,

    /// <summary>A date with its month; a year alone is a number.</summary>
    Date,

    /// <summary>A document symbol or the number of a resolution.</summary>
    Symbol,

    /// <summary>The name of a State in more than one word.</summary>
    State,

    /// <summary>A whole title with its 《》.</summary>
    Title,
}

internal static class ChunkClasses
{
    /// <summary>Whether one such chunk put in place of another of the same class is a change by itself, whatever changes near it.</summary>
    public static bool IsFigure(this ChunkClass kind) =>
        kind is ChunkClass.Number or ChunkClass.NumberWord or ChunkClass.Date or ChunkClass.Symbol or ChunkClass.State;
}

/// <summary>A piece of text that is marked as a whole or not at all; start and length in UTF-16 code units.</summary>
internal readonly record struct Chunk(int Start, int Length, ChunkClass Class)
{
    public int End => Start + Length;
}
